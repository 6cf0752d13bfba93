import { useTranslation } from 'react-i18next';
import { PageHeader } from '../pieces/page-header.tsx';

export function LedgerPage() {
  const { t } = useTranslation('ledger');
  return <PageHeader title={t('title')} />;
}

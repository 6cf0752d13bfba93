import { useTranslation } from 'react-i18next';
import { PageHeader } from '../pieces/page-header.tsx';

export function AccountsPage() {
  const { t } = useTranslation('administration');
  return <PageHeader title={t('title')} />;
}

import { useTranslation } from 'react-i18next';
import { PageHeader } from '../pieces/page-header.tsx';

export function PlansPage() {
  const { t } = useTranslation('studio');
  return <PageHeader title={t('title')} />;
}

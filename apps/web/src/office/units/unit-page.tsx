import { useTranslation } from 'react-i18next';
import { PageHeader } from '../pieces/page-header.tsx';

export function UnitPage() {
  const { t } = useTranslation('units');
  return <PageHeader title={t('title')} />;
}

import { useTranslation } from 'react-i18next';
import { PageHeader } from '../pieces/page-header.tsx';

export function WorkbenchPage() {
  const { t } = useTranslation('workbench');
  return <PageHeader title={t('title')} />;
}

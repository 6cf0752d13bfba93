import { useTranslation } from 'react-i18next';
import { EmptyBlock } from '../pieces/blocks.tsx';

export function NoPostPage() {
  const { t } = useTranslation('shell');
  return <EmptyBlock title={t('noPost')} hint={t('noPostHint')} />;
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { EmptyBlock } from '../pieces/blocks.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <EmptyBlock title={t('notFound')} hint={t('notFoundHint')} action={<Link {...paths.home()}>{t('goHome')}</Link>} />
  );
}

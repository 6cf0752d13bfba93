// "新任务 2 · 有变化 1": what a message holds, before it is opened.
import { useTranslation } from 'react-i18next';
import type { Told } from './told-change.tsx';

export function useToldCounts(): (told: Told) => string {
  const { t } = useTranslation('told');
  return (told) =>
    (['new', 'changed', 'ended'] as const)
      .filter((name) => told[name].length > 0)
      .map((name) => t(`count.${name}`, { count: told[name].length }))
      .join(' · ');
}

import { useTranslation } from 'react-i18next';
import type { Task } from '../../../session/work.ts';
import type { Difference } from './stale-dialog.tsx';

/** Two versions of a task side by side, in what people look at. */
export function useTaskDifferences(): (mine: Task, theirs: Task) => Difference[] {
  const { t } = useTranslation(['ledger', 'terms']);
  const names = (task: Task, role: 'lead' | 'responsible' | 'support') =>
    task.parties
      .filter((party) => party.role === role)
      .map(({ unitName, groupName, name }) => unitName ?? groupName ?? name)
      .join(t('terms:separator'));
  const shown: [string, (task: Task) => string][] = [
    [t('form.title'), (task) => task.title],
    [t('form.text'), (task) => task.text],
    [t('filter.state'), (task) => t(`terms:taskState.${task.state}`)],
    [t('form.due'), (task) => task.dueDate ?? (task.standing ? t('due.standing') : t('due.open'))],
    [t('form.begin'), (task) => task.beginDate ?? ''],
    [t('form.lead'), (task) => names(task, 'lead')],
    [t('form.responsible'), (task) => names(task, 'responsible')],
    [t('form.support'), (task) => names(task, 'support')],
    [t('column.progress'), (task) => `${task.progress}%`],
    [t('column.latest'), (task) => task.latestText ?? ''],
  ];
  return (mine, theirs) => shown.map(([name, of]) => ({ name, mine: of(mine), theirs: of(theirs) }));
}

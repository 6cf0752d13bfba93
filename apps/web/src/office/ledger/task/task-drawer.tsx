// The drawer of one task beside the list: the list stays usable, so it is not a dialog that bars it.
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem.ts';
import { type Task, taskQuery } from '../../../session/work.ts';
import { paths } from '../../paths.ts';
import { EmptyBlock, QueryBlock } from '../../pieces/blocks.tsx';
import styles from './task.module.css';
import { TaskView } from './task-view.tsx';
import { usePutInLists } from './use-task-command.ts';

interface TaskDrawerProps {
  readonly taskId: string;
  readonly onClose: () => void;
}

export function TaskDrawer({ taskId, onClose }: TaskDrawerProps) {
  const { t } = useTranslation('ledger');
  const query = useQuery(taskQuery(taskId));
  const panel = useRef<HTMLElement>(null);
  usePutInLists(query.data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task in the same drawer takes the focus again
  useEffect(() => panel.current?.focus(), [taskId]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys of a dialog above come here too, though it stands elsewhere in the page.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.currentTarget.contains(event.target as Node)) onClose();
  };
  return (
    <aside
      ref={panel}
      className={styles['drawer']}
      aria-label={query.data?.title ?? t('task.open')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles['tools']}>
        <Link {...paths.taskPage(taskId)}>{t('task.page')}</Link>
        <button type="button" className={styles['close']} aria-label={t('task.close')} onClick={onClose}>
          ×
        </button>
      </div>
      <TaskOr404 query={query} onDeleted={onClose} />
    </aside>
  );
}

interface TaskOr404Props {
  readonly query: UseQueryResult<Task>;
  readonly onDeleted: () => void;
}

export function TaskOr404({ query, onDeleted }: TaskOr404Props) {
  const { t } = useTranslation('ledger');
  const { error } = query;
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 400)) {
    return <EmptyBlock title={t('task.missing')} hint={t('task.missingHint')} />;
  }
  return (
    <QueryBlock query={query}>{(task) => <TaskView key={task.id} task={task} onDeleted={onDeleted} />}</QueryBlock>
  );
}

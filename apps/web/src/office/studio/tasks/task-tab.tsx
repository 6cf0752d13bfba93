// All tasks of the plan, in the order of the document.
import { useTranslation } from 'react-i18next';
import { EmptyBlock } from '../../pieces/blocks.tsx';
import type { Edition, EditionTask } from '../things.ts';
import { TaskItem } from './task-item.tsx';
import styles from './tasks.module.css';

interface TaskTabProps {
  readonly edition: Edition;
  readonly tasks: readonly EditionTask[];
  readonly editable: boolean;
  readonly opened: string | null;
  readonly onOpen: (thing: string | null) => void;
}

export function TaskTab({ edition, tasks, editable, opened, onOpen }: TaskTabProps) {
  const { t } = useTranslation('studio');
  if (tasks.length === 0) {
    return <EmptyBlock title={t('tasks.none')} {...(editable && { hint: t('tasks.noneHint') })} />;
  }
  return (
    <ol className={styles['list']}>
      {tasks.map((task) => (
        <TaskItem
          key={task.id}
          task={task}
          editionId={edition.id}
          year={edition.year ?? edition.suggestedYear}
          editable={editable && task.can.includes('update')}
          open={opened === task.id}
          onOpen={onOpen}
        />
      ))}
    </ol>
  );
}

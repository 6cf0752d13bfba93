// biome-ignore-all lint/a11y/noNoninteractiveElementInteractions: the keys are those of the rows' heads, gathered in one place
// All tasks of the plan: those that want a look first, then the others, each in the order of the document.
import { useTranslation } from 'react-i18next';
import { EmptyBlock } from '../../pieces/blocks.tsx';
import { useDoubtfulFirst } from '../doubt/doubtful-first.ts';
import { ReviewBar } from '../doubt/review-bar.tsx';
import { onReviewKey } from '../doubt/review-keys.ts';
import { useReview } from '../doubt/use-review.ts';
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
  const review = useReview(edition.id);
  const ordered = useDoubtfulFirst(tasks);
  const act = (what: 'confirm' | 'remove') => (id: string) => {
    const task = tasks.find((each) => each.id === id);
    if (editable && task !== undefined) review[what]({ tasks: [task] });
  };
  if (tasks.length === 0) {
    return <EmptyBlock title={t('tasks.none')} {...(editable && { hint: t('tasks.noneHint') })} />;
  }
  return (
    <>
      <ReviewBar tasks={tasks} editable={editable} review={review} />
      <ol
        className={styles['list']}
        onKeyDown={(event) => onReviewKey(event, { confirm: act('confirm'), remove: act('remove') })}
      >
        {ordered.map((task) => (
          <TaskItem
            key={task.id}
            task={task}
            editionId={edition.id}
            year={edition.year ?? edition.suggestedYear}
            editable={editable && task.can.includes('update')}
            open={opened === task.id}
            onOpen={onOpen}
            review={review}
          />
        ))}
      </ol>
    </>
  );
}

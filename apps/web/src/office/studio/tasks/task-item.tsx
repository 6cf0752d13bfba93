import { Link } from '@tanstack/react-router';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { Light } from '../../../pieces/light.tsx';
import { paths } from '../../paths.ts';
import { wantsALook } from '../doubt/doubtful-first.ts';
import { noteActs, ReadingNote } from '../doubt/reading-note.tsx';
import type { Review } from '../doubt/use-review.ts';
import { useOftenText } from '../elements/use-often-text.ts';
import { openDateText } from '../open-date.ts';
import type { EditionTask } from '../things.ts';
import { useFocusBack } from '../use-focus-back.ts';
import { PartyChips } from './party-chip.tsx';
import { TaskEditor } from './task-editor.tsx';
import styles from './tasks.module.css';

interface TaskItemProps {
  readonly task: EditionTask;
  readonly editionId: string;
  readonly year: number | null;
  readonly editable: boolean;
  readonly open: boolean;
  readonly onOpen: (thing: string | null) => void;
  readonly review: Review;
}

export const TaskItem = memo(function TaskItem(props: TaskItemProps) {
  const { task, editable, open, onOpen, review } = props;
  const { t } = useTranslation(['studio', 'terms']);
  const oftenText = useOftenText();
  const row = useRef<HTMLLIElement>(null);
  const head = useRef<HTMLButtonElement>(null);
  useFocusBack(open, head);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li
      ref={row}
      className={`${styles['item']} ${open ? styles['open'] : ''}`}
      data-things={task.id}
      data-doubtful={task.doubtful || undefined}
      data-ignored={task.ignoredBefore || task.ignoredParties.length > 0 || undefined}
    >
      <button
        ref={head}
        type="button"
        data-row-head=""
        className={styles['head']}
        aria-expanded={open}
        onClick={() => onOpen(open ? null : task.id)}
      >
        <span className={styles['number']}>{task.number}</span>
        <span className={styles['title']}>{task.title}</span>
        {task.light !== null && <Light light={task.light} />}
      </button>
      {!open && (
        <p className={styles['facts']}>
          <PartyChips parties={task.parties} />
          <Due task={task} />
          {task.recurring !== null && <span className={styles['tag']}>{oftenText(task.recurring)}</span>}
          {task.gaps.map((gap) => (
            <span key={gap} className={styles['gap']}>
              {t(`terms:gap.${gap}`)}
            </span>
          ))}
        </p>
      )}
      {wantsALook(task) && (
        <div className={styles['looks']}>
          <ReadingNote thing={task} name={task.title} editable={editable} {...noteActs(task, review)} />
        </div>
      )}
      {open && (editable ? <TaskEditor {...props} /> : <TaskText task={task} />)}
    </li>
  );
});

function Due({ task }: { readonly task: EditionTask }) {
  const { t } = useTranslation('terms');
  if (task.standing) return <span className={styles['tag']}>{t('standing')}</span>;
  if (task.dueDate !== null) {
    return (
      <time className={styles['due']} dateTime={task.dueDate}>
        {task.dueDate}
      </time>
    );
  }
  return task.dueText === null ? null : (
    <span className={styles['raw']}>{openDateText(task.dueText, currentLanguage())}</span>
  );
}

function TaskText({ task }: { readonly task: EditionTask }) {
  const { t } = useTranslation('studio');
  return (
    <div className={styles['reading']}>
      <p className={styles['text']}>{task.text}</p>
      <p className={styles['facts']}>
        <PartyChips parties={task.parties} />
        <Due task={task} />
      </p>
      {task.state !== 'draft' && <Link {...paths.task(task.id)}>{t('tasks.inLedger')}</Link>}
    </div>
  );
}

// One side of a row: what the task says in that edition, and, of the old one, what was done on it.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { MarkedText } from '../../../pieces/told/marked-text.tsx';
import { openDateText } from '../open-date.ts';
import { PartyChips } from '../tasks/party-chip.tsx';
import type { ChangeRow, ChangeTask } from '../things.ts';
import styles from './changes.module.css';

interface ChangeSideProps {
  readonly row: ChangeRow;
  readonly side: 'old' | 'new';
  /** The whole text: of the row with the cursor. */
  readonly whole: boolean;
}

export function ChangeSide({ row, side, whole }: ChangeSideProps) {
  const { t } = useTranslation('studio');
  const task = row[side];
  const other = row[side === 'old' ? 'new' : 'old'];
  if (task === null) {
    return <p className={styles['absent']}>{t(side === 'old' ? 'changes.notBefore' : 'changes.notAnyMore')}</p>;
  }
  const [old, next] = side === 'old' ? [task, other] : [other, task];
  return (
    <div className={styles['side']}>
      <p className={styles['sideTitle']}>
        <span className={styles['number']}>{task.number}</span> {task.title}
      </p>
      <p className={styles['text']}>
        {old === null || next === null ? (
          <span className={whole ? undefined : styles['clamped']}>{task.text}</span>
        ) : (
          <MarkedText old={old.text} next={next.text} side={side} whole={whole} />
        )}
      </p>
      <div className={styles['facts']}>
        <PartyChips parties={task.parties} />
        <Due task={task} changed={row.changes.includes('new-date')} />
      </div>
      {side === 'old' && <Done task={task} />}
    </div>
  );
}

function Due({ task, changed }: { readonly task: ChangeTask; readonly changed: boolean }) {
  const { t } = useTranslation('terms');
  const className = changed ? styles['movedDate'] : styles['date'];
  if (task.standing) return <span className={className}>{t('standing')}</span>;
  if (task.dueDate !== null) {
    return (
      <time className={className} dateTime={task.dueDate}>
        {task.dueDate}
      </time>
    );
  }
  return task.dueText === null ? null : (
    <span className={className}>{openDateText(task.dueText, currentLanguage())}</span>
  );
}

/** What goes on with the task, or ends with it. */
function Done({ task }: { readonly task: ChangeTask }) {
  const { t } = useTranslation(['studio', 'terms']);
  return (
    <p className={styles['done']}>
      {t(`terms:taskState.${task.state}`)}
      {' · '}
      {t('changes.progress', { percent: task.progress, count: task.reports })}
      {task.latestText !== null && ` · ${task.latestText}`}
    </p>
  );
}

// The units bound to a task, each with its own state, light and progress, and what the reader may do with it.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { dayText } from '../../../pieces/dates.ts';
import { Light } from '../../../pieces/light.tsx';
import { useMe } from '../../../session/me.ts';
import type { Assignment, Task } from '../../../session/work.ts';
import { StateTag } from '../../pieces/state-tag.tsx';
import { AssignmentActs } from './assignment-acts.tsx';
import { Section } from './section.tsx';
import styles from './task.module.css';

const roleOrder = { lead: 0, responsible: 1, support: 2 } as const;
/** A task may bind every village of a county. */
const shownAtFirst = 12;

const tones = {
  issued: 'asks',
  accepted: 'plain',
  'reported-complete': 'asks',
  returned: 'back',
  confirmed: 'plain',
  ended: 'faint',
} as const;

export function Assignments({ task }: { readonly task: Task }) {
  const { t } = useTranslation('ledger');
  const [all, setAll] = useState(false);
  // What the reader can do something about comes before the rest of its role.
  const sorted = [...task.assignments].sort(
    (one, other) => roleOrder[one.role] - roleOrder[other.role] || other.can.length - one.can.length,
  );
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <Section title={t('task.units')} count={task.assignments.length}>
      <ul className={styles['assignments']}>
        {shown.map((assignment) => (
          <AssignmentLine key={assignment.id} task={task} assignment={assignment} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('task.showAll', { count: sorted.length })}
        </Button>
      )}
    </Section>
  );
}

function AssignmentLine({ task, assignment }: { readonly task: Task; readonly assignment: Assignment }) {
  const { t } = useTranslation(['ledger', 'terms']);
  const { today } = useMe();
  const { state, role, light, stateNote } = assignment;
  return (
    <li className={styles['assignment']}>
      <span className={styles['soft']}>{t(`terms:partyRole.${role}`)}</span>
      <span className={styles['unit']}>{assignment.unitName}</span>
      <span className={styles['assignmentActs']}>
        <AssignmentActs task={task} assignment={assignment} />
      </span>
      <span>{light !== null && <Light light={light} />}</span>
      <span>
        <StateTag tone={tones[state]}>{t(`terms:assignmentState.${state}`)}</StateTag>
      </span>
      <span className={styles['percentCell']}>{state !== 'issued' && `${assignment.progress}%`}</span>
      {state === 'issued' && task.state === 'issued' && (
        <span className={`${styles['whole']} ${assignment.acceptBy < today ? styles['late'] : styles['soft']}`}>
          {t('task.acceptBy', { day: dayText(assignment.acceptBy, today, currentLanguage()) })}
        </span>
      )}
      {stateNote !== null && (
        <span className={styles['whole']}>
          {t(state === 'returned' ? 'task.returned' : 'task.explained', { reason: stateNote })}
        </span>
      )}
    </li>
  );
}

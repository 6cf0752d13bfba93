// One task from top to bottom: what it is, what may be done, who does it, what was said, what happened.
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../session/work.ts';
import { TaskSupervision } from '../../supervision/task-supervision.tsx';
import { Assignments } from './assignments.tsx';
import { DeadlineRequests } from './deadline-requests.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Milestones } from './milestones.tsx';
import { Occurrences } from './occurrences.tsx';
import { Parties } from './parties.tsx';
import { Quotation } from './quotation.tsx';
import { Reports } from './reports.tsx';
import styles from './task.module.css';
import { TaskActs } from './task-acts.tsx';
import { TaskHead } from './task-head.tsx';

interface TaskViewProps {
  readonly task: Task;
  readonly onDeleted: () => void;
}

export function TaskView({ task, onDeleted }: TaskViewProps) {
  const { t } = useTranslation('ledger');
  return (
    <article className={styles['task']}>
      <TaskHead task={task} />
      <TaskActs task={task} onDeleted={onDeleted} />
      {task.stateReason !== null && (task.state === 'suspended' || task.state === 'withdrawn') && (
        <p className={styles['reason']} role="note">
          {t('history.with', {
            what: t(task.state === 'suspended' ? 'task.reasonSuspended' : 'task.reasonWithdrawn'),
            reason: task.stateReason,
          })}
        </p>
      )}
      <Quotation task={task} />
      <Facts task={task} />
      {task.assignments.length > 0 ? <Assignments task={task} /> : <Parties task={task} />}
      <Milestones task={task} />
      {task.occurrences.length > 0 && <Occurrences task={task} />}
      {task.state !== 'draft' && <Reports reports={task.reports} />}
      {task.state !== 'draft' && <TaskSupervision task={task} />}
      {task.deadlineRequests.length > 0 && <DeadlineRequests task={task} />}
      <History entries={task.history} />
    </article>
  );
}

// One assignment: what is asked, by when, who else is on it, what was reported; the next act at the thumb.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { dayText } from '../pieces/dates.ts';
import { Light } from '../pieces/light.tsx';
import { useMe } from '../session/me.ts';
import { type Assignment, acceptAssignment, type Task, taskQuery, workChanges } from '../session/work.ts';
import { Empty, Loaded } from './blocks.tsx';
import { DueText } from './due-text.tsx';
import { History } from './history.tsx';
import { Milestones, Occurrences, Parties } from './task-parts.tsx';
import { To } from './to.tsx';
import { TopBar } from './top-bar.tsx';

interface AssignmentPageProps {
  readonly taskId: string;
  readonly assignmentId: string;
}

export function AssignmentPage({ taskId, assignmentId }: AssignmentPageProps) {
  const { t } = useTranslation(['field', 'terms']);
  const query = useQuery(taskQuery(taskId));
  return (
    <>
      <TopBar
        title={t('terms:task')}
        above={{ page: 'owe' }}
        {...(query.data?.planTitle && { note: query.data.planTitle })}
      />
      <Loaded query={query}>
        {(task) => {
          const assignment = task.assignments.find(({ id }) => id === assignmentId);
          if (assignment === undefined) return <Empty title={t('empty')} hint={t('emptyHint')} />;
          return (
            <>
              <main className="page page-with-bar">
                <Content task={task} assignment={assignment} />
              </main>
              <Acts task={task} assignment={assignment} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

interface PartProps {
  readonly task: Task;
  readonly assignment: Assignment;
}

function Content({ task, assignment }: PartProps) {
  const { t } = useTranslation(['field', 'terms']);
  const path = task.clausePath.map(({ label, title }) => `${label}${title}`);
  return (
    <>
      <section className="section">
        <h2 className="task-title">{task.title}</h2>
        <p className="item-foot">
          {assignment.light && <Light light={assignment.light} />}
          <span className="due">
            <DueText day={task.dueDate} />
          </span>
        </p>
        <p className="soft">
          {t(`terms:partyRole.${assignment.role}`)} · {assignment.unitName} ·{' '}
          {t(`terms:assignmentState.${assignment.state}`)}
        </p>
        {assignment.progress > 0 && <p className="soft">{t('percentNow', { percent: assignment.progress })}</p>}
      </section>
      {assignment.state === 'returned' && assignment.stateNote !== null && (
        <p className="notice notice-back" role="note">
          {t('returnedWith', { reason: assignment.stateNote })}
        </p>
      )}
      <section className="section">
        <h2 className="section-title">{t('text')}</h2>
        <p className="task-text">{task.text}</p>
        {path.length > 0 && <p className="soft">{path.join(' › ')}</p>}
      </section>
      <Occurrences task={task} assignment={assignment} />
      <Milestones task={task} />
      <Parties task={task} />
      <History reports={task.reports.filter((report) => report.assignmentId === assignment.id)} />
    </>
  );
}

function Acts({ task, assignment }: PartProps) {
  const { t } = useTranslation('field');
  const { today } = useMe();
  const accept = useCommand({
    send: ({ id, version }: { id: string; version: number }, key) => acceptAssignment({ id, version }, key),
    changes: workChanges,
  });
  const late = assignment.acceptBy < today;
  const day = dayText(assignment.acceptBy, today, currentLanguage());
  const place = { page: 'report', taskId: task.id, assignmentId: assignment.id } as const;
  if (assignment.can.length === 0) return null;
  return (
    <div className="bar">
      {accept.error && (
        <p role="alert" className="fault">
          {sentenceOf(accept.error)}
        </p>
      )}
      {assignment.can.includes('accept') && (
        <>
          <p className={late ? 'bar-note late' : 'bar-note'}>{t(late ? 'acceptLate' : 'acceptBy', { day })}</p>
          <button
            type="button"
            className="button button-main button-tall"
            disabled={accept.isPending}
            onClick={() => accept.mutate({ id: assignment.id, version: assignment.version })}
          >
            {t('accept')}
          </button>
        </>
      )}
      <div className="bar-acts">
        {assignment.can.includes('report-complete') && (
          <To place={{ ...place, kind: 'completion' }} className="button">
            {t('complete')}
          </To>
        )}
        {assignment.can.includes('report') && (
          <To place={{ ...place, kind: 'progress' }} className="button button-main">
            {t('report')}
          </To>
        )}
      </div>
    </div>
  );
}

import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/problem.ts';
import { type Assignment, acceptAssignment, confirmItem, returnItem, type Task } from '../../../session/work.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { ReportDialog } from '../report/report-dialog.tsx';
import { StaleDialog } from './stale-dialog.tsx';
import { useStale } from './use-stale.ts';
import { useTaskCommand } from './use-task-command.ts';

type Act = Assignment['can'][number];

interface AssignmentActsProps {
  readonly task: Task;
  readonly assignment: Assignment;
}

interface Asked {
  readonly act: 'accept' | 'confirm' | 'return';
  readonly version: number;
  readonly reason: string;
}

/** What the reader may do with one unit's assignment. The one thing most asked of a unit is inked. */
export function AssignmentActs({ task, assignment }: AssignmentActsProps) {
  const { t } = useTranslation(['ledger', 'terms']);
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<Act>();
  const [asked, setAsked] = useState<Asked>();
  const stale = useStale<Assignment>();
  const send = useTaskCommand<Asked>({
    send: ({ act, version, reason }, key) => {
      const item = { kind: 'assignment', id: assignment.id, version } as const;
      if (act === 'accept') return acceptAssignment(item, key);
      return act === 'confirm' ? confirmItem(item, key) : returnItem(item, reason, key);
    },
    onDone: (_, { act }) => {
      setDialog(undefined);
      stale.settle();
      void message.success(t('act.done', { act: t(`act.${act}`) }));
    },
    onFailed: (error) => {
      if (stale.catches(error)) setDialog(undefined);
      else if (dialog === undefined) void message.error(sentenceOf(error));
    },
  });
  const run = (next: Asked) => {
    setAsked(next);
    send.mutate(next);
  };
  const start = (act: Act) => {
    if (act === 'accept' || act === 'confirm') run({ act, version: assignment.version, reason: '' });
    else setDialog(act);
  };
  return (
    <>
      {assignment.can.map((act) => (
        <Button
          key={act}
          size="small"
          loading={send.isPending && asked?.act === act}
          disabled={send.isPending}
          aria-label={`${t(`act.${act}`)} ${assignment.unitName}`}
          onClick={() => start(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      <ReasonDialog
        open={dialog === 'return'}
        title={t('confirm.returnTitle', { unit: assignment.unitName })}
        confirm={t('act.return')}
        busy={send.isPending}
        error={send.error}
        onClose={() => {
          send.reset();
          setDialog(undefined);
        }}
        onConfirm={(reason) => run({ act: 'return', version: assignment.version, reason })}
      >
        {t('confirm.returnText')}
      </ReasonDialog>
      {(dialog === 'report' || dialog === 'report-complete') && (
        <ReportDialog
          about={{ kind: dialog === 'report' ? 'progress' : 'completion', task, assignment }}
          onClose={() => setDialog(undefined)}
        />
      )}
      {stale.current !== undefined && asked !== undefined && (
        <StaleDialog
          wrote={false}
          differences={differences(assignment, stale.current)}
          mine={t('stale.actAnyway', { act: t(`act.${asked.act}`) })}
          {...(stale.current.can.includes(asked.act)
            ? { onMine: () => run({ ...asked, version: stale.current?.version ?? asked.version }) }
            : { impossible: t('stale.impossible', { act: t(`act.${asked.act}`) }) })}
          busy={send.isPending}
          onTheirs={stale.settle}
        />
      )}
    </>
  );
  function differences(seen: Assignment, now: Assignment) {
    const state = (one: Assignment) => t(`terms:assignmentState.${one.state}`);
    return [
      { name: t('filter.state'), mine: state(seen), theirs: state(now) },
      { name: t('column.progress'), mine: `${seen.progress}%`, theirs: `${now.progress}%` },
      { name: t('column.latest'), mine: seen.stateNote ?? '', theirs: now.stateNote ?? '' },
    ];
  }
}

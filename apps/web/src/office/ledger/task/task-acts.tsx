// What the reader may do with the task itself; for the rest, who does it.
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders } from '../../../api/command-key.ts';
import { sentenceOf } from '../../../api/problem.ts';
import { closeTask, type Task } from '../../../session/work.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { EditTask } from '../by-hand/edit-task.tsx';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { StaleDialog } from './stale-dialog.tsx';
import styles from './task.module.css';
import { useTaskDifferences } from './task-differences.ts';
import { useOfficeName } from './task-head.tsx';
import { useStale } from './use-stale.ts';
import { useTaskCommand } from './use-task-command.ts';

type Act = Task['can'][number];
const acts = ['update', 'issue', 'request-deadline', 'close', 'suspend', 'resume', 'withdraw', 'delete'] as const;

/** Acts that ask for a reason or a note, in the same dialog. */
const reasoned = ['close', 'suspend', 'resume', 'withdraw'] as const;
type Reasoned = (typeof reasoned)[number];
const isReasoned = (act: Act | undefined): act is Reasoned => reasoned.some((one) => one === act);

interface Sent {
  readonly act: Act;
  readonly reason: string;
  readonly version: number;
}

function send(task: Task, { act, reason, version }: Sent, key: string): Promise<unknown> {
  const given = { params: { path: { id: task.id } }, headers: commandHeaders(key, version) };
  switch (act) {
    case 'close':
      return closeTask(task.id, version, reason, key);
    case 'suspend':
      return ask(api.POST('/tasks/{id}/suspend', { ...given, body: { reason } }));
    case 'resume':
      return ask(api.POST('/tasks/{id}/resume', { ...given, body: { reason } }));
    case 'withdraw':
      return ask(api.POST('/tasks/{id}/withdraw', { ...given, body: { reason } }));
    case 'issue':
      return ask(api.POST('/tasks/issue', { body: { taskIds: [task.id] }, headers: commandHeaders(key) }));
    case 'delete':
      return ask<{ data?: unknown; response: Response }>(api.DELETE('/tasks/{id}', given));
    case 'update':
    case 'request-deadline':
      throw new Error('has a dialog of its own');
  }
}

interface TaskActsProps {
  readonly task: Task;
  readonly onDeleted: () => void;
}

export function TaskActs({ task, onDeleted }: TaskActsProps) {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<Act>();
  const [sent, setSent] = useState<Sent>();
  const stale = useStale<Task>();
  const differences = useTaskDifferences();
  const command = useTaskCommand<Sent>({
    send: (given, key) => send(task, given, key),
    onDone: (_, { act }) => {
      setDialog(undefined);
      stale.settle();
      void message.success(t('act.done', { act: t(`act.${act}`) }));
      if (act === 'delete') onDeleted();
    },
    onFailed: (error) => {
      if (stale.catches(error)) setDialog(undefined);
      else if (!isReasoned(dialog)) void message.error(sentenceOf(error));
    },
  });
  const run = (given: Sent) => {
    setSent(given);
    command.mutate(given);
  };
  const close = () => {
    command.reset();
    setDialog(undefined);
  };
  return (
    <div className={styles['taskActs']}>
      {/* A draft of a plan is edited in the studio, where its words are. */}
      {acts
        .filter((act) => task.can.includes(act) && !(act === 'update' && task.planId !== null))
        .map((act) => (
          <Button key={act} danger={act === 'withdraw' || act === 'delete'} onClick={() => setDialog(act)}>
            {t(`act.${act}`)}
          </Button>
        ))}
      <Absent task={task} />
      {isReasoned(dialog) && (
        <ReasonFor
          act={dialog}
          task={task}
          command={command}
          onClose={close}
          onConfirm={(reason) => run({ act: dialog, reason, version: task.version })}
        />
      )}
      <Modal
        open={dialog === 'issue' || dialog === 'delete'}
        title={t(dialog === 'delete' ? 'confirm.deleteTitle' : 'confirm.issueTitle', { title: task.title })}
        okText={dialog === 'delete' ? t('act.delete') : t('act.issue')}
        okButtonProps={{ danger: dialog === 'delete' }}
        confirmLoading={command.isPending}
        onCancel={close}
        onOk={() => dialog && run({ act: dialog, reason: '', version: task.version })}
        width={480}
      >
        {t(dialog === 'delete' ? 'confirm.deleteText' : 'confirm.issueText')}
      </Modal>
      {dialog === 'request-deadline' && <DeadlineDialog task={task} onClose={close} />}
      {dialog === 'update' && <EditTask task={task} onClose={close} />}
      {stale.current !== undefined && sent !== undefined && (
        <StaleDialog
          wrote={false}
          differences={differences(task, stale.current)}
          mine={t('stale.actAnyway', { act: t(`act.${sent.act}`) })}
          {...(stale.current.can.includes(sent.act)
            ? { onMine: () => run({ ...sent, version: stale.current?.version ?? sent.version }) }
            : { impossible: t('stale.impossible', { act: t(`act.${sent.act}`) }) })}
          busy={command.isPending}
          onTheirs={stale.settle}
        />
      )}
    </div>
  );
}

interface ReasonForProps {
  readonly act: Reasoned;
  readonly task: Task;
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

function ReasonFor({ act, task, command, onConfirm, onClose }: ReasonForProps) {
  const { t } = useTranslation('ledger');
  // Without the lead's application the office says why it closes the task all the same.
  const applied = task.assignments.some(({ role, state }) => role === 'lead' && state === 'reported-complete');
  const noteOnly = act === 'close' && applied;
  const label = act !== 'close' ? undefined : t(applied ? 'confirm.closeNoteFree' : 'confirm.closeNote');
  return (
    <ReasonDialog
      open
      title={t(`confirm.${act}Title`, { title: task.title })}
      confirm={t(`act.${act}`)}
      danger={act === 'withdraw'}
      required={!noteOnly}
      {...(label !== undefined && { label })}
      busy={command.isPending}
      error={command.error}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {t(`confirm.${act}Text`)}
    </ReasonDialog>
  );
}

/** Where a button is not there, this says whose it is and when. */
function Absent({ task }: { readonly task: Task }) {
  const { t } = useTranslation('ledger');
  const office = useOfficeName(task);
  const absent = acts.filter((act) => !task.can.includes(act));
  return (
    <details className={styles['absent']}>
      <summary>{t('act.others')}</summary>
      <dl>
        {absent.map((act) => (
          <div key={act}>
            <dt>{t(`act.${act}`)}</dt>
            <dd>{t(`absent.${act}`, { office })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

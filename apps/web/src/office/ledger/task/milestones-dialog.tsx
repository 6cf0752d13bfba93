import { Alert, Form, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders } from '../../../api/command-key.ts';
import { sentenceOf } from '../../../api/problem.ts';
import type { Task } from '../../../session/work.ts';
import { type MilestoneInput, type MilestoneValue, milestonesOf } from '../by-hand/form-values.ts';
import { MilestonesField } from '../by-hand/milestones-field.tsx';
import { StaleDialog } from './stale-dialog.tsx';
import { useStale } from './use-stale.ts';
import { useTaskCommand } from './use-task-command.ts';

interface MilestonesDialogProps {
  readonly task: Task;
  readonly onClose: () => void;
}

interface Sent {
  readonly milestones: MilestoneInput[];
  readonly version: number;
}

export function MilestonesDialog({ task, onClose }: MilestonesDialogProps) {
  const { t } = useTranslation(['ledger', 'pieces']);
  const [form] = Form.useForm<{ milestones: MilestoneValue[] }>();
  const [last, setLast] = useState<Sent>();
  const stale = useStale<Task>();
  const save = useTaskCommand({
    send: ({ milestones, version }: Sent, key) =>
      ask(
        api.PUT('/tasks/{id}/milestones', {
          params: { path: { id: task.id } },
          body: { milestones },
          headers: commandHeaders(key, version),
        }),
      ),
    onDone: onClose,
    onFailed: stale.catches,
  });
  const send = (sent: Sent) => {
    setLast(sent);
    save.mutate(sent);
  };
  const text = (milestones: readonly { dueDate: string; percent?: number | null; title?: string }[]) =>
    milestones
      .map(({ dueDate, percent, title }) => [dueDate, percent == null ? '' : `${percent}%`, title].join(' '))
      .join('；');
  if (stale.current !== undefined && last !== undefined) {
    const { current } = stale;
    const gone = !current.can.includes('update');
    return (
      <StaleDialog
        wrote
        differences={[{ name: t('form.milestones'), mine: text(last.milestones), theirs: text(current.milestones) }]}
        mine={t('stale.keepMine')}
        {...(gone
          ? { impossible: t('stale.impossible', { act: t('act.update') }) }
          : { onMine: () => send({ ...last, version: current.version }) })}
        busy={save.isPending}
        onTheirs={onClose}
      />
    );
  }
  return (
    <Modal
      open
      title={t('act.milestones')}
      okText={t('pieces:save')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'milestones-form' }}
      confirmLoading={save.isPending}
      onCancel={onClose}
      width={640}
    >
      <Form
        id="milestones-form"
        form={form}
        initialValues={{
          milestones: task.milestones.map(({ dueDate, percent, title }) => ({ day: dayjs(dueDate), percent, title })),
        }}
        onFinish={({ milestones }) => send({ milestones: milestonesOf(milestones), version: task.version })}
      >
        <MilestonesField />
      </Form>
      {save.error && <Alert type="error" showIcon title={sentenceOf(save.error)} />}
    </Modal>
  );
}

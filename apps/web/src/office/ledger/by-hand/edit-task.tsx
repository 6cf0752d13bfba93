// Changing a draft that was added by hand. What it says, who, and the milestones are three acts of the server.
import { Alert, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders, newKey } from '../../../api/command-key.ts';
import { sentenceOf } from '../../../api/problem.ts';
import type { Task } from '../../../session/work.ts';
import { StaleDialog } from '../task/stale-dialog.tsx';
import { useTaskDifferences } from '../task/task-differences.ts';
import { useStale } from '../task/use-stale.ts';
import { useTaskCommand } from '../task/use-task-command.ts';
import { milestonesOf, partiesOf, type TaskValues, timingOf, valuesOf } from './form-values.ts';
import { PartyFields, SourceFields, TimingFields } from './task-fields.tsx';
import { useNames } from './use-names.ts';

interface EditTaskProps {
  readonly task: Task;
  readonly onClose: () => void;
}

interface Sent {
  readonly values: TaskValues;
  readonly version: number;
}

export function EditTask({ task, onClose }: EditTaskProps) {
  const { t } = useTranslation(['ledger', 'pieces']);
  const [form] = Form.useForm<TaskValues>();
  const [last, setLast] = useState<Sent>();
  const stale = useStale<Task>();
  const differences = useTaskDifferences();
  const { unitName, groupName } = useNames();
  const save = useTaskCommand({
    send: ({ values, version }: Sent) => saveDraft(task.id, values, version, { unitName, groupName }),
    onDone: onClose,
    onFailed: stale.catches,
  });
  const send = (sent: Sent) => {
    setLast(sent);
    save.mutate(sent);
  };
  if (stale.current !== undefined && last !== undefined) {
    const { current } = stale;
    const possible = current.can.includes('update');
    return (
      <StaleDialog
        wrote
        differences={differences(asWritten(task, last.values, { unitName, groupName }), current)}
        mine={t('stale.keepMine')}
        {...(possible
          ? { onMine: () => send({ ...last, version: current.version }) }
          : { impossible: t('stale.impossible', { act: t('act.update') }) })}
        busy={save.isPending}
        onTheirs={onClose}
      />
    );
  }
  return (
    <Drawer
      open
      title={t('form.editTitle')}
      size={720}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
          {t('pieces:save')}
        </Button>
      }
    >
      <Form
        id="task-form"
        name="task-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={valuesOf(task)}
        onFinish={(values) => send({ values, version: task.version })}
      >
        <SourceFields fixed />
        <PartyFields />
        <TimingFields />
      </Form>
      {save.error && <Alert type="error" showIcon title={sentenceOf(save.error)} />}
    </Drawer>
  );
}

interface Names {
  readonly unitName: (id: string) => string;
  readonly groupName: (id: string) => string;
}

/** Each act carries the version the one before it answered: nobody else comes in between unseen. */
async function saveDraft(id: string, values: TaskValues, version: number, names: Names): Promise<Task> {
  const path = { params: { path: { id } } };
  const { title, text } = values;
  const changed = await ask(
    api.PATCH('/tasks/{id}', {
      ...path,
      body: { title: title.trim(), text: text.trim(), ...timingOf(values) },
      headers: commandHeaders(newKey(), version),
    }),
  );
  const parties = partiesOf(values, names.unitName, names.groupName);
  const named = await ask(
    api.PUT('/tasks/{id}/parties', { ...path, body: { parties }, headers: commandHeaders(newKey(), changed.version) }),
  );
  const milestones = milestonesOf(values.milestones);
  return ask(
    api.PUT('/tasks/{id}/milestones', {
      ...path,
      body: { milestones },
      headers: commandHeaders(newKey(), named.version),
    }),
  );
}

/** What the user wrote, as a task to compare with. */
function asWritten(task: Task, values: TaskValues, names: Names): Task {
  const { beginDate, dueDate, standing } = timingOf(values);
  const parties = partiesOf(values, names.unitName, names.groupName).map(({ role, name }, at) => ({
    ...{ id: String(at), role, name, unitId: null, unitName: null, groupId: null, groupName: null },
    ...{ inherited: false, startOffset: null, endOffset: null },
  }));
  return { ...task, title: values.title, text: values.text, beginDate, dueDate, standing, parties };
}

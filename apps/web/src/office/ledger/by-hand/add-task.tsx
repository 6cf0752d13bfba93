// 新增任务: a task from minutes, an instruction or an order from above; kept as a draft or issued at once.
import { Alert, App, Button, Drawer, Form, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders, newKey } from '../../../api/command-key.ts';
import { sentenceOf } from '../../../api/problem.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { dayText } from '../../../pieces/dates.ts';
import { useMe } from '../../../session/me.ts';
import type { Task } from '../../../session/work.ts';
import { useTaskCommand } from '../task/use-task-command.ts';
import { milestonesOf, partiesOf, type TaskValues, timingOf } from './form-values.ts';
import { PartyFields, SourceFields, TimingFields, useOffices } from './task-fields.tsx';
import { useNames } from './use-names.ts';

interface AddTaskProps {
  readonly onClose: () => void;
  readonly onAdded: (taskId: string) => void;
}

export function AddTask({ onClose, onAdded }: AddTaskProps) {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const [form] = Form.useForm<TaskValues>();
  const [issue, setIssue] = useState(false);
  const offices = useOffices();
  const add = useAdd((task, issued) => {
    onClose();
    onAdded(task.id);
    if (issued === true) void message.success(t('form.issued'));
    else if (issued === false) void message.success(t('form.saved'));
    else void message.warning(t('form.savedNotIssued', { why: issued }));
  });
  const submit = (atOnce: boolean) => {
    setIssue(atOnce);
    form.submit();
  };
  return (
    <Drawer
      open
      title={t('form.addTitle')}
      size={720}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Space>
          <Button loading={add.isPending && !issue} disabled={add.isPending} onClick={() => submit(false)}>
            {t('form.saveDraft')}
          </Button>
          <Button type="primary" loading={add.isPending && issue} disabled={add.isPending} onClick={() => submit(true)}>
            {t('form.issueNow')}
          </Button>
        </Space>
      }
    >
      <Form
        id="task-form"
        name="task-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{
          sourceKind: 'minutes',
          officeUnitId: offices[0]?.value,
          timing: 'due',
          every: 'month',
          times: 1,
        }}
        onFinish={(values) => add.mutate({ values, issue })}
      >
        <SourceFields fixed={false} />
        <PartyFields />
        <TimingFields />
      </Form>
      {add.error && <Alert type="error" showIcon title={sentenceOf(add.error)} />}
    </Drawer>
  );
}

interface Added {
  readonly task: Task;
  /** True, false where only a draft was wanted, or why the draft could not be issued. */
  readonly issued: boolean | string;
}

function useAdd(onAdded: (task: Task, issued: Added['issued']) => void) {
  const { t } = useTranslation('ledger');
  const { today } = useMe();
  const { unitName, groupName } = useNames();
  const sourceTitle = ({ sourceTitle: title, sourceDay }: TaskValues) => {
    if (!sourceDay) return title.trim();
    const day = dayText(sourceDay.format('YYYY-MM-DD'), today, currentLanguage());
    return t('form.dated', { title: title.trim(), day });
  };
  return useTaskCommand<{ values: TaskValues; issue: boolean }, Added>({
    send: async ({ values, issue }, key) => {
      const { sourceKind, officeUnitId, title, text } = values;
      const task = await ask(
        api.POST('/tasks', {
          body: {
            ...{ sourceKind, officeUnitId, title: title.trim(), text: text.trim(), sourceTitle: sourceTitle(values) },
            ...timingOf(values),
            parties: partiesOf(values, unitName, groupName),
            milestones: milestonesOf(values.milestones),
          },
          headers: commandHeaders(key),
        }),
      );
      if (!issue) return { task, issued: false };
      // The draft is there whatever happens now: what it lacks is filled in its drawer.
      const body = { taskIds: [task.id] };
      const issued = await ask(api.POST('/tasks/issue', { body, headers: commandHeaders(newKey()) })).then(
        () => true,
        sentenceOf,
      );
      return { task, issued };
    },
    onDone: ({ task, issued }) => onAdded(task, issued),
  });
}

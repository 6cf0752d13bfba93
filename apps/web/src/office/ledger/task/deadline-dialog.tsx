import { Alert, App, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders } from '../../../api/command-key.ts';
import { sentenceOf } from '../../../api/problem.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { dayText } from '../../../pieces/dates.ts';
import { useMe } from '../../../session/me.ts';
import type { Task } from '../../../session/work.ts';
import { useOfficeName } from './task-head.tsx';
import { useTaskCommand } from './use-task-command.ts';

interface Values {
  readonly assignmentId: string;
  readonly day: Dayjs;
  readonly reason: string;
}

/** Assignments that may ask: those the reader acts for come first, because something may be done with them. */
function askingAssignments(task: Task) {
  const working = task.assignments.filter(
    ({ role, state }) => role !== 'support' && state !== 'confirmed' && state !== 'ended',
  );
  const own = working.filter(({ can }) => can.some((act) => act === 'accept' || act.startsWith('report')));
  return own.length > 0 ? own : working;
}

/** Asking for a later due date 延期申请: in whose name, until when, why. */
export function DeadlineDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation(['ledger', 'pieces']);
  const { today } = useMe();
  const { message } = App.useApp();
  const office = useOfficeName(task);
  const asking = askingAssignments(task);
  const send = useTaskCommand({
    send: ({ assignmentId, day, reason }: Values, key) =>
      ask(
        api.POST('/tasks/{id}/deadline-requests', {
          params: { path: { id: task.id } },
          body: { assignmentId, newDueDate: day.format('YYYY-MM-DD'), reason: reason.trim() },
          headers: commandHeaders(key),
        }),
      ),
    onDone: () => {
      void message.success(t('deadline.sent'));
      onClose();
    },
  });
  const due = task.dueDate ?? today;
  const earliest = dayjs(due < today ? today : due);
  return (
    <Modal
      open
      title={t('deadline.title')}
      okText={t('deadline.submit')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'deadline-form' }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      width={480}
    >
      <Form<Values>
        id="deadline-form"
        layout="vertical"
        requiredMark={false}
        initialValues={{ assignmentId: asking[0]?.id }}
        onFinish={(values) => send.mutate(values)}
      >
        <p style={{ marginBottom: 16 }}>
          {t('deadline.text', { office, day: dayText(due, today, currentLanguage()) })}
        </p>
        <Form.Item
          name="assignmentId"
          label={t('deadline.unit')}
          hidden={asking.length === 1}
          rules={[{ required: true, message: t('deadline.unitNeeded') }]}
        >
          <Select options={asking.map(({ id, unitName }) => ({ value: id, label: unitName }))} />
        </Form.Item>
        <Form.Item name="day" label={t('deadline.day')} rules={[{ required: true, message: t('deadline.dayNeeded') }]}>
          <DatePicker minDate={earliest.add(1, 'day')} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('deadline.reason')}
          rules={[{ required: true, whitespace: true, message: t('pieces:reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
      {send.error && <Alert type="error" showIcon title={sentenceOf(send.error)} />}
    </Modal>
  );
}

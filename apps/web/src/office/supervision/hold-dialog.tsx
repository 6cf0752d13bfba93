// The record of an interview 约谈: when, who took part, what was agreed.
import { Alert, App, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useMe } from '../../session/me.ts';
import { useTaskCommand } from '../ledger/task/use-task-command.ts';
import { type HeldInterview, holdInterview, type Supervision } from './supervision-queries.ts';

interface Values {
  readonly day: Dayjs;
  readonly participants: string;
  readonly agreed: string;
}

export function HoldDialog({ interview, onClose }: { readonly interview: Supervision; readonly onClose: () => void }) {
  const { t } = useTranslation(['supervision', 'pieces']);
  const { today } = useMe();
  const { message } = App.useApp();
  const send = useTaskCommand<HeldInterview>({
    send: (held, key) => holdInterview(interview, held, key),
    onDone: () => {
      void message.success(t('done', { act: t('act.hold') }));
      onClose();
    },
  });
  const needed = [{ required: true, message: t('pieces:reasonNeeded') }];
  return (
    <Modal
      open
      title={`${t('hold.title')} · ${interview.unitName}`}
      okText={t('act.hold')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'hold-form' }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      width={520}
    >
      <Form<Values>
        id="hold-form"
        layout="vertical"
        requiredMark={false}
        initialValues={{ day: dayjs(today) }}
        onFinish={({ day, participants, agreed }) =>
          send.mutate({ heldOn: day.format('YYYY-MM-DD'), participants: participants.trim(), agreed: agreed.trim() })
        }
      >
        <Form.Item name="day" label={t('hold.heldOn')} rules={needed}>
          <DatePicker maxDate={dayjs(today)} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="participants" label={t('hold.participants')} rules={needed}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Form.Item name="agreed" label={t('hold.agreed')} rules={needed}>
          <Input.TextArea rows={3} maxLength={5000} />
        </Form.Item>
      </Form>
      {send.error && <Alert type="error" showIcon title={sentenceOf(send.error)} />}
    </Modal>
  );
}

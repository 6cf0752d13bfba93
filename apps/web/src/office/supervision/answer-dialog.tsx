// Answering a notice from the office's entry: a text and evidence.
import { Alert, App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { answerNotice, type NoticeAnswer } from '../../session/notices.ts';
import { EvidenceField } from '../ledger/report/evidence-field.tsx';
import { useEvidence } from '../ledger/report/use-evidence.ts';
import { useTaskCommand } from '../ledger/task/use-task-command.ts';
import { NoticeText } from './notice-text.tsx';
import type { Supervision } from './supervision-queries.ts';

export function AnswerDialog({ notice, onClose }: { readonly notice: Supervision; readonly onClose: () => void }) {
  const { t } = useTranslation(['supervision', 'ledger', 'pieces']);
  const { message } = App.useApp();
  const evidence = useEvidence(notice.unitId);
  const send = useTaskCommand<NoticeAnswer>({
    send: answerNotice,
    onDone: () => {
      void message.success(t('answered'));
      onClose();
    },
  });
  const waiting = evidence.pieces.some(({ state }) => state === 'sending');
  const submit = ({ text }: { text: string }) => {
    const evidenceIds = evidence.pieces.flatMap((piece) => (piece.evidence ? [piece.evidence.id] : []));
    send.mutate({ id: notice.id, text: text.trim(), evidenceIds });
  };
  return (
    <Modal
      open
      title={t('answerTitle')}
      okText={t('act.answer')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'answer-form', disabled: waiting }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
      width={600}
    >
      <NoticeText notice={notice} />
      <Form id="answer-form" layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="text"
          label={t('answerText')}
          extra={t('answerHint')}
          rules={[{ required: true, whitespace: true, message: t('ledger:report.textNeeded') }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={5000} />
        </Form.Item>
        <EvidenceField unitId={notice.unitId} choice={evidence} />
      </Form>
      {waiting && <p role="status">{t('ledger:report.waiting')}</p>}
      {send.error && <Alert type="error" showIcon title={sentenceOf(send.error)} />}
    </Modal>
  );
}

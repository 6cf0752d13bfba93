// Reporting from the office: a text, how far, evidence. Files travel while the text is being written.
import { Alert, App, Form, Input, Modal, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/problem.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { periodText } from '../../../pieces/periods.ts';
import { useTaskCommand } from '../task/use-task-command.ts';
import { EvidenceField } from './evidence-field.tsx';
import { needsExplanation, type ReportAbout, sendReport, type Written } from './send.ts';
import { useEvidence } from './use-evidence.ts';

interface ReportDialogProps {
  readonly about: ReportAbout;
  readonly onClose: () => void;
}

interface Values {
  readonly text: string;
  readonly percent?: number;
  readonly explanation?: string;
}

export function ReportDialog({ about, onClose }: ReportDialogProps) {
  const { t } = useTranslation(['ledger', 'pieces']);
  const { message } = App.useApp();
  const { unitId, unitName, progress } = about.assignment;
  const evidence = useEvidence(unitId);
  const [form] = Form.useForm<Values>();
  const send = useTaskCommand({
    send: (written: Written, key) => sendReport(about, written, key),
    onDone: () => {
      void message.success(t('report.sent'));
      onClose();
    },
  });
  const waiting = evidence.pieces.some(({ state }) => state === 'sending');
  const submit = ({ text, percent, explanation }: Values) =>
    send.mutate({
      text: text.trim(),
      evidenceIds: evidence.pieces.flatMap((piece) => (piece.evidence ? [piece.evidence.id] : [])),
      ...(about.kind === 'progress' && percent !== undefined && { percent }),
      ...(explanation !== undefined && explanation.trim() !== '' && { explanation: explanation.trim() }),
    });
  return (
    <Modal
      open
      title={`${titleOf()} · ${unitName}`}
      okText={t('report.submit')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'report-form', disabled: waiting }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
      width={600}
    >
      <Form
        id="report-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ text: '', percent: progress }}
        onFinish={submit}
      >
        <Form.Item
          name="text"
          label={t('report.text')}
          extra={t('report.textHint')}
          rules={[{ required: true, whitespace: true, message: t('report.textNeeded') }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={5000} />
        </Form.Item>
        {about.kind === 'progress' && (
          <Form.Item name="percent" label={t('report.percent')}>
            <Slider
              ariaLabelForHandle={t('report.percent')}
              min={0}
              max={100}
              step={5}
              marks={{ 0: '0%', 50: '50%', 100: '100%' }}
            />
          </Form.Item>
        )}
        {needsExplanation(about) && (
          <Form.Item
            name="explanation"
            label={t('report.explanation')}
            rules={[{ required: true, whitespace: true, message: t('report.explanationNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
        )}
        <EvidenceField unitId={unitId} choice={evidence} />
      </Form>
      {waiting && <p role="status">{t('report.waiting')}</p>}
      {send.error && <Alert type="error" showIcon title={sentenceOf(send.error)} />}
    </Modal>
  );
  function titleOf(): string {
    if (about.kind === 'occurrence') {
      return t('report.occurrenceTitle', { period: periodText(about.occurrence.period, currentLanguage()) });
    }
    return t(about.kind === 'progress' ? 'report.title' : 'report.completeTitle');
  }
}

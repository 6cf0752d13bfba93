// A reasoned confirmation: what will happen, why the user does it, and only then the act.
import { Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What the act does, in a sentence. */
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  /** False where a note may be left out (confirming, signing). */
  readonly required?: boolean;
  readonly label?: string;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { required = true, danger = false } = props;
  const { t } = useTranslation('pieces');
  const [form] = Form.useForm<{ reason?: string }>();
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.confirm}
      cancelText={t('cancel')}
      okButtonProps={{ danger, htmlType: 'submit', form: 'reason-form' }}
      confirmLoading={props.busy ?? false}
      onCancel={props.onClose}
      destroyOnHidden
      width={480}
    >
      <Form
        id="reason-form"
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark={false}
        onFinish={({ reason }) => props.onConfirm(reason?.trim() ?? '')}
      >
        {props.children !== undefined && <p style={{ marginBottom: 16 }}>{props.children}</p>}
        <Form.Item
          name="reason"
          label={props.label ?? t('reason')}
          extra={required ? t('reasonHint') : undefined}
          rules={required ? [{ required: true, whitespace: true, message: t('reasonNeeded') }] : []}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {props.error ? <Alert type="error" showIcon title={sentenceOf(props.error)} /> : null}
    </Modal>
  );
}

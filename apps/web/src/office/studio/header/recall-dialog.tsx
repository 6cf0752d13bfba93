import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/problem.ts';

export interface StepDialogProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function RecallDialog({ open, busy, error, onConfirm, onClose }: StepDialogProps) {
  const { t } = useTranslation(['studio', 'pieces']);
  return (
    <Modal
      open={open}
      title={t('recall.title')}
      okText={t('act.recall')}
      cancelText={t('pieces:cancel')}
      confirmLoading={busy}
      onOk={onConfirm}
      onCancel={onClose}
      width={480}
    >
      <p>{t('recall.meaning')}</p>
      {error ? <Alert type="error" showIcon title={sentenceOf(error)} /> : null}
    </Modal>
  );
}

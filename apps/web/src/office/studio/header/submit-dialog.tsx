// 送审, with what is still missing said before the approver has to say it.
import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/problem.ts';
import type { GapRow } from '../things.ts';
import styles from './header.module.css';
import type { StepDialogProps } from './recall-dialog.tsx';
import { WaitingChanges } from './waiting-changes.tsx';

interface SubmitDialogProps extends StepDialogProps {
  readonly gaps: readonly GapRow[];
  readonly onShowGaps: () => void;
  /** Changes that wait to be confirmed. */
  readonly waiting: number;
  readonly onShowChanges: () => void;
}

const shown = 5;

export function SubmitDialog(props: SubmitDialogProps) {
  const { open, busy, error, gaps, waiting, onConfirm, onClose, onShowGaps, onShowChanges } = props;
  const { t } = useTranslation(['studio', 'terms', 'pieces']);
  const blocking = gaps.filter((gap) => gap.blocking);
  return (
    <Modal
      open={open}
      title={t('submit.title')}
      okText={t('act.submit')}
      cancelText={t('pieces:cancel')}
      confirmLoading={busy}
      // The server refuses it as well: an approver is not sent what can't be issued.
      okButtonProps={{ disabled: blocking.length > 0 || waiting > 0 }}
      onOk={onConfirm}
      onCancel={onClose}
      width={520}
    >
      <p>{t('submit.meaning')}</p>
      {blocking.length > 0 && (
        <section className={styles['remaining']}>
          <p>{t('submit.remaining', { count: blocking.length })}</p>
          <ul>
            {blocking.slice(0, shown).map((gap) => (
              <li key={gap.taskId}>
                {gap.number} {gap.title}
                <span className={styles['faint']}> {gap.gaps.map((one) => t(`terms:gap.${one}`)).join(' · ')}</span>
              </li>
            ))}
          </ul>
          <Button size="small" onClick={onShowGaps}>
            {t('submit.showGaps')}
          </Button>
        </section>
      )}
      {waiting > 0 && <WaitingChanges waiting={waiting} onShow={onShowChanges} />}
      {error ? <Alert type="error" showIcon title={sentenceOf(error)} /> : null}
    </Modal>
  );
}

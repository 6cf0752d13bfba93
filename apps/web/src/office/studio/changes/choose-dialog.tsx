// Another counterpart: what an old task goes on as, or where a new one comes from.
import { Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRow } from '../things.ts';
import { counterpartsFor } from './change-rows.ts';
import styles from './changes.module.css';
import type { Decision } from './use-change-actions.ts';

interface ChooseDialogProps {
  readonly open: boolean;
  readonly row: ChangeRow;
  readonly rows: readonly ChangeRow[];
  readonly onChoose: (decision: Decision) => void;
  readonly onClose: () => void;
  /** Once it is gone from the screen, and has given the focus back to something that may be gone too. */
  readonly onClosed: () => void;
}

type Kind = 'continue' | 'split';

export function ChooseDialog({ open, row, rows, onChoose, onClose, onClosed }: ChooseDialogProps) {
  const { t } = useTranslation(['studio', 'pieces']);
  const [chosen, setChosen] = useState<string>();
  const [kind, setKind] = useState<Kind>('continue');
  const task = row.old ?? row.new;
  const ofOld = row.old !== null;
  const counterparts = counterpartsFor(row, rows);
  const pick = (taskId: string) => {
    setChosen(taskId);
    // A task that goes on as another can have this one as a further part only.
    if (!ofOld) setKind(counterparts.find((one) => one.taskId === taskId)?.taken ? 'split' : 'continue');
  };
  const choose = () => {
    if (chosen === undefined || task === null) return;
    const [oldTaskId, newTaskId] = ofOld ? [task.taskId, chosen] : [chosen, task.taskId];
    const seen = ofOld && kind === 'continue' && row.version !== null ? { version: row.version } : {};
    onChoose({ kind, oldTaskId, newTaskId, ...seen });
  };
  const label = t(ofOld ? 'changes.chooseNew' : 'changes.chooseOld', { title: task?.title ?? '' });
  return (
    <Modal
      open={open}
      title={label}
      okText={t('pieces:confirm')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ disabled: chosen === undefined }}
      onOk={choose}
      onCancel={onClose}
      afterClose={onClosed}
      width={560}
    >
      <div className={styles['choosing']}>
        <Select
          autoFocus
          defaultOpen
          showSearch
          optionFilterProp="label"
          aria-label={label}
          placeholder={t('changes.choosePlaceholder')}
          notFoundContent={t('changes.noCounterpart')}
          {...(chosen !== undefined && { value: chosen })}
          onChange={pick}
          options={counterparts.map(({ taskId, number, title, taken }) => ({
            value: taskId,
            label: `${number} ${title}${taken ? t('changes.taken') : ''}`,
          }))}
        />
        <Radio.Group
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
          options={[
            { value: 'continue', label: t('changes.asContinued') },
            { value: 'split', label: t('changes.asSplit') },
          ]}
        />
      </div>
    </Modal>
  );
}

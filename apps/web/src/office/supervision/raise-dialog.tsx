// 催办、督办、约谈 by hand: for the tasks chosen, every unit that still owes something of them; of one task, the units chosen.
import { Alert, App, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useTaskCommand } from '../ledger/task/use-task-command.ts';
import styles from './supervision.module.css';
import { type Raise, type RaisedRung, raiseSupervisions } from './supervision-queries.ts';

/** What binds a unit, with the words it is chosen by. */
export interface Raisable {
  readonly assignmentId: string;
  readonly occurrenceId: string | null;
  readonly label: string;
  /** Late: chosen from the start, where any is. */
  readonly late: boolean;
}

interface RaiseDialogProps {
  readonly rung: RaisedRung;
  /** Tasks as wholes, or the parts of one task among which is chosen. */
  readonly of: { readonly taskIds: readonly string[] } | { readonly parts: readonly Raisable[] };
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

const idOf = ({ assignmentId, occurrenceId }: Raisable) => occurrenceId ?? assignmentId;

export function RaiseDialog({ rung, of, onClose, onDone }: RaiseDialogProps) {
  const { t } = useTranslation(['supervision', 'pieces']);
  const { message } = App.useApp();
  const send = useTaskCommand<Raise, { items: unknown[]; skipped: unknown[] }>({
    send: raiseSupervisions,
    onDone: ({ items, skipped }) => {
      const left = skipped.length === 0 ? '' : t('raise.skipped', { count: skipped.length });
      const words =
        items.length + skipped.length === 0 ? t('raise.nothing') : t('raise.made', { count: items.length }) + left;
      void (items.length > 0 ? message.success(words) : message.info(words));
      onDone?.();
      onClose();
    },
  });
  const parts = 'parts' in of ? of.parts : [];
  const late = parts.filter((part) => part.late);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set((late.length > 0 ? late : parts).map(idOf)));
  const submit = ({ text = '' }: { text?: string }) => {
    const taken = parts.filter((part) => chosen.has(idOf(part)));
    send.mutate({
      rung,
      taskIds: 'taskIds' in of ? [...of.taskIds] : [],
      assignmentIds: taken.flatMap(({ assignmentId, occurrenceId }) => (occurrenceId === null ? [assignmentId] : [])),
      occurrenceIds: taken.flatMap(({ occurrenceId }) => (occurrenceId === null ? [] : [occurrenceId])),
      ...(text.trim() !== '' && { text: text.trim() }),
    });
  };
  return (
    <Modal
      open
      title={t(`raise.title.${rung}`, { count: 'taskIds' in of ? of.taskIds.length : 1 })}
      okText={t(`act.${rung === 'reminder' ? 'remind' : rung}`)}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'raise-form', disabled: 'parts' in of && chosen.size === 0 }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      width={520}
    >
      <Form id="raise-form" layout="vertical" requiredMark={false} onFinish={submit}>
        <p style={{ marginBottom: 16 }}>{t(`raise.text.${rung}`)}</p>
        {'parts' in of && (
          <fieldset className={styles['parts']}>
            <legend>{t('raise.units')}</legend>
            {parts.map((part) => (
              <Checkbox
                key={idOf(part)}
                checked={chosen.has(idOf(part))}
                onChange={({ target }) => {
                  const next = new Set(chosen);
                  if (target.checked) next.add(idOf(part));
                  else next.delete(idOf(part));
                  setChosen(next);
                }}
              >
                {part.label}
              </Checkbox>
            ))}
          </fieldset>
        )}
        {rung === 'notice' && (
          <Form.Item name="text" label={t('raise.wording')}>
            <Input.TextArea rows={3} maxLength={5000} />
          </Form.Item>
        )}
      </Form>
      {send.error && <Alert type="error" showIcon title={sentenceOf(send.error)} />}
    </Modal>
  );
}

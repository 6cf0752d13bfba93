// The form of one task: Enter saves, Esc leaves.
import { Button, Input, Popconfirm } from 'antd';
import { type FormEvent, type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me.ts';
import { partyInput, useTaskCommands } from '../task-commands.ts';
import type { EditionTask } from '../things.ts';
import { DueFields } from './due-fields.tsx';
import { PartiesEditor } from './parties-editor.tsx';
import { RepeatFields } from './repeat-fields.tsx';
import { formOf, readTaskForm, rebased, type TaskForm } from './task-form.ts';
import styles from './tasks.module.css';

interface TaskEditorProps {
  readonly task: EditionTask;
  readonly editionId: string;
  readonly year: number | null;
  readonly onOpen: (thing: string | null) => void;
}

export function TaskEditor({ task, editionId, year, onOpen }: TaskEditorProps) {
  const { t } = useTranslation(['studio', 'terms', 'pieces']);
  const { today } = useMe();
  const { change, setParties, remove } = useTaskCommands(editionId);
  const [before, setBefore] = useState(() => formOf(task, task.parties.map(partyInput)));
  const [form, setForm] = useState<TaskForm>(before);
  const [version, setVersion] = useState(task.version);
  if (task.version !== version) {
    // Somebody else changed it meanwhile, and it was read again: see `rebased`.
    const fresh = formOf(task, task.parties.map(partyInput));
    setVersion(task.version);
    setBefore(fresh);
    setForm(rebased(form, before, fresh));
  }
  const [fault, setFault] = useState<'title' | 'due' | 'times'>();
  const [saving, setSaving] = useState(false);
  const setFormParties = useCallback((parties: TaskForm['parties']) => setForm((old) => ({ ...old, parties })), []);
  const titleId = useId();
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.querySelector('textarea')?.focus(), []);
  const yearOrToday = year ?? Number(today.slice(0, 4));
  const close = () => onOpen(null);
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    const read = readTaskForm(before, form, yearOrToday, today);
    setFault('fault' in read ? read.fault : undefined);
    if ('fault' in read) return;
    setSaving(true);
    try {
      const saved = read.change === null ? task : await change.mutateAsync({ task, change: read.change });
      if (read.parties !== null) await setParties.mutateAsync({ task: saved, parties: read.parties });
      close();
    } catch {
      // Said by the command; the form stays as it is, to be tried again.
    } finally {
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <form
      ref={root}
      className={styles['form']}
      aria-label={t('tasks.form', { number: task.number })}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
    >
      <div>
        <label htmlFor={titleId}>{t('field.title')}</label>
        <Input.TextArea
          id={titleId}
          autoSize
          maxLength={300}
          value={form.title}
          {...(fault === 'title' && { status: 'error' as const })}
          onChange={(event) => setForm({ ...form, title: event.target.value })}
        />
      </div>
      <DueFields
        form={form}
        dueText={task.dueText}
        year={yearOrToday}
        faulty={fault === 'due'}
        onChange={(changed) => setForm({ ...form, ...changed })}
      />
      <RepeatFields form={form} faulty={fault === 'times'} onChange={(changed) => setForm({ ...form, ...changed })} />
      <PartiesEditor parties={form.parties} onChange={setFormParties} />
      <div className={styles['actions']}>
        <Button type="primary" ghost size="small" htmlType="submit" loading={saving}>
          {t('pieces:save')}
        </Button>
        <Button size="small" onClick={close}>
          {t('pieces:cancel')}
        </Button>
        <Popconfirm
          title={t('tasks.deleteTitle')}
          description={t('tasks.deleteHint')}
          okText={t('pieces:delete')}
          cancelText={t('pieces:cancel')}
          okButtonProps={{ danger: true }}
          onConfirm={() => remove.mutate(task, { onSuccess: close })}
        >
          <Button size="small" type="text" danger loading={remove.isPending}>
            {t('pieces:delete')}
          </Button>
        </Popconfirm>
        <span className={styles['keys']}>{t('elements.keys')}</span>
      </div>
    </form>
  );
}

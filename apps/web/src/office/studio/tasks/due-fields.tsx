// When a task is due: typed as people type dates, shown as it is read, beside what the text says.
import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { useMe } from '../../../session/me.ts';
import { readDateEntry } from '../gaps/date-entry.ts';
import { openDateText } from '../open-date.ts';
import type { TaskForm } from './task-form.ts';
import styles from './tasks.module.css';

interface DueFieldsProps {
  readonly form: TaskForm;
  readonly dueText: string | null;
  readonly year: number;
  readonly faulty: boolean;
  readonly onChange: (changed: Partial<TaskForm>) => void;
}

export function DueFields({ form, dueText, year, faulty, onChange }: DueFieldsProps) {
  const { t } = useTranslation(['studio', 'terms']);
  const { today } = useMe();
  const id = useId();
  const entry = form.due.trim() === '' ? null : readDateEntry(form.due, year, today);
  return (
    <div className={styles['dates']}>
      <div>
        <label htmlFor={id}>{t('terms:due')}</label>
        <Input
          id={id}
          size="small"
          value={form.due}
          disabled={form.standing}
          placeholder={t('elements.dateHint')}
          {...(faulty && { status: 'error' as const })}
          onChange={(event) => onChange({ due: event.target.value })}
        />
      </div>
      <Checkbox checked={form.standing} onChange={(event) => onChange({ standing: event.target.checked })}>
        {t('terms:standing')}
      </Checkbox>
      <p className={entry !== null && 'fault' in entry ? styles['fault'] : styles['read']}>
        {entry !== null && 'fault' in entry && t(`gaps.fault.${entry.fault}`)}
        {entry !== null && 'day' in entry && entry.day !== form.due && entry.day}
        {dueText !== null &&
          dueText !== form.due &&
          ` ${t('tasks.inText', { text: openDateText(dueText, currentLanguage()) })}`}
      </p>
    </div>
  );
}

// How often a task repeats.
import { Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { periods } from '../elements/element-fields.ts';
import type { TaskForm } from './task-form.ts';
import styles from './tasks.module.css';

interface RepeatFieldsProps {
  readonly form: TaskForm;
  readonly faulty: boolean;
  readonly onChange: (changed: Partial<TaskForm>) => void;
}

export function RepeatFields({ form, faulty, onChange }: RepeatFieldsProps) {
  const { t } = useTranslation('studio');
  const id = useId();
  return (
    <div className={styles['repeat']}>
      <label htmlFor={id}>{t('field.every')}</label>
      <Select
        id={id}
        size="small"
        value={form.every}
        style={{ width: 104 }}
        options={[
          { value: '', label: t('tasks.once') },
          ...periods.map((every) => ({ value: every, label: t(`option.every.${every}`) })),
        ]}
        onChange={(every: string) => onChange({ every })}
      />
      {form.every !== '' && (
        <>
          <Input
            size="small"
            aria-label={t('field.times')}
            value={form.times}
            suffix={t('tasks.times')}
            style={{ width: 72 }}
            {...(faulty && { status: 'error' as const })}
            onChange={(event) => onChange({ times: event.target.value })}
          />
          <Input
            size="small"
            aria-label={t('field.by')}
            placeholder={t('field.by')}
            value={form.by}
            style={{ width: 120 }}
            onChange={(event) => onChange({ by: event.target.value })}
          />
        </>
      )}
    </div>
  );
}

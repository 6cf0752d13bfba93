// The form of one element: Enter saves, Esc leaves, deleting can be undone.
import { Button, Input, Select } from 'antd';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me.ts';
import { useElementCommands } from '../edition-commands.tsx';
import type { Edition, PlanElement } from '../things.ts';
import { type Field, fieldsOf, optionsOf } from './element-fields.ts';
import { dataOf, type FieldFault, type FormTexts, textsOf } from './element-form.ts';
import styles from './elements.module.css';

interface ElementEditorProps {
  readonly element: PlanElement;
  readonly edition: Pick<Edition, 'id' | 'year' | 'text'>;
  readonly onClose: () => void;
}

export function ElementEditor({ element, edition, onClose }: ElementEditorProps) {
  const { t } = useTranslation(['studio', 'pieces']);
  const { today } = useMe();
  const { change, remove } = useElementCommands(edition.id);
  const [texts, setTexts] = useState<FormTexts>(() => textsOf(element.kind, element.data));
  const [version, setVersion] = useState(element.version);
  if (element.version !== version) {
    // Changed by somebody else meanwhile: begun anew from what it is now, never written over unseen.
    setVersion(element.version);
    setTexts(textsOf(element.kind, element.data));
  }
  const [faults, setFaults] = useState<Readonly<Record<string, FieldFault>>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = dataOf(element.kind, texts, edition.year, today);
    if ('faults' in read) return setFaults(read.faults);
    change.mutate({ element, data: read.data }, { onSuccess: onClose });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={save}
      onKeyDown={onKeyDown}
      aria-label={t(`kind.${element.kind}`)}
    >
      <blockquote className={styles['quote']}>{edition.text.slice(element.start, element.end)}</blockquote>
      <div className={styles['fields']}>
        {fieldsOf[element.kind].map((field) => (
          <EditorField
            key={field.name}
            field={field}
            value={texts[field.name] ?? ''}
            fault={faults[field.name]}
            onChange={(value) => setTexts({ ...texts, [field.name]: value })}
          />
        ))}
      </div>
      <div className={styles['actions']}>
        <Button type="primary" ghost size="small" htmlType="submit" loading={change.isPending}>
          {t('pieces:save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('pieces:cancel')}
        </Button>
        <Button
          size="small"
          type="text"
          danger
          loading={remove.isPending}
          onClick={() => remove.mutate(element, { onSuccess: onClose })}
        >
          {t('pieces:delete')}
        </Button>
        <span className={styles['keys']}>{t('elements.keys')}</span>
      </div>
    </form>
  );
}

interface EditorFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly fault: FieldFault | undefined;
  readonly onChange: (value: string) => void;
}

function EditorField({ field, value, fault, onChange }: EditorFieldProps) {
  const { t } = useTranslation('studio');
  const id = useId();
  const { options } = field;
  const shared = { id, size: 'small' as const, ...(fault && { status: 'error' as const }) };
  return (
    <div className={field.wide ? styles['wide'] : undefined}>
      <label htmlFor={id}>{t(`field.${field.label}`)}</label>
      {options === undefined ? (
        <Input
          {...shared}
          value={value}
          placeholder={field.type === 'date' ? t('elements.dateHint') : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Select
          {...shared}
          value={value}
          style={{ width: '100%' }}
          options={optionsOf(options).map((option) => ({
            value: option,
            // The lists and the catalogue are written side by side; the key is made of both.
            label: t(`option.${options}.${option}` as 'option.op.>='),
          }))}
          onChange={onChange}
        />
      )}
      {fault && (
        <p className={styles['fault']} role="alert">
          {t(`elements.fault.${fault}`)}
        </p>
      )}
    </div>
  );
}

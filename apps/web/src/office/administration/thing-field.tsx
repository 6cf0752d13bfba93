// The id of a thing, typed or pasted: its whole history, with what belongs to it where it is a plan or a task.
import { App, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';

interface ThingFieldProps {
  readonly value: string | undefined;
  readonly onChange: (thingId: string | undefined) => void;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function ThingField({ value, onChange }: ThingFieldProps) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const take = (typed: string) => {
    const id = typed.trim().toLowerCase();
    if (id === '') onChange(undefined);
    else if (uuid.test(id)) onChange(id);
    else void message.error(t('thingIdWrong'));
  };
  return (
    <Input.Search
      // A filter that was set elsewhere is shown anew.
      key={value}
      className={styles['thing'] ?? ''}
      allowClear
      defaultValue={value}
      placeholder={t('thingId')}
      aria-label={t('thingId')}
      onSearch={take}
    />
  );
}

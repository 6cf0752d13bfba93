import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useActionName } from '../../i18n/action-name.ts';
import { terms } from '../../i18n/zh/terms.ts';
import { useMe } from '../../session/me.ts';
import type { RecordSearch } from '../paths.ts';
import { UnitPicker } from '../pieces/unit-picker.tsx';
import { AccountPicker } from './account-picker.tsx';
import styles from './administration.module.css';
import { ThingField } from './thing-field.tsx';

interface RecordFiltersProps {
  readonly filters: RecordSearch;
  readonly onFilters: (filters: RecordSearch) => void;
}

/** The acts that have a word, by what they are done to. */
const parts = {
  planPart: ['plan', 'correction'],
  taskPart: ['task', 'assignment', 'occurrence', 'deadline', 'evidence', 'message'],
  unitPart: ['unit', 'unit-alias', 'unit-group', 'jurisdiction'],
  accountPart: ['account', 'post'],
  mePart: ['me'],
  lookPart: ['read', 'record', 'retention'],
} as const;

export function RecordFilters({ filters, onFilters }: RecordFiltersProps) {
  const { t } = useTranslation('administration');
  const { today } = useMe();
  const actionName = useActionName();
  const options = (['planPart', 'taskPart', 'unitPart', 'accountPart', 'mePart', 'lookPart'] as const).map((part) => ({
    label: t(part),
    options: parts[part].flatMap((thing) =>
      Object.keys(terms.action[thing]).map((act) => ({
        value: `${thing}.${act}`,
        label: actionName(`${thing}.${act}`),
      })),
    ),
  }));
  const day = (text: string | undefined) => (text === undefined ? null : dayjs(text));
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className={styles['toolbar']}>
      <Select
        className={styles['who'] ?? ''}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('allActions')}
        aria-label={t('action')}
        options={options}
        {...(filters.action !== undefined && { value: filters.action })}
        onChange={(action?: string) => onFilters({ ...filters, action })}
      />
      <AccountPicker
        className={styles['who'] ?? ''}
        label={t('filterWho')}
        value={filters.accountId}
        onChange={(accountId) => onFilters({ ...filters, accountId })}
      />
      <div className={styles['who']}>
        <UnitPicker
          label={t('filterUnit')}
          placeholder={t('filterUnit')}
          value={filters.unitId ?? null}
          onChange={(unitId) => onFilters({ ...filters, unitId: unitId ?? undefined })}
        />
      </div>
      <ThingField value={filters.thingId} onChange={(thingId) => onFilters({ ...filters, thingId })} />
      <DatePicker.RangePicker
        aria-label={t('dates')}
        allowEmpty={[true, true]}
        maxDate={dayjs(today)}
        value={[day(filters.from), day(filters.to)]}
        onChange={(range) =>
          onFilters({ ...filters, from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })
        }
      />
      {filtered && (
        <Button type="link" onClick={() => onFilters({})}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}

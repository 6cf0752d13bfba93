// The ledger's filters. They stand in the address, so that a view can be sent to somebody and gone back to.
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitPicker } from '../../pieces/unit-picker.tsx';
import { planChoicesQuery, taskCountsQuery } from '../ledger-queries.ts';
import { hasFilters, type LedgerFilters } from '../ledger-search.ts';
import styles from './filters.module.css';

interface FilterBarProps {
  readonly filters: LedgerFilters;
  readonly onChange: (change: LedgerFilters) => void;
  readonly onClear: () => void;
  readonly narrow: boolean;
}

export function FilterBar({ filters, onChange, onClear, narrow }: FilterBarProps) {
  const { t } = useTranslation('ledger');
  const rare = [filters.role, filters.phaseId, filters.sourceKind, filters.recurring, filters.dueFrom, filters.dueTo];
  const [more, setMore] = useState(rare.some((value) => value !== undefined));
  return (
    <search className={styles['filters']} aria-label={t('filter.label')}>
      <div className={styles['row']}>
        <TextFilter text={filters.q ?? ''} onText={(q) => onChange({ q })} />
        {(!narrow || more) && <CommonFilters filters={filters} onChange={onChange} />}
        <Button type="text" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? t('filter.fewer') : t('filter.more')}
        </Button>
        {hasFilters(filters) && (
          <Button type="text" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      {more && (
        <div className={styles['row']}>
          <RareFilters filters={filters} onChange={onChange} />
        </div>
      )}
      {filters.clauseId !== undefined && (
        <p className={styles['row']}>
          <Button
            size="small"
            aria-label={t('filter.remove', { name: t('filter.chosenClause') })}
            onClick={() => onChange({ clauseId: undefined })}
          >
            {t('filter.chosenClause')} ×
          </Button>
        </p>
      )}
    </search>
  );
}

/** Typed text filters a moment after the last key. */
function TextFilter({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useTranslation('ledger');
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onText(typed), 300);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);
  return (
    <Input
      className={styles['text'] ?? ''}
      value={typed}
      allowClear
      maxLength={100}
      placeholder={t('filter.q')}
      aria-label={t('filter.q')}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

type PartProps = Pick<FilterBarProps, 'filters' | 'onChange'>;

const taskStates = ['draft', 'issued', 'suspended', 'closed', 'withdrawn'] as const;
const roles = ['lead', 'responsible', 'support'] as const;
const sources = ['plan', 'minutes', 'instruction', 'upper-order'] as const;

function CommonFilters({ filters, onChange }: PartProps) {
  const { t } = useTranslation(['ledger', 'terms']);
  const plans = useQuery(planChoicesQuery);
  return (
    <>
      <Select
        className={styles['wide'] ?? ''}
        value={filters.planId ?? null}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        loading={plans.isPending}
        placeholder={t('filter.plan')}
        aria-label={t('filter.plan')}
        popupMatchSelectWidth={420}
        options={(plans.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(planId: string | null | undefined) => onChange({ planId: planId ?? undefined })}
      />
      <Choice
        name={t('filter.state')}
        value={filters.state}
        options={taskStates.map((state) => ({ value: state, label: t(`terms:taskState.${state}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <div className={styles['unit']}>
        <UnitPicker
          label={t('filter.unit')}
          placeholder={t('filter.unit')}
          value={filters.unitId ?? null}
          onChange={(unitId) => onChange({ unitId: unitId ?? undefined })}
        />
      </div>
    </>
  );
}

function RareFilters({ filters, onChange }: PartProps) {
  const { t } = useTranslation(['ledger', 'terms']);
  const phases = useQuery({
    ...taskCountsQuery('phase', { planId: filters.planId }),
    enabled: filters.planId !== undefined,
  });
  return (
    <>
      <Choice
        name={t('filter.role')}
        value={filters.role}
        disabled={filters.unitId === undefined}
        options={roles.map((role) => ({ value: role, label: t(`terms:partyRole.${role}`) }))}
        onChange={(role) => onChange({ role })}
      />
      <Choice
        name={t('filter.phase')}
        value={filters.phaseId}
        disabled={filters.planId === undefined}
        options={(phases.data ?? []).flatMap(({ key, name }) =>
          key === null ? [] : [{ value: key, label: name ?? key }],
        )}
        onChange={(phaseId) => onChange({ phaseId })}
      />
      <Choice
        name={t('filter.source')}
        value={filters.sourceKind}
        options={sources.map((kind) => ({ value: kind, label: t(`terms:sourceKind.${kind}`) }))}
        onChange={(sourceKind) => onChange({ sourceKind })}
      />
      <Choice
        name={t('filter.recurring')}
        value={filters.recurring === undefined ? undefined : String(filters.recurring)}
        options={[
          { value: 'true', label: t('filter.recurringYes') },
          { value: 'false', label: t('filter.recurringNo') },
        ]}
        onChange={(value) => onChange({ recurring: value === undefined ? undefined : value === 'true' })}
      />
      <DueRange filters={filters} onChange={onChange} />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly options: { value: string; label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ name, value, options, disabled = false, onChange }: ChoiceProps) {
  return (
    <Select
      className={styles['choice'] ?? ''}
      value={value ?? null}
      allowClear
      disabled={disabled}
      placeholder={name}
      aria-label={name}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}

function DueRange({ filters, onChange }: PartProps) {
  const { t } = useTranslation('ledger');
  const read = (day: string | undefined) => (day === undefined ? null : dayjs(day));
  return (
    <DatePicker.RangePicker
      className={styles['range'] ?? ''}
      value={[read(filters.dueFrom), read(filters.dueTo)]}
      allowEmpty={[true, true]}
      placeholder={[t('filter.dueFrom'), t('filter.dueTo')]}
      aria-label={t('filter.due')}
      onChange={(range) =>
        onChange({ dueFrom: range?.[0]?.format('YYYY-MM-DD'), dueTo: range?.[1]?.format('YYYY-MM-DD') })
      }
    />
  );
}

// One party. A name that meets no unit gets suggestions, taken with the keys 1 to 5; it can be kept as another name of the unit.
import { CloseOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders, newKey } from '../../../api/command-key.ts';
import type { PartyInput } from '../task-commands.ts';
import { useOwners } from '../use-owners.ts';
import styles from './tasks.module.css';

interface PartyRowProps {
  readonly party: PartyInput;
  readonly onChange: (party: PartyInput) => void;
  readonly onRemove: () => void;
}

const roles = ['lead', 'responsible', 'support'] as const;

export function PartyRow({ party, onChange, onRemove }: PartyRowProps) {
  const { t } = useTranslation(['studio', 'terms']);
  const owners = useOwners();
  const [written] = useState(party.name);
  const chosen = party.unitId ?? party.groupId ?? null;
  const choose = (id: string) => {
    const owner = owners.find((one) => one.id === id);
    if (owner === undefined) return;
    const ids = owner.kind === 'unit' ? { unitId: id, groupId: null } : { unitId: null, groupId: id };
    onChange({ ...party, ...ids, name: written === '' ? owner.name : written });
  };
  const unmet = chosen === null && written !== '';
  const suggestions = useSuggestions(written, unmet);
  /** 1 to 5 anywhere in the row, as long as nothing is being typed to search. */
  const take = (event: KeyboardEvent) => {
    const id = suggestions?.[Number(event.key) - 1];
    if (!unmet || id === undefined || (event.target instanceof HTMLInputElement && event.target.value !== '')) return;
    event.preventDefault();
    choose(id.unitId ?? id.groupId ?? '');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the controls inside, which have the focus
    <div className={styles['party']} onKeyDown={take}>
      <Select
        size="small"
        aria-label={t('tasks.role')}
        value={party.role}
        options={roles.map((role) => ({ value: role, label: t(`terms:partyRole.${role}`) }))}
        onChange={(role) => onChange({ ...party, role })}
      />
      <Select
        size="small"
        aria-label={t('terms:unit')}
        showSearch={{
          filterOption: (typed, option) => option?.names.includes(typed.trim().toLowerCase()) ?? false,
        }}
        value={chosen}
        placeholder={written === '' ? t('tasks.chooseUnit') : written}
        status={chosen === null && written !== '' ? 'warning' : ''}
        options={owners.map((owner) => ({
          value: owner.id,
          label: owner.kind === 'group' ? t('tasks.group', { name: owner.name }) : owner.name,
          names: [owner.name, ...owner.otherNames].join('\n').toLowerCase(),
        }))}
        onChange={choose}
      />
      <Button
        size="small"
        type="text"
        aria-label={t('tasks.removeParty', { name: party.name })}
        icon={<CloseOutlined aria-hidden="true" />}
        onClick={onRemove}
      />
      {unmet && suggestions && <Suggestions found={suggestions} onChoose={choose} />}
      {party.unitId && written !== '' && <KeepAlias unitId={party.unitId} name={written} />}
    </div>
  );
}

function useSuggestions(name: string, enabled: boolean) {
  const { data } = useQuery({
    enabled,
    queryKey: ['unit-resolution', name],
    queryFn: () => ask(api.POST('/unit-resolutions', { body: { names: [name] }, headers: commandHeaders(newKey()) })),
    staleTime: 60_000,
  });
  return data?.items[0]?.suggestions.slice(0, 5);
}

interface SuggestionsProps {
  readonly found: readonly { readonly unitId: string | null; readonly groupId: string | null; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

function Suggestions({ found, onChoose }: SuggestionsProps) {
  const { t } = useTranslation('studio');
  return (
    <fieldset className={styles['suggestions']}>
      <legend className="visually-hidden">{t('gaps.suggestions')}</legend>
      {found.length === 0 && <span className={styles['read']}>{t('tasks.noSuggestion')}</span>}
      {found.map((one, at) => (
        <Button key={one.name} size="small" onClick={() => onChoose(one.unitId ?? one.groupId ?? '')}>
          {at + 1} {one.name}
        </Button>
      ))}
    </fieldset>
  );
}

/** Offered where the name as written is not yet one of the unit's names. */
function KeepAlias({ unitId, name }: { readonly unitId: string; readonly name: string }) {
  const { t } = useTranslation('studio');
  const queryClient = useQueryClient();
  const unit = useOwners().find((owner) => owner.id === unitId);
  const keep = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/units/{id}/aliases', {
          params: { path: { id: unitId } },
          body: { alias: name },
          headers: commandHeaders(newKey()),
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['units'] }),
  });
  if (unit === undefined || (!keep.isSuccess && [unit.name, ...unit.otherNames].includes(name))) return null;
  return (
    <span className={styles['written']}>
      {keep.isError ? (
        keep.error.message
      ) : (
        <Checkbox checked={keep.isSuccess} disabled={keep.isSuccess} onChange={() => keep.mutate()}>
          {t('tasks.keepAlias', { name, unit: unit.name })}
        </Checkbox>
      )}
    </span>
  );
}

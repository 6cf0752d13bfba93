// Choosing units from the organisation tree, by typing any part of a name or another name of theirs.
import { TreeSelect } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../session/units.ts';
import { matchingUnits, unitTree } from './unit-tree.ts';

interface Shared {
  readonly id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly size?: 'small' | 'middle';
  /** Keeps these units only (and those above them, which cannot be chosen). */
  readonly only?: (unitId: string) => boolean;
}

interface OneUnit extends Shared {
  readonly value?: string | null;
  readonly onChange?: (unitId: string | null) => void;
}

export function UnitPicker({ value, onChange, ...shared }: OneUnit) {
  const common = useTreeSelectProps(shared);
  return (
    <TreeSelect<string>
      {...common}
      {...(value && { value })}
      allowClear
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
    />
  );
}

interface ManyUnits extends Shared {
  readonly value?: readonly string[];
  readonly onChange?: (unitIds: string[]) => void;
}

export function UnitsPicker({ value, onChange, ...shared }: ManyUnits) {
  const common = useTreeSelectProps(shared);
  return (
    <TreeSelect<string[]>
      {...common}
      multiple
      value={[...(value ?? [])]}
      onChange={(next: string[]) => onChange?.(next)}
    />
  );
}

function useTreeSelectProps({ id, label, placeholder, disabled, size, only }: Shared) {
  const { t } = useTranslation('pieces');
  const { data: units, isPending } = useUnits();
  const [typed, setTyped] = useState('');
  const tree = useMemo(() => unitTree(units ?? [], only), [units, only]);
  // While typing, matches alone: with the units above them in the list, arrow and Enter would choose the county.
  const treeData = useMemo(() => (typed.trim() === '' ? tree : matchingUnits(tree, typed)), [tree, typed]);
  return {
    ...(id !== undefined && { id }),
    'aria-label': label,
    treeData,
    loading: isPending,
    disabled: disabled ?? false,
    size: size ?? 'middle',
    showSearch: { filterTreeNode: () => true, onSearch: setTyped },
    treeDefaultExpandAll: tree.length < 60,
    placeholder: placeholder ?? t('unitPlaceholder'),
    popupMatchSelectWidth: 320,
    style: { width: '100%' },
  } as const;
}

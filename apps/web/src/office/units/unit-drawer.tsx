import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../session/units.ts';
import { UnitAliases } from './unit-aliases.tsx';
import { UnitForm } from './unit-form.tsx';
import { UnitStanding } from './unit-standing.tsx';

/** A unit to change, or the place for a new one. */
export type UnitEditing = { readonly unitId: string } | { readonly parentId: string | null };

interface UnitDrawerProps {
  readonly editing: UnitEditing | undefined;
  readonly onClose: () => void;
}

export function UnitDrawer({ editing, onClose }: UnitDrawerProps) {
  const { t } = useTranslation('units');
  const { data: units = [] } = useUnits();
  const unit = editing && 'unitId' in editing ? units.find(({ id }) => id === editing.unitId) : undefined;
  return (
    <Drawer
      open={editing !== undefined}
      title={unit ? t('edit') : t('add')}
      size={480}
      onClose={onClose}
      destroyOnHidden
    >
      {editing && (
        <UnitForm
          key={unit ? `${unit.id}-${unit.version}` : 'new'}
          unit={unit}
          parentId={unit ? unit.parentId : 'parentId' in editing ? editing.parentId : null}
          onSaved={onClose}
        />
      )}
      {unit && <UnitAliases unit={unit} />}
      {unit && unit.parentId !== null && <UnitStanding unit={unit} onDone={onClose} />}
    </Drawer>
  );
}

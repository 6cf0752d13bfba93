// 组织架构: the tree of units with their kinds and other names; the system administrator edits it in a drawer.
import { Button, Checkbox, Input, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Unit, useUnits } from '../../session/units.ts';
import { EmptyBlock, QueryBlock } from '../pieces/blocks.tsx';
import { UnitDrawer, type UnitEditing } from './unit-drawer.tsx';
import { type TreeRow, treeRows } from './unit-rows.ts';
import styles from './units.module.css';

export function TreeTab({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation('units');
  const query = useUnits();
  const [typed, setTyped] = useState('');
  const [withInactive, setWithInactive] = useState(false);
  const [editing, setEditing] = useState<UnitEditing>();
  return (
    <>
      <div className={styles['toolbar']}>
        <Input.Search
          className={styles['search'] ?? ''}
          allowClear
          placeholder={t('search')}
          aria-label={t('search')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Checkbox checked={withInactive} onChange={(event) => setWithInactive(event.target.checked)}>
          {t('showInactive')}
        </Checkbox>
        <span className={styles['grow']} />
        {editable ? (
          <Button type="primary" onClick={() => setEditing({ parentId: query.data?.[0]?.id ?? null })}>
            {t('add')}
          </Button>
        ) : (
          <span className={styles['soft']}>{t('administratorOnly')}</span>
        )}
      </div>
      <QueryBlock query={query}>
        {(units) => (
          <UnitTree units={units} typed={typed} withInactive={withInactive} {...(editable && { onEdit: setEditing })} />
        )}
      </QueryBlock>
      <UnitDrawer editing={editing} onClose={() => setEditing(undefined)} />
    </>
  );
}

interface UnitTreeProps {
  readonly units: readonly Unit[];
  readonly typed: string;
  readonly withInactive: boolean;
  readonly onEdit?: (editing: UnitEditing) => void;
}

function UnitTree({ units, typed, withInactive, onEdit }: UnitTreeProps) {
  const { t } = useTranslation(['units', 'terms', 'pieces']);
  const rows = useMemo(() => treeRows(units, { typed, withInactive }), [units, typed, withInactive]);
  // Opened to the second level at first; a search opens whatever it found.
  const [opened, setOpened] = useState<readonly string[]>(() => units.slice(0, 1).map(({ id }) => id));
  if (units.length === 0) return <EmptyBlock title={t('emptyUnits')} hint={t('emptyUnitsHint')} />;
  const found = typed.trim() === '' ? opened : units.map(({ id }) => id);
  return (
    <Table<TreeRow>
      size="small"
      rowKey={({ unit }) => unit.id}
      dataSource={rows}
      pagination={false}
      sticky
      footer={() => t('count', { count: units.filter(({ active }) => active || withInactive).length })}
      expandable={{ expandedRowKeys: found, onExpandedRowsChange: (keys) => setOpened(keys as readonly string[]) }}
      columns={[
        {
          title: t('name'),
          render: (_value, { unit }) => (
            <span className={unit.active ? undefined : styles['inactive']}>{unit.name}</span>
          ),
        },
        { title: t('kind'), width: 104, render: (_value, { unit }) => t(`terms:unitKind.${unit.kind}`) },
        { title: t('code'), width: 136, render: (_value, { unit }) => unit.code },
        {
          title: t('aliases'),
          width: '32%',
          render: (_value, { unit }) => (
            <span className={styles['aliases']}>
              {unit.aliases.map(({ alias }) => alias).join(t('terms:separator'))}
            </span>
          ),
        },
        ...(onEdit
          ? [
              {
                title: '',
                width: 168,
                align: 'end' as const,
                className: styles['nowrap'] ?? '',
                render: (_value: unknown, { unit }: TreeRow) => (
                  <>
                    <Button size="small" type="link" onClick={() => onEdit({ parentId: unit.id })}>
                      {t('addBelow')}
                    </Button>
                    <Button
                      size="small"
                      type="link"
                      aria-label={`${t('pieces:edit')} ${unit.name}`}
                      onClick={() => onEdit({ unitId: unit.id })}
                    >
                      {t('pieces:edit')}
                    </Button>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

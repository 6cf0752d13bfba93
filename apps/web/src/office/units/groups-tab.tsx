import { App, Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { type UnitGroup, useUnitGroups } from '../../session/unit-groups.ts';
import { useUnits } from '../../session/units.ts';
import { EmptyBlock, QueryBlock } from '../pieces/blocks.tsx';
import { GroupDrawer } from './group-drawer.tsx';
import styles from './units.module.css';

/** 单位集合: the words by which plans address many units at once. */
export function GroupsTab({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation('units');
  const query = useUnitGroups();
  const [editing, setEditing] = useState<UnitGroup | 'new'>();
  return (
    <>
      <div className={styles['toolbar']}>
        <span className={styles['grow']} />
        {editable ? (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('groupAdd')}
          </Button>
        ) : (
          <span className={styles['soft']}>{t('administratorOnly')}</span>
        )}
      </div>
      <QueryBlock query={query}>
        {(groups) =>
          groups.length === 0 ? (
            <EmptyBlock title={t('emptyGroups')} hint={t('emptyGroupsHint')} />
          ) : (
            <GroupTable groups={groups} {...(editable && { onEdit: setEditing })} />
          )
        }
      </QueryBlock>
      <GroupDrawer group={editing} onClose={() => setEditing(undefined)} />
    </>
  );
}

interface GroupTableProps {
  readonly groups: readonly UnitGroup[];
  readonly onEdit?: (group: UnitGroup) => void;
}

function GroupTable({ groups, onEdit }: GroupTableProps) {
  const { t } = useTranslation(['units', 'terms', 'pieces']);
  const { data: units = [] } = useUnits();
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <Table<UnitGroup>
      size="small"
      rowKey="id"
      dataSource={[...groups]}
      pagination={false}
      columns={[
        { title: t('groupName'), width: 200, dataIndex: 'name' },
        {
          title: t('groupAliases'),
          width: '24%',
          render: (_value, { aliases }) => aliases.join(t('terms:separator')),
        },
        {
          title: t('groupUnits'),
          render: (_value, { unitIds }) => (
            <>
              <span className={styles['soft']}>{t('groupCount', { count: unitIds.length })}</span>{' '}
              {unitIds.map((id) => nameOf.get(id) ?? '').join(t('terms:separator'))}
            </>
          ),
        },
        ...(onEdit
          ? [
              {
                title: '',
                width: 144,
                align: 'end' as const,
                render: (_value: unknown, group: UnitGroup) => (
                  <>
                    <Button
                      size="small"
                      type="link"
                      aria-label={`${t('pieces:edit')} ${group.name}`}
                      onClick={() => onEdit(group)}
                    >
                      {t('pieces:edit')}
                    </Button>
                    <DeleteGroup group={group} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function DeleteGroup({ group }: { readonly group: UnitGroup }) {
  const { t } = useTranslation(['units', 'pieces']);
  const { message } = App.useApp();
  const remove = useCommand({
    send: (id: string, key) =>
      ask(api.DELETE('/unit-groups/{id}', { params: { path: { id } }, headers: commandHeaders(key) })),
    changes: [['unit-groups']],
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  return (
    <Popconfirm
      title={t('groupDelete', { name: group.name })}
      description={t('groupDeleteText')}
      okText={t('pieces:delete')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={() => remove.mutate(group.id)}
    >
      <Button size="small" type="link" danger aria-label={`${t('pieces:delete')} ${group.name}`}>
        {t('pieces:delete')}
      </Button>
    </Popconfirm>
  );
}

// biome-ignore-all lint/a11y/useSemanticElements: as in task-line.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: as in task-line.tsx
// The head of a group: its name, how many, and their lights.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { lightCountKeys, lightSigns, lights } from '../../../pieces/light.tsx';
import type { GroupCount } from '../ledger-queries.ts';
import type { LedgerGroup } from '../ledger-search.ts';
import styles from './table.module.css';

interface GroupLineProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly by: LedgerGroup;
  readonly group: GroupCount;
  readonly open: boolean;
  readonly active: boolean;
}

const noneKeys = {
  unit: 'group.noneUnit',
  plan: 'group.nonePlan',
  phase: 'group.nonePhase',
  clause: 'group.noneClause',
  light: 'group.noneLight',
} as const satisfies Record<LedgerGroup, string>;

/** A group's name in words: a light is named by the glossary, tasks in no group by what they lack. */
export function useGroupName(): (by: LedgerGroup, group: Pick<GroupCount, 'key' | 'name'>) => string {
  const { t } = useTranslation(['ledger', 'terms']);
  return (by, { key, name }) => {
    if (key === null) return t(noneKeys[by]);
    const light = by === 'light' ? lights.find((one) => one === key) : undefined;
    if (light !== undefined) return t(`terms:light.${light}`);
    return name === null || name === '' ? t('group.unnamed') : name;
  };
}

export const GroupLine = memo(function GroupLine({ id, index, top, by, group, open, active }: GroupLineProps) {
  const { t } = useTranslation('terms');
  const name = useGroupName()(by, group);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-expanded={open}
      data-index={index}
      className={`${styles['line']} ${styles['group']} ${active ? styles['active'] : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" className={styles['groupCell']}>
        <span className={styles['fold']} aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        <span className={styles['groupName']} title={name}>
          {name}
        </span>
        <span className={styles['groupTotal']}>{group.total}</span>
        <span className={styles['groupLights']}>
          {lights.map((light) => {
            const count = group.byLight[lightCountKeys[light]];
            if (count === 0) return null;
            return (
              <span key={light} className={`light light-${light} light-worded`} title={t(`light.${light}`)}>
                <span className="light-sign" aria-hidden="true">
                  {lightSigns[light]}
                </span>
                <span className={styles['lightWord']}>{t(`light.${light}`)}</span>
                <span>{count}</span>
              </span>
            );
          })}
        </span>
      </span>
    </div>
  );
});

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useMe } from '../../session/me.ts';
import { paths } from '../paths.ts';
import { EmptyBlock, QueryBlock } from '../pieces/blocks.tsx';
import { LightCounts, LightHeads } from '../pieces/light-counts.tsx';
import { burdenParts, burdenSum, punctuality, type UnitLights, unitLightsQuery } from './burden.ts';
import { BurdenBar, BurdenLegend } from './burden-bar.tsx';
import { MonthSwitch } from './month-switch.tsx';
import styles from './units.module.css';

/** Lights today, punctuality and burden of the month; a unit's name leads to what its figures are made of. */
export function LightsTab() {
  const { t } = useTranslation('units');
  const { today } = useMe();
  const navigate = useNavigate();
  const thisMonth = today.slice(0, 7);
  const { month = thisMonth } = useSearch({ from: '/inside/units' });
  const query = useQuery(unitLightsQuery(month));
  return (
    <>
      <div className={styles['toolbar']}>
        <MonthSwitch
          month={month}
          thisMonth={thisMonth}
          onMonth={(next) => void navigate(paths.units({ tab: 'lights', month: next }))}
        />
        <BurdenLegend />
      </div>
      <QueryBlock query={query}>
        {(units) =>
          units.length === 0 ? (
            <EmptyBlock title={t('emptyLights')} hint={t('emptyLightsHint')} />
          ) : (
            <UnitTable units={units} month={month} />
          )
        }
      </QueryBlock>
    </>
  );
}

interface UnitTableProps {
  readonly units: readonly UnitLights[];
  readonly month: string;
}

function UnitTable({ units, month }: UnitTableProps) {
  const { t } = useTranslation('units');
  const english = currentLanguage() === 'en';
  const highest = Math.max(...units.map(({ burden }) => burdenSum(burden)));
  const columns: TableColumnsType<UnitLights> = [
    {
      title: t('unit'),
      dataIndex: 'unitName',
      width: 176,
      fixed: 'left',
      render: (name: string, unit) => <Link {...paths.unit(unit.unitId, month)}>{name}</Link>,
    },
    {
      title: <LightHeads />,
      width: english ? 464 : 340,
      sorter: (a, b) => a.lights.overdue - b.lights.overdue || a.lights.dueSoon - b.lights.dueSoon,
      render: (_value, unit) => <LightCounts of={{ unitId: unit.unitId }} counts={unit.lights} />,
    },
    {
      title: t('punctual'),
      width: 128,
      align: 'end',
      sorter: (a, b) => (punctuality(a.punctual) ?? 101) - (punctuality(b.punctual) ?? 101),
      render: (_value, { punctual }) => {
        const share = punctuality(punctual);
        if (share === null) return <span className={styles['soft']}>{t('punctualNone')}</span>;
        const of = t('punctualOf', { onTime: punctual.onTime, all: punctual.onTime + punctual.late });
        return (
          <>
            {share}% <span className={styles['soft']}>{of}</span>
          </>
        );
      },
    },
    {
      title: t('burden'),
      sorter: (a, b) => burdenSum(a.burden) - burdenSum(b.burden),
      render: (_value, { burden }) => <BurdenBar burden={burden} highest={highest} />,
    },
    ...burdenParts.map((part) => ({
      title: t(part),
      width: english ? 104 : 64,
      align: 'end' as const,
      render: (_value: unknown, { burden }: UnitLights) => burden[part],
    })),
  ];
  return (
    <Table
      size="small"
      rowKey="unitId"
      columns={columns}
      dataSource={[...units]}
      pagination={units.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      scroll={{ x: english ? 1368 : 1060 }}
      sticky
    />
  );
}

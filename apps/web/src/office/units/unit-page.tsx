// One unit: what each plan demands of it in a month, and what it is assigned.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.ts';
import { paths } from '../paths.ts';
import { EmptyBlock, QueryBlock } from '../pieces/blocks.tsx';
import { PageHeader } from '../pieces/page-header.tsx';
import { burdenParts, burdenSum, type UnitBurden, unitBurdenQuery } from './burden.ts';
import { BurdenBar, BurdenLegend } from './burden-bar.tsx';
import { MonthSwitch } from './month-switch.tsx';
import { UnitAssignments } from './unit-assignments.tsx';
import styles from './units.module.css';

export function UnitPage() {
  const { t } = useTranslation('units');
  const { today } = useMe();
  const navigate = useNavigate();
  const { unitId } = useParams({ from: '/inside/units/$unitId' });
  const thisMonth = today.slice(0, 7);
  const { month = thisMonth } = useSearch({ from: '/inside/units/$unitId' });
  const query = useQuery(unitBurdenQuery(unitId, month));
  return (
    <>
      <PageHeader
        title={query.data?.unitName ?? ''}
        back={<Link {...paths.units({ tab: 'lights', month })}>{t('title')}</Link>}
        actions={<Link {...paths.ledger({ unitId })}>{t('assignmentsAll')}</Link>}
      />
      <section className={styles['section']} aria-labelledby="by-plan">
        <div className={styles['toolbar']}>
          <h2 id="by-plan" className={styles['sectionTitle']}>
            {t('byPlan')}
          </h2>
          <MonthSwitch
            month={month}
            thisMonth={thisMonth}
            onMonth={(next) => void navigate(paths.unit(unitId, next))}
          />
          <BurdenLegend />
        </div>
        <QueryBlock query={query}>{(burden) => <BurdenByPlan burden={burden} />}</QueryBlock>
      </section>
      <section className={styles['section']} aria-labelledby="assignments">
        <h2 id="assignments" className={styles['sectionTitle']}>
          {t('assignments')}
        </h2>
        <UnitAssignments unitId={unitId} />
      </section>
    </>
  );
}

function BurdenByPlan({ burden }: { readonly burden: UnitBurden }) {
  const { t } = useTranslation(['units', 'terms']);
  if (burden.plans.length === 0) return <EmptyBlock small title={t('byPlanEmpty')} />;
  const highest = Math.max(...burden.plans.map(burdenSum));
  return (
    <Table
      size="small"
      rowKey={(plan) => plan.planId ?? 'other'}
      dataSource={burden.plans}
      pagination={false}
      columns={[
        {
          title: t('terms:plan'),
          width: '36%',
          render: (_value, { planId, planTitle }) =>
            planId === null ? t('otherSources') : <Link {...paths.plan(planId)}>{planTitle}</Link>,
        },
        { title: t('burden'), render: (_value, plan) => <BurdenBar burden={plan} highest={highest} /> },
        ...burdenParts.map((part) => ({ title: t(part), dataIndex: part, width: 80, align: 'end' as const })),
      ]}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0} colSpan={2}>
            <b>{t('total')}</b>
          </Table.Summary.Cell>
          {burdenParts.map((part, index) => (
            <Table.Summary.Cell key={part} index={index + 2} align="right">
              <b>{burden.total[part]}</b>
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}

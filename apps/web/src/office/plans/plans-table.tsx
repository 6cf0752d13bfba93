import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../pieces/date-text.tsx';
import { dayOf } from '../../pieces/dates.ts';
import { lightSigns } from '../../pieces/light.tsx';
import { paths } from '../paths.ts';
import { StateTag } from '../pieces/state-tag.tsx';
import styles from './plans.module.css';
import type { PlanSummary } from './plans-queries.ts';

interface PlansTableProps {
  readonly plans: readonly PlanSummary[];
  readonly more: boolean;
  readonly loadingMore: boolean;
  readonly onMore: () => void;
}

export function PlansTable({ plans, more, loadingMore, onMore }: PlansTableProps) {
  const { t } = useTranslation(['plans', 'pieces']);
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('plan')}</th>
            <th scope="col" className={styles['office']}>
              {t('office')}
            </th>
            <th scope="col" className={styles['state']}>
              {t('state')}
            </th>
            <th scope="col" className={styles['tasks']}>
              {t('tasks')}
            </th>
            <th scope="col" className={styles['date']}>
              {t('date')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </tbody>
      </table>
      {more && (
        <div className={styles['more']}>
          <Button loading={loadingMore} onClick={onMore}>
            {t('pieces:more')}
          </Button>
        </div>
      )}
    </>
  );
}

function PlanRow({ plan }: { readonly plan: PlanSummary }) {
  const { t } = useTranslation(['plans', 'terms']);
  const { edition, pending } = plan;
  const asks = edition.state === 'submitted' || edition.state === 'signed';
  const faint = edition.state === 'withdrawn' || edition.state === 'replaced';
  return (
    <tr>
      <td className={styles['titleCell']}>
        <Link {...paths.plan(plan.id)}>{plan.title}</Link>
      </td>
      <td className={styles['office']}>{plan.officeUnitName}</td>
      <td className={styles['state']}>
        <StateTag tone={asks ? 'asks' : faint ? 'faint' : 'plain'}>{t(`terms:editionState.${edition.state}`)}</StateTag>
        {edition.number > 1 && <span className={styles['faint']}> {t('number', { number: edition.number })}</span>}
        {pending !== null && (
          <span className={styles['pending']}>
            {t('pending', { number: pending.number, state: t(`terms:editionState.${pending.state}`) })}
          </span>
        )}
      </td>
      <td className={styles['tasks']}>
        <Counts plan={plan} />
      </td>
      <td className={styles['date']}>
        <DateText day={dayOf(edition.issuedAt ?? plan.createdAt)} />
      </td>
    </tr>
  );
}

const shownLights = [
  ['overdue', 'overdue'],
  ['dueSoon', 'due-soon'],
  ['done', 'done'],
] as const;

function Counts({ plan: { counts, edition, id } }: { readonly plan: PlanSummary }) {
  const { t } = useTranslation(['plans', 'terms']);
  const issued = edition.state === 'issued';
  return (
    <span className={styles['counts']}>
      <Link {...(issued ? paths.ledger({ planId: id }) : paths.plan(id))} className={styles['number']}>
        {t('taskCount', { count: counts.tasks })}
      </Link>
      {!issued && counts.gaps > 0 && <span className={styles['gaps']}>{t('gapCount', { count: counts.gaps })}</span>}
      {issued &&
        shownLights
          .filter(([key]) => counts[key] > 0)
          .map(([key, light]) => (
            <Link
              key={key}
              {...paths.ledger({ planId: id, light })}
              className={`light light-${light} ${styles['light']}`}
            >
              <span className="light-sign" aria-hidden="true">
                {lightSigns[light]}
              </span>
              {t(`terms:light.${light}`)} {counts[key]}
            </Link>
          ))}
    </span>
  );
}

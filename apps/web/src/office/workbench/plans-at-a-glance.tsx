import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { paths } from '../paths.ts';
import { LightCounts, LightHeads } from '../pieces/light-counts.tsx';
import styles from './workbench.module.css';

const sum = (byLight: Readonly<Record<string, number>>) => Object.values(byLight).reduce((all, one) => all + one, 0);

/** How the issued plans stand, for those who answer for more than their own unit: each number leads to its tasks. */
export function PlansAtAGlance() {
  const { t } = useTranslation('workbench');
  const { posts } = useMe();
  const wanted = holds(posts, 'leader', 'office', 'approver');
  const { data: counts = [] } = useQuery({
    queryKey: ['tasks', 'counts', 'plan'],
    queryFn: () => ask(api.GET('/tasks/counts', { params: { query: { by: 'plan' } } })),
    enabled: wanted,
  });
  // Drafts have no light and are not this section's matter.
  const plans = counts.map((plan) => ({ ...plan, total: sum(plan.byLight) })).filter(({ total }) => total > 0);
  if (plans.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="plans-title">
      <header className={styles['glanceHead']}>
        <h2 id="plans-title" className={styles['sectionTitle']}>
          {t('plans')}
        </h2>
        <LightHeads />
      </header>
      <ul className={styles['list']}>
        {plans.map(({ key, name, total, byLight }) => (
          <li key={key ?? 'other'} className={styles['glance']}>
            <span className={styles['what']}>
              <span className={styles['rowTitle']}>
                {key === null ? t('otherSources') : <Link {...paths.plan(key)}>{name}</Link>}
              </span>
              <span className={styles['rowNote']}>{t('taskCount', { count: total })}</span>
            </span>
            <LightCounts counts={byLight} of={key === null ? {} : { planId: key }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

// 工作台: what I owe, what waits for me, what changed. Sections come from the server by the account's posts.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { type Workbench, workbenchQuery } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { EmptyBlock, QueryBlock } from '../pieces/blocks.tsx';
import { PageHeader } from '../pieces/page-header.tsx';
import { Changes } from './changes.tsx';
import { CountsStrip } from './counts-strip.tsx';
import { OweSection } from './owe-section.tsx';
import { PlansAtAGlance } from './plans-at-a-glance.tsx';
import { pressing, sectionCounts, upcoming } from './section-counts.ts';
import { WaitingSections } from './waiting-sections.tsx';
import styles from './workbench.module.css';

export function WorkbenchPage() {
  const { t } = useTranslation('workbench');
  const { today } = useMe();
  const query = useQuery({ ...workbenchQuery, refetchInterval: 60_000 });
  const date = new Intl.DateTimeFormat(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${today}T00:00Z`));
  return (
    <>
      <PageHeader title={t('title')} note={date} />
      <QueryBlock query={query}>{(workbench) => <Sections workbench={workbench} />}</QueryBlock>
    </>
  );
}

function Sections({ workbench }: { readonly workbench: Workbench }) {
  const counts = sectionCounts(workbench);
  const nothing = counts.every(({ count }) => count === 0);
  return (
    <>
      <CountsStrip counts={counts} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {nothing ? (
            <>
              <PlansAtAGlance />
              <NothingToDo />
            </>
          ) : (
            <>
              <OweSection owe={workbench.owe} names={pressing} />
              <WaitingSections workbench={workbench} />
              <OweSection owe={workbench.owe} names={upcoming} />
              <PlansAtAGlance />
            </>
          )}
        </div>
        <Changes changes={workbench.changes} />
      </div>
    </>
  );
}

/** An empty workbench says what brings work onto it, for the post the account holds. */
function NothingToDo() {
  const { t } = useTranslation('workbench');
  const { posts } = useMe();
  if (holds(posts, 'office')) {
    const action = <Link {...paths.plans()}>{t('toPlans')}</Link>;
    return <EmptyBlock title={t('emptyTitle')} hint={t('emptyOffice')} action={action} />;
  }
  if (holds(posts, 'approver')) return <EmptyBlock title={t('emptyTitle')} hint={t('emptyApprover')} />;
  if (holds(posts, 'contact')) return <EmptyBlock title={t('emptyTitle')} hint={t('emptyContact')} />;
  const action = <Link {...paths.ledger()}>{t('toLedger')}</Link>;
  return <EmptyBlock title={t('emptyTitle')} hint={t('emptyLeader')} action={action} />;
}

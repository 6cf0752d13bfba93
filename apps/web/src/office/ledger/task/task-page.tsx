// One task on its own page: what links in notices and messages lead to.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { taskQuery } from '../../../session/work.ts';
import { paths } from '../../paths.ts';
import styles from './task.module.css';
import { TaskOr404 } from './task-drawer.tsx';
import { usePutInLists } from './use-task-command.ts';

const route = getRouteApi('/inside/tasks/$taskId');

export function TaskPage() {
  const { t } = useTranslation('ledger');
  const { taskId } = route.useParams();
  const navigate = useNavigate();
  const query = useQuery(taskQuery(taskId));
  usePutInLists(query.data);
  return (
    <div className={styles['pageOfTask']}>
      <p className={styles['back']}>
        <Link {...paths.ledger(query.data?.planId ? { planId: query.data.planId } : {})}>← {t('task.back')}</Link>
      </p>
      <TaskOr404 query={query} onDeleted={() => void navigate(paths.ledger())} />
    </div>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { MomentText } from '../../../pieces/date-text.tsx';
import { dayText } from '../../../pieces/dates.ts';
import { useMe } from '../../../session/me.ts';
import { decideDeadline, type Task } from '../../../session/work.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { StateTag } from '../../pieces/state-tag.tsx';
import { Section } from './section.tsx';
import styles from './task.module.css';
import { useTaskCommand } from './use-task-command.ts';

type Request = Task['deadlineRequests'][number];
const tones = { pending: 'asks', approved: 'plain', refused: 'back' } as const;

/** Requests to move the due date 延期申请, all kept, with what was decided. */
export function DeadlineRequests({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['ledger', 'terms']);
  const { today } = useMe();
  const [deciding, setDeciding] = useState<{ request: Request; approve: boolean }>();
  const decide = useTaskCommand({
    send: ({ request, approve, note }: { request: Request; approve: boolean; note: string }, key) =>
      decideDeadline(request, approve, note, key),
    onDone: () => setDeciding(undefined),
  });
  const day = (date: string | null) => (date === null ? t('history.noDay') : dayText(date, today, currentLanguage()));
  return (
    <Section title={t('task.deadlines')} count={task.deadlineRequests.length}>
      <ol className={styles['reports']}>
        {task.deadlineRequests.map((request) => (
          <li key={request.id}>
            <p className={styles['reportHead']}>
              <StateTag tone={tones[request.state]}>{t(`terms:deadlineState.${request.state}`)}</StateTag>
              <b>{t('task.deadlineMove', { from: day(request.oldDueDate), to: day(request.newDueDate) })}</b>
              <span className={styles['soft']}>
                {t('task.deadlineBy', { unit: request.unitName, name: request.requestedByName })} ·{' '}
                <MomentText moment={request.createdAt} />
              </span>
            </p>
            <p className={styles['plainText']}>{request.reason}</p>
            {request.decidedByName !== null && request.decisionNote !== null && (
              <p className={styles['soft']}>
                {t('task.decidedBy', { name: request.decidedByName, note: request.decisionNote })}
              </p>
            )}
            {request.can.includes('decide') && (
              <p className={styles['acts']}>
                <Button size="small" onClick={() => setDeciding({ request, approve: false })}>
                  {t('act.refuse')}
                </Button>
                <Button size="small" onClick={() => setDeciding({ request, approve: true })}>
                  {t('act.approve')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <ReasonDialog
        open={deciding !== undefined}
        title={
          deciding?.approve
            ? t('confirm.approveTitle', { day: day(deciding.request.newDueDate) })
            : t('confirm.refuseTitle')
        }
        confirm={t(deciding?.approve ? 'act.approve' : 'act.refuse')}
        required={deciding?.approve === false}
        {...(deciding?.approve && { label: t('confirm.closeNoteFree') })}
        busy={decide.isPending}
        error={decide.error}
        onClose={() => {
          decide.reset();
          setDeciding(undefined);
        }}
        onConfirm={(note) => deciding && decide.mutate({ ...deciding, note })}
      >
        {deciding && t('history.with', { what: deciding.request.unitName, reason: deciding.request.reason })}
      </ReasonDialog>
    </Section>
  );
}

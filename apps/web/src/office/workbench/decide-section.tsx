import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { dayText } from '../../pieces/dates.ts';
import { useMe } from '../../session/me.ts';
import { decideDeadline, type Workbench, workChanges } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { ReasonDialog } from '../pieces/reason-dialog.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';

type Request = NonNullable<Workbench['toDecide']>[number];

/** Requests to move a due date 延期申请: approved or refused, with a word to the unit that asked. */
export function DecideSection({ requests }: { readonly requests: readonly Request[] }) {
  const { t } = useTranslation('workbench');
  const { today } = useMe();
  const [deciding, setDeciding] = useState<{ request: Request; approve: boolean }>();
  const decide = useCommand({
    send: ({ request, approve, note }: { request: Request; approve: boolean; note: string }, key) =>
      decideDeadline(request, approve, note, key),
    changes: workChanges,
    onDone: () => setDeciding(undefined),
  });
  const day = (date: string | null) => (date === null ? t('standing') : dayText(date, today, currentLanguage()));
  return (
    <>
      <Section
        name="toDecide"
        items={requests}
        row={(request) => (
          <Row
            key={request.id}
            title={<Link {...paths.task(request.taskId)}>{request.taskTitle}</Link>}
            note={`${request.unitName} · ${t('by', { name: request.requestedByName })} · ${request.reason}`}
            when={t('deadlineMove', { from: day(request.oldDueDate), to: day(request.newDueDate) })}
            actions={
              request.can.includes('decide') && (
                <>
                  <Button size="small" onClick={() => setDeciding({ request, approve: false })}>
                    {t('refuse')}
                  </Button>
                  <Button size="small" onClick={() => setDeciding({ request, approve: true })}>
                    {t('approve')}
                  </Button>
                </>
              )
            }
          />
        )}
      />
      <ReasonDialog
        open={deciding !== undefined}
        title={deciding?.approve ? t('approveTitle', { day: day(deciding.request.newDueDate) }) : t('refuseTitle')}
        confirm={deciding?.approve ? t('approve') : t('refuse')}
        required={deciding?.approve === false}
        {...(deciding?.approve && { label: t('note') })}
        busy={decide.isPending}
        error={decide.error}
        onClose={() => {
          decide.reset();
          setDeciding(undefined);
        }}
        onConfirm={(note) => deciding && decide.mutate({ ...deciding, note })}
      >
        {deciding ? `${deciding.request.taskTitle} · ${deciding.request.unitName} · ${deciding.request.reason}` : null}
      </ReasonDialog>
    </>
  );
}

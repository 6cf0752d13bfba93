import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { dayText } from '../../pieces/dates.ts';
import { useMe } from '../../session/me.ts';
import { type AssignmentRow, acceptAssignment, workChanges } from '../../session/work.ts';
import { WorkRow } from './row.tsx';
import { Section } from './section.tsx';
import styles from './workbench.module.css';

export function AcceptSection({ assignments }: { readonly assignments: readonly AssignmentRow[] }) {
  const { t } = useTranslation('workbench');
  const { today } = useMe();
  const { message } = App.useApp();
  const failed = (error: unknown) => void message.error(sentenceOf(error));
  const accept = useCommand({
    send: ({ id, version }: { id: string; version: number }, key) => acceptAssignment({ id, version }, key),
    changes: workChanges,
    onFailed: failed,
  });
  const acceptable = assignments.filter((row) => row.can.includes('accept'));
  const acceptAll = useCommand({
    // One after the other: each is its own act in the record.
    send: async (rows: readonly { id: string; version: number }[]) => {
      for (const row of rows) await acceptAssignment(row, newKey());
      return rows.length;
    },
    changes: workChanges,
    onDone: (count) => void message.success(t('acceptedAll', { count })),
    onFailed: failed,
  });
  const busy = accept.isPending || acceptAll.isPending;
  return (
    <Section
      name="toAccept"
      items={assignments}
      action={
        acceptable.length > 1 && (
          <Button
            size="small"
            loading={acceptAll.isPending}
            onClick={() => acceptAll.mutate(acceptable.map(({ id, version }) => ({ id, version })))}
          >
            {t('acceptAll', { count: acceptable.length })}
          </Button>
        )
      }
      row={(row) => (
        <WorkRow
          key={row.id}
          item={row}
          withUnit
          when={
            <span className={row.acceptBy < today ? styles['late'] : styles['soft']}>
              {t('acceptBy', { day: dayText(row.acceptBy, today, currentLanguage()) })}
            </span>
          }
          actions={
            row.can.includes('accept') && (
              <Button
                size="small"
                disabled={busy}
                aria-label={`${t('accept')} ${row.taskTitle}`}
                onClick={() => accept.mutate({ id: row.id, version: row.version })}
              >
                {t('accept')}
              </Button>
            )
          }
        />
      )}
    />
  );
}

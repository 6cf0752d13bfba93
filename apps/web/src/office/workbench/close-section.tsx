import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { type AssignmentRow, closeTask, returnItem, workChanges } from '../../session/work.ts';
import { ReasonDialog } from '../pieces/reason-dialog.tsx';
import { ReportedNote } from './reported-note.tsx';
import { WorkRow } from './row.tsx';
import { Section } from './section.tsx';

interface Deciding {
  readonly row: AssignmentRow;
  readonly close: boolean;
}

/** Leads that applied for closure: the office closes the task, or returns the application. */
export function CloseSection({ assignments }: { readonly assignments: readonly AssignmentRow[] }) {
  const { t } = useTranslation('workbench');
  const [deciding, setDeciding] = useState<Deciding>();
  const decide = useCommand({
    send: ({ row, close, note }: Deciding & { note: string }, key) =>
      close ? closeTask(row.taskId, row.taskVersion, note, key) : returnItem(row, note, key),
    changes: workChanges,
    onDone: () => setDeciding(undefined),
  });
  const title = { title: deciding?.row.taskTitle ?? '' };
  return (
    <>
      <Section
        name="toClose"
        items={assignments}
        row={(row) => (
          <WorkRow
            key={row.id}
            item={row}
            withUnit
            when={<ReportedNote item={row} />}
            actions={
              <>
                {row.can.includes('return') && (
                  <Button size="small" onClick={() => setDeciding({ row, close: false })}>
                    {t('return')}
                  </Button>
                )}
                <Button size="small" onClick={() => setDeciding({ row, close: true })}>
                  {t('close')}
                </Button>
              </>
            }
          />
        )}
      />
      <ReasonDialog
        open={deciding !== undefined}
        title={deciding?.close ? t('closeTitle', title) : t('returnTitle', title)}
        confirm={deciding?.close ? t('close') : t('return')}
        required={!deciding?.close}
        {...(deciding?.close && { label: t('note') })}
        busy={decide.isPending}
        error={decide.error}
        onClose={() => {
          decide.reset();
          setDeciding(undefined);
        }}
        onConfirm={(note) => deciding && decide.mutate({ ...deciding, note })}
      >
        {deciding?.close ? t('closeText') : t('returnText')}
      </ReasonDialog>
    </>
  );
}

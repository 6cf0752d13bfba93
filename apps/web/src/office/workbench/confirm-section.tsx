import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { confirmItem, returnItem, type WorkItem, workChanges } from '../../session/work.ts';
import { ReasonDialog } from '../pieces/reason-dialog.tsx';
import { ReportedNote } from './reported-note.tsx';
import { WorkRow } from './row.tsx';
import { Section } from './section.tsx';

/** Work that units reported complete: the lead (or the office) confirms it, or returns it with a reason. */
export function ConfirmSection({ items }: { readonly items: readonly WorkItem[] }) {
  const { t } = useTranslation('workbench');
  const { message } = App.useApp();
  const [returning, setReturning] = useState<WorkItem>();
  const confirm = useCommand({
    send: ({ kind, id, version }: Pick<WorkItem, 'kind' | 'id' | 'version'>, key) =>
      confirmItem({ kind, id, version }, key),
    changes: workChanges,
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  const sendBack = useCommand({
    send: ({ item, reason }: { item: WorkItem; reason: string }, key) => returnItem(item, reason, key),
    changes: workChanges,
    onDone: () => setReturning(undefined),
  });
  return (
    <>
      <Section
        name="toConfirm"
        items={items}
        row={(item) => (
          <WorkRow
            key={item.id}
            item={item}
            withUnit
            when={<ReportedNote item={item} />}
            actions={
              <>
                {(item.can as readonly string[]).includes('return') && (
                  <Button size="small" onClick={() => setReturning(item)}>
                    {t('return')}
                  </Button>
                )}
                {(item.can as readonly string[]).includes('confirm') && (
                  <Button
                    size="small"
                    disabled={confirm.isPending}
                    onClick={() => confirm.mutate({ kind: item.kind, id: item.id, version: item.version })}
                  >
                    {t('confirm')}
                  </Button>
                )}
              </>
            }
          />
        )}
      />
      <ReasonDialog
        open={returning !== undefined}
        title={t('returnTitle', { title: returning?.taskTitle ?? '' })}
        confirm={t('return')}
        busy={sendBack.isPending}
        error={sendBack.error}
        onClose={() => {
          sendBack.reset();
          setReturning(undefined);
        }}
        onConfirm={(reason) => returning && sendBack.mutate({ item: returning, reason })}
      >
        {t('returnText')}
      </ReasonDialog>
    </>
  );
}

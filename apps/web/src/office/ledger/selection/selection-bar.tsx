// What can be done with the rows that are marked: issue drafts from other sources, remind and supervise, take them along as a file.
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders } from '../../../api/command-key.ts';
import { sentenceOf } from '../../../api/problem.ts';
import { useMe } from '../../../session/me.ts';
import { holds } from '../../../session/rights.ts';
import { RaiseDialog } from '../../supervision/raise-dialog.tsx';
import type { TaskRow } from '../ledger-queries.ts';
import { useRowWords } from '../rows/use-row-words.ts';
import { useTaskCommand } from '../task/use-task-command.ts';
import { csvOf, offerFile } from './csv.ts';
import styles from './selection.module.css';
import type { Selection } from './use-selection.ts';

/** Drafts of a plan are issued with the plan. */
const isDraftByHand = (row: TaskRow) => row.state === 'draft' && row.planId === null;

/** As many as one request takes. */
const mostAtOnce = 200;

export function SelectionBar({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation(['ledger', 'terms', 'supervision']);
  const { message } = App.useApp();
  const { posts } = useMe();
  const [asking, setAsking] = useState(false);
  const [raising, setRaising] = useState<'reminder' | 'notice'>();
  const rows = [...selection.chosen.values()];
  const underWay = holds(posts, 'office') ? rows.filter(({ state }) => state === 'issued').slice(0, mostAtOnce) : [];
  const drafts = rows.filter(isDraftByHand);
  const complete = drafts.filter((row) => row.gaps.length === 0);
  const exportRows = useExport();
  const issue = useTaskCommand({
    send: (taskIds: string[], key) =>
      ask(api.POST('/tasks/issue', { body: { taskIds }, headers: commandHeaders(key) })),
    onDone: ({ items }) => {
      setAsking(false);
      selection.clear();
      void message.success(t('select.issued', { count: items.length }));
    },
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  if (rows.length === 0) return null;
  return (
    <section className={styles['bar']} aria-label={t('select.bar')}>
      <output>{t('select.chosen', { count: rows.length })}</output>
      <Button
        size="small"
        disabled={drafts.length === 0}
        title={drafts.length === 0 ? t('select.issueNone') : undefined}
        onClick={() => setAsking(true)}
      >
        {t('select.issue', { count: drafts.length })}
      </Button>
      {underWay.length > 0 &&
        (['reminder', 'notice'] as const).map((rung) => (
          <Button key={rung} size="small" onClick={() => setRaising(rung)}>
            {t(`supervision:act.${rung === 'reminder' ? 'remind' : rung}`)}
          </Button>
        ))}
      <Button size="small" onClick={() => exportRows(rows)}>
        {t('select.export')}
      </Button>
      <Button size="small" type="text" onClick={selection.clear}>
        {t('select.clear')}
      </Button>
      {drafts.length === 0 && <span className={styles['hint']}>{t('select.issueNone')}</span>}
      {raising && (
        <RaiseDialog
          rung={raising}
          of={{ taskIds: underWay.map(({ id }) => id) }}
          onClose={() => setRaising(undefined)}
          onDone={selection.clear}
        />
      )}
      <Modal
        open={asking}
        title={t('select.issueTitle', { count: complete.length })}
        okText={t('act.issue')}
        okButtonProps={{ disabled: complete.length === 0 }}
        confirmLoading={issue.isPending}
        onCancel={() => setAsking(false)}
        onOk={() => issue.mutate(complete.map(({ id }) => id))}
        width={480}
      >
        <p>{t('select.issueText')}</p>
        {complete.length < drafts.length && <p>{t('select.issueGaps', { count: drafts.length - complete.length })}</p>}
      </Modal>
    </section>
  );
}

function useExport(): (rows: readonly TaskRow[]) => void {
  const { t } = useTranslation(['ledger', 'terms']);
  const words = useRowWords();
  const list = (units: readonly { name: string }[]) => units.map(({ name }) => name).join(t('terms:separator'));
  return (rows) => {
    const head = ['number', 'task', 'lead', 'responsible', 'due', 'light', 'progress', 'latest'] as const;
    const names = head.map((name) => t(`column.${name}`));
    const body = rows.map((row) => [
      row.number,
      row.title,
      row.leadUnit?.name ?? '',
      list(row.responsible),
      row.dueDate ?? (row.standing ? t('due.standing') : ''),
      row.light === null ? words.state[row.state] : words.light[row.light],
      `${row.progress}%`,
      row.latestText ?? '',
    ]);
    const text = csvOf([[...names, t('terms:plan')], ...body.map((cells, at) => [...cells, sourceOf(rows[at])])]);
    offerFile(`${t('select.exportName')}.csv`, 'text/csv;charset=utf-8', text);
  };
}

const sourceOf = (row: TaskRow | undefined) => row?.planTitle ?? row?.sourceTitle ?? '';

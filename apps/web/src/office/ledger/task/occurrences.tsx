import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/problem.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { DateText, MomentText } from '../../../pieces/date-text.tsx';
import { periodText } from '../../../pieces/periods.ts';
import { confirmItem, type Occurrence, returnItem, type Task } from '../../../session/work.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { ReportDialog } from '../report/report-dialog.tsx';
import { occurrenceGrid } from './occurrence-grid.ts';
import { Section } from './section.tsx';
import styles from './task.module.css';
import { useTaskCommand } from './use-task-command.ts';

const signs = { pending: '○', reported: '●', confirmed: '✓', returned: '↩', ended: '–' } as const;

/** Every repetition: units down, periods across; a cell opens what it is and what may be done. */
export function Occurrences({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['ledger', 'terms']);
  const { periods, units } = occurrenceGrid(task.occurrences);
  return (
    <Section title={t('task.occurrences')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard */}
      <section className={styles['gridScroller']} tabIndex={0} aria-label={t('task.occurrences')}>
        <table className={styles['grid']}>
          <thead>
            <tr>
              <th scope="col">{t('terms:unit')}</th>
              {periods.map(({ period, dueDate }) => (
                <th key={period} scope="col">
                  {periodText(period, currentLanguage())}
                  <span className={styles['soft']}>
                    <DateText day={dueDate} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unitId, unitName, cells }) => (
              <tr key={unitId}>
                <th scope="row">{unitName}</th>
                {cells.map((cell, at) => (
                  <td key={periods[at]?.period}>{cell && <Cell task={task} occurrence={cell} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

interface CellProps {
  readonly task: Task;
  readonly occurrence: Occurrence;
}

type Act = Occurrence['can'][number];

/** Dialogs stand beside the popover, not in it: it closes when something outside of it is clicked. */
function Cell({ task, occurrence }: CellProps) {
  const { t } = useTranslation(['ledger', 'terms']);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<Act>();
  const { id, version, state, late } = occurrence;
  const words = `${late ? `${t('task.late')} ` : ''}${t(`terms:occurrenceState.${state}`)}`;
  const assignment = task.assignments.find((one) => one.id === occurrence.assignmentId);
  const decide = useTaskCommand({
    send: (reason: string | null, key) => {
      const item = { kind: 'occurrence', id, version } as const;
      return reason === null ? confirmItem(item, key) : returnItem(item, reason, key);
    },
    onDone: () => setDialog(undefined),
    onFailed: (error) => dialog === undefined && void message.error(sentenceOf(error)),
  });
  const start = (act: Act) => {
    setOpen(false);
    if (act === 'confirm') decide.mutate(null);
    else setDialog(act);
  };
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        destroyOnHidden
        title={`${occurrence.unitName} · ${periodText(occurrence.period, currentLanguage())}`}
        content={<CellDetails occurrence={occurrence} onAct={start} />}
      >
        <button
          type="button"
          className={`${styles['occurrence']} ${late ? styles['late'] : ''} ${occurrence.can.length > 0 ? styles['asksMe'] : ''}`}
        >
          <span aria-hidden="true">{late && state === 'pending' ? '■' : signs[state]}</span> {words}
        </button>
      </Popover>
      {dialog === 'report' && assignment !== undefined && (
        <ReportDialog
          about={{ kind: 'occurrence', task, assignment, occurrence }}
          onClose={() => setDialog(undefined)}
        />
      )}
      <ReasonDialog
        open={dialog === 'return'}
        title={t('confirm.returnTitle', { unit: occurrence.unitName })}
        confirm={t('act.return')}
        busy={decide.isPending}
        error={decide.error}
        onClose={() => setDialog(undefined)}
        onConfirm={(reason) => decide.mutate(reason)}
      >
        {t('confirm.returnText')}
      </ReasonDialog>
    </>
  );
}

interface CellDetailsProps {
  readonly occurrence: Occurrence;
  readonly onAct: (act: Act) => void;
}

function CellDetails({ occurrence, onAct }: CellDetailsProps) {
  const { t } = useTranslation(['ledger', 'terms']);
  return (
    <div className={styles['cellDetails']}>
      <p>
        {t('terms:due')} <DateText day={occurrence.dueDate} /> · {t(`terms:occurrenceState.${occurrence.state}`)}
      </p>
      {occurrence.reportedAt !== null && (
        <p>
          {t('terms:occurrenceState.reported')} <MomentText moment={occurrence.reportedAt} />
        </p>
      )}
      {occurrence.stateNote !== null && <p>{t('task.returned', { reason: occurrence.stateNote })}</p>}
      {occurrence.can.length > 0 && (
        <p className={styles['acts']}>
          {occurrence.can.map((act) => (
            <Button key={act} size="small" onClick={() => onAct(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

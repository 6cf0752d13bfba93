// The ladder of a task: what came of it, what is to come, and what the office may raise by hand.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { DateText, MomentText } from '../../pieces/date-text.tsx';
import { periodText } from '../../pieces/periods.ts';
import { useMe } from '../../session/me.ts';
import type { Task } from '../../session/work.ts';
import { EvidenceList } from '../ledger/task/evidence-list.tsx';
import { Section } from '../ledger/task/section.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { groupRungs } from './group-rungs.ts';
import { RaiseDialog } from './raise-dialog.tsx';
import styles from './supervision.module.css';
import { SupervisionActs } from './supervision-acts.tsx';
import {
  documentAddress,
  type RaisedRung,
  type Supervision,
  type TaskLadder,
  taskLadderQuery,
  taskSupervisionsQuery,
} from './supervision-queries.ts';
import { stateTones } from './tones.ts';

const byHand = { remind: 'reminder', notice: 'notice', interview: 'interview' } as const;
const shownAtFirst = 6;

export function TaskSupervision({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['supervision', 'ledger']);
  const { today } = useMe();
  const [raising, setRaising] = useState<RaisedRung>();
  const [all, setAll] = useState(false);
  const ladder = useQuery(taskLadderQuery(task.id));
  const came = useQuery(taskSupervisionsQuery(task.id));
  if (ladder.data === undefined || came.data === undefined) return null;
  const { rows } = ladder.data;
  const { items } = came.data;
  if (rows.length === 0 && items.length === 0) return null;
  // What the reader can do something about comes first.
  const sorted = items.toSorted((one, other) => Number(other.can.length > 0) - Number(one.can.length > 0));
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  const partsFor = (rung: RaisedRung) =>
    rows
      .filter(({ can }) => can.some((act) => byHand[act] === rung))
      .map(({ assignmentId, occurrenceId, unitName, period, dueDate }) => ({
        ...{ assignmentId, occurrenceId },
        label: period === null ? unitName : `${unitName} ${periodText(period, currentLanguage())}`,
        late: dueDate !== null && dueDate < today,
      }));
  const may = (['remind', 'notice', 'interview'] as const).filter((act) => rows.some(({ can }) => can.includes(act)));
  return (
    <Section
      title={t('title')}
      count={items.length}
      action={
        may.length > 0 && (
          <span className={styles['acts']}>
            {may.map((act) => (
              <Button key={act} size="small" onClick={() => setRaising(byHand[act])}>
                {t(`act.${act}`)}
              </Button>
            ))}
          </span>
        )
      }
    >
      {items.length === 0 && <p className={styles['soft']}>{t('none')}</p>}
      <ol className={styles['list']}>
        {shown.map((supervision) => (
          <Came key={supervision.id} supervision={supervision} />
        ))}
      </ol>
      {shown.length < items.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('ledger:task.showAll', { count: items.length })}
        </Button>
      )}
      <ToCome rows={rows} />
      {raising && (
        <RaiseDialog rung={raising} of={{ parts: partsFor(raising) }} onClose={() => setRaising(undefined)} />
      )}
    </Section>
  );
}

function Came({ supervision }: { readonly supervision: Supervision }) {
  const { t } = useTranslation('supervision');
  const { rung, state, unitName, period, documentNumber, dueDate, answerBy, unanswered, overtaken } = supervision;
  const { heldOn, participants, agreed, stateNote, text, answers } = supervision;
  return (
    <li>
      <p className={styles['head']}>
        <StateTag tone={stateTones[state]}>{t(`state.${state}`)}</StateTag>
        <b>
          {t(`rung.${rung}`)} {documentNumber}
        </b>
        <span>{unitName}</span>
        {period !== null && <span>{periodText(period, currentLanguage())}</span>}
        <span className={styles['soft']}>
          <MomentText moment={supervision.createdAt} />
          {supervision.byHand &&
            supervision.createdByName !== null &&
            ` · ${t('byHand', { name: supervision.createdByName })}`}
          {dueDate !== null && (
            <>
              {' · '}
              {t('dueLabel')} <DateText day={dueDate} />
            </>
          )}
          {answerBy !== null && (state === 'issued' || state === 'refused') && (
            <>
              {' · '}
              {t('answerByLabel')} <DateText day={answerBy} />
            </>
          )}
        </span>
        {unanswered && <span className={styles['late']}>{t('unanswered')}</span>}
        {overtaken && state !== 'accepted' && state !== 'sent' && (
          <span className={styles['soft']}>{t('overtaken')}</span>
        )}
      </p>
      {rung === 'notice' && <p className={styles['text']}>{text}</p>}
      {heldOn !== null && (
        <p className={styles['text']}>
          <DateText day={heldOn} /> · {participants}
          <br />
          {agreed}
        </p>
      )}
      {stateNote !== null && state !== 'accepted' && <p className={styles['note']}>{stateNote}</p>}
      {answers.map((answer) => (
        <div key={answer.id} className={styles['answer']}>
          <p className={styles['soft']}>
            {answer.accountName} · <MomentText moment={answer.createdAt} />
          </p>
          <p className={styles['text']}>{answer.text}</p>
          <EvidenceList evidence={answer.evidence} />
          {answer.decision !== null && (
            <p className={styles['soft']}>
              {[t(`decision.${answer.decision}`), answer.decisionNote].filter((part) => part !== null).join(' · ')}
            </p>
          )}
        </div>
      ))}
      {(rung === 'notice' || supervision.can.length > 0) && (
        <p className={styles['acts']}>
          {rung === 'notice' && (
            <a href={documentAddress(supervision.id)} download>
              {t('document')}
            </a>
          )}
          <SupervisionActs supervision={supervision} />
        </p>
      )}
    </li>
  );
}

/** Units with the same days ahead stand together: a task may bind every village. */
function ToCome({ rows }: { readonly rows: TaskLadder['rows'] }) {
  const { t } = useTranslation(['supervision', 'terms']);
  const groups = groupRungs(rows);
  if (groups.length === 0) return null;
  return (
    <>
      <h4 className={styles['toCome']}>{t('planned')}</h4>
      <ul className={styles['rungs']}>
        {groups.map(({ key, period, units, rungs }) => (
          <li key={key}>
            <span className={styles['soft']}>
              {units.slice(0, 4).join(t('terms:separator'))}
              {units.length > 4 && ` +${units.length - 4}`}
              {period !== null && ` · ${periodText(period, currentLanguage())}`}
            </span>
            <ol>
              {rungs.map(({ rung, step, on }) => (
                <li key={`${rung} ${step}`}>
                  <DateText day={on} /> {t(`rung.${rung}`)}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </>
  );
}

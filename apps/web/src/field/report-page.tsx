// Reporting: a text, how far, photos. The photos travel while the text is written; the report follows them.
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { periodText } from '../pieces/periods.ts';
import { type Assignment, type Task, taskQuery, workChanges } from '../session/work.ts';
import { Empty, Loaded } from './blocks.tsx';
import { useDraft } from './draft.ts';
import { PhotoField } from './photo-field.tsx';
import { addressOf, goTo, type Place } from './place.ts';
import { type ReportToSend, sendReport } from './send-report.ts';
import { TextField } from './text-field.tsx';
import { TopBar } from './top-bar.tsx';
import { usePhotos } from './use-photos.ts';

type ReportPlace = Extract<Place, { page: 'report' }>;

export function ReportPage({ place }: { readonly place: ReportPlace }) {
  const { t } = useTranslation('field');
  const query = useQuery(taskQuery(place.taskId));
  const above = { page: 'assignment', taskId: place.taskId, assignmentId: place.assignmentId } as const;
  const titles = { progress: t('report'), completion: t('complete'), occurrence: occurrenceTitle() };
  function occurrenceTitle() {
    const occurrence = query.data?.occurrences.find(({ id }) => id === place.occurrenceId);
    if (occurrence === undefined) return t('reportOccurrence');
    return t('reportOccurrenceOf', { period: periodText(occurrence.period, currentLanguage()) });
  }
  return (
    <>
      <TopBar title={titles[place.kind]} above={above} {...(query.data && { note: query.data.title })} />
      <Loaded query={query}>
        {(task) => {
          const assignment = task.assignments.find(({ id }) => id === place.assignmentId);
          if (assignment === undefined) return <Empty title={t('empty')} hint={t('emptyHint')} />;
          return <ReportForm place={place} task={task} assignment={assignment} />;
        }}
      </Loaded>
    </>
  );
}

interface ReportFormProps {
  readonly place: ReportPlace;
  readonly task: Task;
  readonly assignment: Assignment;
}

function ReportForm({ place, task, assignment }: ReportFormProps) {
  const { t } = useTranslation('field');
  const initial = { text: '', percent: assignment.progress, explanation: '', photos: [] };
  const { draft, change, forget } = useDraft(addressOf(place), initial);
  const photos = usePhotos(assignment.unitId, (sent) => change((before) => ({ photos: [...before.photos, sent] })));
  const send = useCommand({
    send: (report: ReportToSend, key) => sendReport(report, key),
    changes: workChanges,
    onDone: () => {
      forget();
      goTo({ page: 'assignment', taskId: place.taskId, assignmentId: place.assignmentId }, { replace: true });
    },
  });
  const [wanted, setWanted] = useState(false);
  const sending = photos.photos.some(({ state }) => state === 'sending');
  const stuck = photos.photos.some(({ state }) => state === 'failed');
  useEffect(() => {
    if (!wanted || sending) return;
    setWanted(false);
    if (stuck) return;
    send.mutate({
      place,
      version: assignment.version,
      text: draft.text.trim(),
      percent: draft.percent,
      explanation: draft.explanation,
      evidenceIds: draft.photos.map(({ id }) => id),
    });
  }, [wanted, sending, stuck, send, place, assignment.version, draft]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWanted(true);
  };
  const busy = send.isPending || (wanted && sending);
  return (
    <form onSubmit={submit}>
      <main className="page page-with-bar form">
        <TextField text={draft.text} onText={(text) => change(() => ({ text }))} />
        {place.kind === 'progress' && (
          <PercentField percent={draft.percent} onPercent={(percent) => change(() => ({ percent }))} />
        )}
        {place.kind === 'completion' && othersOpen(task, assignment) && (
          <label className="label">
            {t('explanation')}
            <textarea
              className="input"
              rows={3}
              required
              maxLength={2000}
              value={draft.explanation}
              onChange={(event) => change(() => ({ explanation: event.target.value }))}
            />
          </label>
        )}
        <PhotoField
          photos={photos}
          kept={draft.photos}
          onRemove={(id) => change((before) => ({ photos: before.photos.filter((photo) => photo.id !== id) }))}
        />
      </main>
      <div className="bar">
        {send.error && (
          <p role="alert" className="fault">
            {sentenceOf(send.error)}
          </p>
        )}
        {wanted && sending && (
          <p role="status" className="bar-note">
            {t('waitPhotos')}
          </p>
        )}
        {stuck && (
          <p role="alert" className="fault">
            {t('photoStuck')}
          </p>
        )}
        <button type="submit" className="button button-main button-tall" disabled={busy || draft.text.trim() === ''}>
          {send.isPending ? t('submitting') : t('submit')}
        </button>
      </div>
    </form>
  );
}

/** A lead that applies for closure before the others are confirmed says why. */
function othersOpen(task: Task, own: Assignment): boolean {
  if (own.role !== 'lead') return false;
  return task.assignments.some(
    ({ id, role, state }) => id !== own.id && role === 'responsible' && state !== 'confirmed',
  );
}

interface PercentFieldProps {
  readonly percent: number;
  readonly onPercent: (percent: number) => void;
}

function PercentField({ percent, onPercent }: PercentFieldProps) {
  const { t } = useTranslation('field');
  return (
    <label className="label">
      <span className="split">
        {t('percent')} <output className="percent">{percent}%</output>
      </span>
      <input
        type="range"
        className="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        onChange={(event) => onPercent(Number(event.target.value))}
      />
    </label>
  );
}

// Supervisions as they are answered, with what whoever asks may do.
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { presentEvidence } from '../evidence/evidence.queries.ts';
import { loadUnitPaths } from '../task/task.queries.ts';
import { supervisionRights } from './supervision.policy.ts';
import { type AnswerRecord, listAnswers, requireSupervision, type SupervisionRecord } from './supervision.queries.ts';
import { documentNumber, type SupervisionRight, supervisionActions } from './supervision.rules.ts';
import type { Supervision, SupervisionAnswer } from './supervision.schema.ts';

const timeOrNull = (moment: Date | null) => moment?.toISOString() ?? null;

function presentAnswer({ supervisionId: _, evidence, ...answer }: AnswerRecord): SupervisionAnswer {
  return {
    ...answer,
    createdAt: answer.createdAt.toISOString(),
    decidedAt: timeOrNull(answer.decidedAt),
    evidence: evidence.map(presentEvidence),
  };
}

interface Presented {
  readonly day: string;
  readonly answers: readonly AnswerRecord[];
  readonly rights: ReadonlySet<SupervisionRight>;
}

function presentSupervision(supervision: SupervisionRecord, { day, answers, rights }: Presented): Supervision {
  const { id, rung, step, state, byHand, unitId, unitName, officeUnitId, officeUnitName, taskId } = supervision;
  const { taskNumber, taskTitle, planId, planTitle, assignmentId, occurrenceId, period, dueDate, text } = supervision;
  const { answerBy, overtaken, stateNote, heldOn, participants, agreed, createdByName, signedByName } = supervision;
  return {
    ...{ id, rung, step, state, byHand, unitId, unitName, officeUnitId, officeUnitName, taskId, taskNumber, taskTitle },
    ...{ planId, planTitle, assignmentId, occurrenceId, period, dueDate, text, answerBy, overtaken, stateNote },
    ...{ heldOn, participants, agreed, createdByName, signedByName, version: supervision.version },
    documentNumber: documentNumber(supervision.number, supervision.numberYear),
    unanswered: answerBy !== null && answerBy < day && (state === 'issued' || state === 'refused'),
    createdAt: supervision.createdAt.toISOString(),
    submittedAt: timeOrNull(supervision.submittedAt),
    signedAt: timeOrNull(supervision.signedAt),
    issuedAt: timeOrNull(supervision.issuedAt),
    answeredAt: timeOrNull(supervision.answeredAt),
    settledAt: timeOrNull(supervision.settledAt),
    answers: answers.map(presentAnswer),
    can: supervisionActions(supervision, rights),
  };
}

export async function loadSupervisionRights(
  ctx: Context,
  places: readonly { readonly officeUnitId: string; readonly unitId: string }[],
): Promise<(place: { readonly officeUnitId: string; readonly unitId: string }) => Set<SupervisionRight>> {
  const ids = places.flatMap(({ officeUnitId, unitId }) => [officeUnitId, unitId]);
  const paths = await loadUnitPaths(ctx.db, ctx.actor, ids);
  return (place) => supervisionRights(ctx.actor, place, paths);
}

export async function presentSupervisions(ctx: Context, records: readonly SupervisionRecord[]): Promise<Supervision[]> {
  const rightsOn = await loadSupervisionRights(ctx, records);
  const answers = await listAnswers(
    ctx.db,
    records.map(({ id }) => id),
  );
  const day = today(ctx.clock);
  return records.map((supervision) =>
    presentSupervision(supervision, { day, answers: answers.get(supervision.id) ?? [], rights: rightsOn(supervision) }),
  );
}

/** Throws the 404 when there is none that the session sees. */
export async function showSupervision(ctx: Context, id: string): Promise<Supervision> {
  const [shown] = await presentSupervisions(ctx, [await requireSupervision(ctx.db, id)]);
  if (shown === undefined) throw new Error('a supervision that is there is presented');
  return shown;
}

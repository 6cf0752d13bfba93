// The acts on a supervision: load → authorize → version → state → act → present.
import { sql } from 'kysely';
import { authorize } from '../../platform/authorize.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { cutPage } from '../../platform/http/paging.ts';
import { problem } from '../../platform/problems/problem.ts';
import { insertMessages } from '../message/message.queries.ts';
import { requireBusinessPost, staleVersion } from '../task/access.service.ts';
import { requireEvidence } from '../task/assignment.service.ts';
import { loadLadders } from './ladder.queries.ts';
import { answerDay } from './ladder.rules.ts';
import { loadSupervisionRights, presentSupervisions, showSupervision } from './present.service.ts';
import { nextDocumentNumber } from './raise.queries.ts';
import { supervisedItem } from './raise.service.ts';
import { decideSupervision } from './supervision.policy.ts';
import {
  decideAnswer,
  filterSupervisions,
  insertAnswer,
  listSupervisions,
  moveSupervision,
  requireSupervision,
  type SupervisionChange,
  type SupervisionFilter,
  type SupervisionRecord,
  supervisionEntry,
} from './supervision.queries.ts';
import { findSupervisionTransition, rightForSupervision } from './supervision.rules.ts';
import type { Supervision, SupervisionAction, SupervisionState } from './supervision.schema.ts';

interface ListInput extends Omit<SupervisionFilter, 'before'> {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export async function showSupervisions(ctx: Context, { cursor, limit, ...filter }: ListInput) {
  requireBusinessPost(ctx);
  const found = await listSupervisions(ctx.db, filterSupervisions({ ...filter, before: cursor }), limit + 1);
  const { items, nextCursor } = cutPage(found, limit, ({ id }) => id);
  return { items: await presentSupervisions(ctx, items), nextCursor };
}

export async function getSupervision(ctx: Context, id: string): Promise<Supervision> {
  requireBusinessPost(ctx);
  return showSupervision(ctx, id);
}

interface Step {
  readonly supervision: SupervisionRecord;
  readonly to: SupervisionState;
  /** The unit in whose right it is done. */
  readonly unitId: string;
}

/** `version` null: an act that asks for none. */
async function beginStep(ctx: Context, id: string, action: SupervisionAction, version: number | null): Promise<Step> {
  requireBusinessPost(ctx);
  const supervision = await requireSupervision(ctx.db, id);
  const rights = (await loadSupervisionRights(ctx, [supervision]))(supervision);
  const right = rightForSupervision(action);
  authorize(decideSupervision(right, rights));
  if (version !== null && version !== supervision.version) throw staleVersion(await showSupervision(ctx, id));
  const transition = findSupervisionTransition(supervision, action);
  if (transition === null) {
    const { overtaken, state } = supervision;
    const isOvertaken = overtaken && findSupervisionTransition({ state, overtaken: false }, action) !== null;
    throw isOvertaken ? problem('supervision-overtaken') : problem('state-refuses', { action, state });
  }
  const { unitId, officeUnitId } = supervision;
  return { supervision, to: transition.to, unitId: right === 'unit' ? unitId : officeUnitId };
}

async function takeStep(
  ctx: Context,
  { supervision, to, unitId }: Step,
  action: SupervisionAction,
  change: Omit<SupervisionChange, 'state'>,
  recorded: object = {},
): Promise<void> {
  const entry = supervisionEntry(`supervision.${action}`, supervision, unitId, recorded);
  const moved = await moveSupervision(ctx, supervision, { state: to, ...change }, entry);
  if (!moved) throw staleVersion(await showSupervision(ctx, supervision.id));
}

export async function updateNotice(ctx: Context, id: string, version: number, text: string): Promise<Supervision> {
  await takeStep(ctx, await beginStep(ctx, id, 'update', version), 'update', { text });
  return showSupervision(ctx, id);
}

export async function submitNotice(ctx: Context, id: string, version: number): Promise<Supervision> {
  const step = await beginStep(ctx, id, 'submit', version);
  await takeStep(ctx, step, 'submit', { submittedAt: ctx.clock.now(), stateNote: null });
  return showSupervision(ctx, id);
}

export async function recallNotice(ctx: Context, id: string, version: number): Promise<Supervision> {
  await takeStep(ctx, await beginStep(ctx, id, 'recall', version), 'recall', {});
  return showSupervision(ctx, id);
}

export async function returnNotice(ctx: Context, id: string, version: number, reason: string): Promise<Supervision> {
  await takeStep(ctx, await beginStep(ctx, id, 'return', version), 'return', { stateNote: reason }, { reason });
  return showSupervision(ctx, id);
}

/** Signing gives the number: one that is not signed has none, so that none is missing. */
export async function signNotice(ctx: Context, id: string, version: number): Promise<Supervision> {
  const step = await beginStep(ctx, id, 'sign', version);
  const { officeUnitId } = step.supervision;
  const numberYear = Number(today(ctx.clock).slice(0, 4));
  const number = await nextDocumentNumber(ctx, { officeUnitId, kind: 'notice', year: numberYear });
  const change = { number, numberYear, signedAt: ctx.clock.now(), signedBy: ctx.actor.accountId };
  await takeStep(ctx, step, 'sign', change, { number, year: numberYear });
  return showSupervision(ctx, id);
}

async function answerByOf(ctx: Context, { planId }: SupervisionRecord): Promise<string> {
  const { ladderOf } = await loadLadders(ctx.db);
  return answerDay(ladderOf(planId).steps, today(ctx.clock));
}

type Told = 'notice-issued' | 'notice-accepted' | 'notice-refused';

async function tellUnit(ctx: Context, kind: Told, id: string, cause: string, note: string | null): Promise<void> {
  const supervision = await requireSupervision(ctx.db, id);
  const { unitId, officeUnitId, planId } = supervision;
  const body = { items: [supervisedItem(supervision, note)] };
  await insertMessages(ctx, [{ unitId, officeUnitId, kind, cause, planId, body }]);
}

export async function issueNotice(ctx: Context, id: string, version: number): Promise<Supervision> {
  const step = await beginStep(ctx, id, 'issue', version);
  const answerBy = await answerByOf(ctx, step.supervision);
  await takeStep(ctx, step, 'issue', { issuedAt: ctx.clock.now(), answerBy }, { answerBy });
  await tellUnit(ctx, 'notice-issued', id, id, null);
  return showSupervision(ctx, id);
}

interface AnswerInput {
  readonly text: string;
  readonly evidenceIds: readonly string[];
}

export async function answerNotice(ctx: Context, id: string, { text, evidenceIds }: AnswerInput): Promise<Supervision> {
  const step = await beginStep(ctx, id, 'answer', null);
  await takeStep(ctx, step, 'answer', { answeredAt: ctx.clock.now() });
  await requireEvidence(ctx, evidenceIds);
  await insertAnswer(ctx, step.supervision, text, evidenceIds);
  return showSupervision(ctx, id);
}

export async function acceptAnswer(
  ctx: Context,
  id: string,
  version: number,
  note: string | undefined,
): Promise<Supervision> {
  const step = await beginStep(ctx, id, 'accept', version);
  await takeStep(ctx, step, 'accept', { settledAt: ctx.clock.now(), stateNote: note ?? null });
  const answer = await decideAnswer(ctx, id, 'accepted', note ?? null);
  if (answer !== null) await tellUnit(ctx, 'notice-accepted', id, answer, note ?? null);
  return showSupervision(ctx, id);
}

/** The unit answers again, within as many days as before. */
export async function refuseAnswer(ctx: Context, id: string, version: number, reason: string): Promise<Supervision> {
  const step = await beginStep(ctx, id, 'refuse', version);
  const answerBy = await answerByOf(ctx, step.supervision);
  await takeStep(ctx, step, 'refuse', { stateNote: reason, answerBy }, { reason, answerBy });
  const answer = await decideAnswer(ctx, id, 'refused', reason);
  if (answer !== null) await tellUnit(ctx, 'notice-refused', id, answer, reason);
  return showSupervision(ctx, id);
}

interface HeldInterview {
  readonly heldOn: string;
  readonly participants: string;
  readonly agreed: string;
}

/** Who took part and what was agreed; another due date is asked for the usual way. */
export async function holdInterview(
  ctx: Context,
  id: string,
  version: number,
  held: HeldInterview,
): Promise<Supervision> {
  const step = await beginStep(ctx, id, 'hold', version);
  if (held.heldOn > today(ctx.clock)) throw problem('interview-not-yet');
  await takeStep(ctx, step, 'hold', { ...held, settledAt: ctx.clock.now() }, { heldOn: held.heldOn });
  return showSupervision(ctx, id);
}

/** Its number, where it has one, stays used. */
export async function cancelSupervision(
  ctx: Context,
  id: string,
  version: number,
  reason: string,
): Promise<Supervision> {
  const step = await beginStep(ctx, id, 'cancel', version);
  await takeStep(ctx, step, 'cancel', { stateNote: reason, settledAt: ctx.clock.now() }, { reason });
  return showSupervision(ctx, id);
}

/** For the workbench: what waits for the office, who signs, or the unit. */
export async function listWaiting(
  ctx: Context,
  states: readonly SupervisionState[],
  within: 'office' | 'approver' | readonly string[],
): Promise<Supervision[]> {
  const place =
    typeof within === 'string'
      ? sql`s.office_unit_id in (select session_units(${`{${within}}`}::text[]))`
      : sql`s.unit_id = any(${[...within]}::uuid[])`;
  const found = await listSupervisions(ctx.db, sql`s.state = any(${[...states]}::text[]) and ${place}`, 200);
  return presentSupervisions(ctx, found.toReversed());
}

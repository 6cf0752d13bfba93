// What a person wrote into the tasks of an earlier upload is not typed again: each field of the new reading is merged, in three
// ways, with how the same task was read before and what was then made of it. Pure.

import type { DraftTask } from '../task/draft-task.schema.ts';
import { dateInYear } from '../task/task.rules.ts';
import type { ReadTask } from './compiled.rules.ts';

type DraftParty = DraftTask['parties'][number];

/** A task of the earlier upload as it stands now. */
export type HandledTask = Pick<
  DraftTask,
  | 'title'
  | 'text'
  | 'beginDate'
  | 'dueDate'
  | 'standing'
  | 'recurring'
  | 'parties'
  | 'milestones'
  | 'reviewedAt'
  | 'reviewedBy'
>;

export interface Merging {
  /** Units and groups in use: a unit dissolved meanwhile is asked for again. */
  readonly inUse: ReadonlySet<string>;
  /** Years of the two editions; the text of the next one may name its own. */
  readonly yearBefore: number | null;
  readonly yearAfter: number | null;
}

/** `read`: how the compiler read it before; `hand`: what it is now; `next`: how the compiler reads its counterpart. */
export function mergeByHand(next: DraftTask, read: ReadTask, hand: HandledTask, merging: Merging): DraftTask {
  const sameDate = read.dueText === next.dueText && read.standing === next.standing;
  const due = sameDate ? dueByHand(next, hand, merging) : { dueDate: next.dueDate, standing: next.standing };
  const begin = same(read.beginDate, next.beginDate) ? hand.beginDate : next.beginDate;
  // Milestones belong to the wording: where that is new they are read anew.
  const openMilestones = read.milestones.some(({ date }) => date.startsWith('????'));
  const keepsMilestones = read.text === next.text && !(openMilestones && changesYear(merging));
  return {
    ...next,
    ...due,
    title: read.title === next.title ? hand.title : next.title,
    text: read.text === next.text ? hand.text : next.text,
    beginDate: begin !== null && due.dueDate !== null && begin > due.dueDate ? null : begin,
    recurring: same(read.recurring, next.recurring) ? hand.recurring : next.recurring,
    parties: mergeParties(next.parties, read.parties, hand.parties, merging.inUse),
    milestones: keepsMilestones ? hand.milestones : next.milestones,
    // Whoever looked at the reading then need not look at the same one again.
    ...(sameReading(read, next) && { reviewedAt: hand.reviewedAt ?? null, reviewedBy: hand.reviewedBy ?? null }),
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const changesYear = ({ yearBefore, yearAfter }: Merging) => yearAfter !== null && yearAfter !== yearBefore;

/** The date a person or the plan's year gave it, also one granted since; not last year's for a plan of this year. */
function dueByHand(next: DraftTask, hand: HandledTask, merging: Merging) {
  const byYear = merging.yearBefore !== null && hand.dueDate === dateInYear(next.dueText, merging.yearBefore);
  if (byYear && changesYear(merging)) return { dueDate: next.dueDate, standing: next.standing };
  return { dueDate: hand.dueDate, standing: hand.standing };
}

const keyOf = ({ role, name }: { role: string; name: string }) => `${role} ${name}`;

const sameParties = (read: readonly { role: string; name: string }[], next: readonly DraftParty[]) =>
  same(read.map(keyOf).sort(), next.map(keyOf).sort());

const sameReading = (read: ReadTask, next: DraftTask) =>
  read.text === next.text && read.dueText === next.dueText && sameParties(read.parties, next.parties);

function mergeParties(
  next: readonly DraftParty[],
  read: ReadTask['parties'],
  hand: readonly DraftParty[],
  inUse: ReadonlySet<string>,
): DraftParty[] {
  const known = hand.map((party) => resolvedTo(party, inUse));
  const meant = new Map(known.map((party) => [keyOf(party), party]));
  const anyRole = new Map(known.map((party) => [party.name, party]));
  const resolve = (party: DraftParty): DraftParty => {
    if (party.unitId !== null || party.groupId !== null) return party;
    const { unitId, groupId } = meant.get(keyOf(party)) ?? anyRole.get(party.name) ?? party;
    return { ...party, unitId, groupId };
  };
  const written = new Map(next.map((party) => [keyOf(party), party]));
  if (sameParties(read, next)) {
    // The text says the same as before: what was made of it holds, at its new places.
    return known.map((party) => {
      const { startOffset = null, endOffset = null, inherited = false } = written.get(keyOf(party)) ?? {};
      return { ...party, startOffset, endOffset, inherited };
    });
  }
  return withHandAdded(next.map(resolve), read, known);
}

/**
 * The text names other units than before: those hold. Whom a person had added goes on where the text names nobody for that;
 * but not a unit that the text did name then and does no more.
 */
function withHandAdded(
  next: readonly DraftParty[],
  read: ReadTask['parties'],
  known: readonly DraftParty[],
): DraftParty[] {
  const readBefore = new Set(read.map(keyOf));
  const namedBefore = new Set(read.map(({ name }) => name));
  const roles = new Set(next.map(({ role }) => role));
  const byHand = known.filter((party) => !readBefore.has(keyOf(party)) && !roles.has(party.role));
  // A responsible unit that was made the lead leads on while the text names it.
  const lead = byHand.find(({ role }) => role === 'lead')?.unitId ?? null;
  const leading = next.map((party) =>
    lead !== null && party.unitId === lead ? { ...party, role: 'lead' as const } : party,
  );
  const units = new Set(leading.map(({ unitId }) => unitId));
  const added = byHand.filter(
    (party) => !namedBefore.has(party.name) && (party.unitId === null || !units.has(party.unitId)),
  );
  const order = { lead: 0, responsible: 1, support: 2 };
  const unplaced = added.map((party) => ({ ...party, startOffset: null, endOffset: null, inherited: false }));
  return [...leading, ...unplaced].sort((a, b) => order[a.role] - order[b.role]);
}

function resolvedTo(party: DraftParty, inUse: ReadonlySet<string>): DraftParty {
  const { role, name, startOffset, endOffset, inherited } = party;
  const unitId = party.unitId !== null && inUse.has(party.unitId) ? party.unitId : null;
  const groupId = party.groupId !== null && inUse.has(party.groupId) ? party.groupId : null;
  return { role, name, startOffset, endOffset, inherited, unitId, groupId };
}

/** Text that a person selected as a task where the compiler read none, found again as the only place with these words. */
export function findAgain(text: string, words: string): { startOffset: number; endOffset: number } | null {
  const sought = words.trim();
  const at = sought === '' ? -1 : text.indexOf(sought);
  if (at < 0 || text.indexOf(sought, at + 1) >= 0) return null;
  return { startOffset: at, endOffset: at + sought.length };
}

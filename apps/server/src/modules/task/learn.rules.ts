// What the office's corrections of a draft teach: names it resolved, names it struck out, work it gave to somebody. Pure.
import { ignoredTask, struckParty } from '../trust/correction.rules.ts';
import { type GapFacts, gapsOf, leadUnitOf, type PartyFacts } from './task.rules.ts';

export interface NamedParty extends PartyFacts {
  readonly name: string;
  readonly startOffset: number | null;
}

export interface DraftBefore extends Omit<GapFacts, 'parties'> {
  readonly title: string;
  readonly parties: readonly NamedParty[];
}

interface Learnt {
  readonly phrase: string;
  readonly context: string;
  readonly construct: string | null;
  readonly unitId: string | null;
  readonly groupId: string | null;
}

export type LearntCorrection = Learnt & { readonly kind: 'alias' | 'ignored-phrase' | 'owner-of-work' };

const isUnmet = ({ unitId, groupId }: PartyFacts) => unitId === null && groupId === null;

/** From the parties before and after one act of the office on a draft. */
export function learnFromParties(before: DraftBefore, after: readonly NamedParty[]): LearntCorrection[] {
  const context = before.title;
  const learnt: LearntCorrection[] = [];
  for (const { name, role, unitId, groupId } of after) {
    if (unitId === null && groupId === null) continue;
    const same = before.parties.find((party) => party.name === name && party.role === role);
    if (same === undefined || (same.unitId === unitId && same.groupId === groupId)) continue;
    learnt.push({ kind: 'alias', phrase: name, context, construct: null, unitId, groupId });
  }
  const names = new Set(after.map(({ name }) => name));
  const written = new Set(before.parties.map(({ name }) => name));
  const replaced = new Set(after.filter(({ name }) => !written.has(name)).map(({ role }) => role));
  for (const party of before.parties) {
    // A known unit that is struck out, or a name replaced by another, is a decision about this task; a name that is no unit
    // and has none in its place was misread.
    if (!isUnmet(party) || names.has(party.name) || party.startOffset === null || replaced.has(party.role)) continue;
    const { name: phrase } = party;
    learnt.push({ kind: 'ignored-phrase', phrase, context, construct: struckParty, unitId: null, groupId: null });
  }
  const owner = learnOwner(before, after);
  return owner === null ? learnt : [...learnt, owner];
}

function learnOwner(before: DraftBefore, after: readonly NamedParty[]): LearntCorrection | null {
  const unitId = leadUnitOf(after);
  const lacked = gapsOf(before).some((gap) => gap === 'owner' || gap === 'lead');
  if (!lacked || unitId === null) return null;
  return { kind: 'owner-of-work', phrase: before.title, context: '', construct: null, unitId, groupId: null };
}

/** A task that the compiler read and the office deleted; one a person had added teaches nothing. */
export function learnFromDeletion(task: {
  readonly title: string;
  readonly construct: string;
}): LearntCorrection | null {
  if (task.construct === 'by-hand') return null;
  const { title: phrase } = task;
  return { kind: 'ignored-phrase', phrase, context: '', construct: ignoredTask, unitId: null, groupId: null };
}

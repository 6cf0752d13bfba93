// What of an office's acts is remembered, and what of it is new. Pure.
import { phraseKey, TitleIndex } from './alike.rules.ts';
import type { CorrectionKind } from './correction.schema.ts';

export interface Remembered {
  readonly kind: CorrectionKind;
  readonly phrase: string;
  readonly construct: string | null;
  readonly unitId: string | null;
  readonly groupId: string | null;
}

export interface KnownCorrection extends Remembered {
  readonly id: string;
}

/** Constructs of an ignored task and of a struck party, which no construct's name would tell apart from elements. */
export const ignoredTask = 'task';
export const struckParty = 'party';

const identity = ({ kind, phrase, construct }: Remembered) => `${kind} ${construct ?? ''} ${phraseKey(phrase)}`;

const sameTarget = (one: Remembered, other: Remembered) => one.unitId === other.unitId && one.groupId === other.groupId;

export interface MemoryChange<New extends Remembered> {
  readonly added: readonly New[];
  /** Done again as remembered: by id. */
  readonly used: readonly string[];
  /** Contradicted by what was done now: by id. */
  readonly superseded: readonly string[];
}

/**
 * Compares what was done with what this office remembers. The same again counts as a use; another answer to the same phrase
 * takes the place of the old one. Work given to whom work like it was given before adds nothing.
 */
export function compareWithMemory<New extends Remembered>(
  done: readonly New[],
  known: readonly KnownCorrection[],
): MemoryChange<New> {
  const latest = new Map(done.filter(({ phrase }) => phraseKey(phrase) !== '').map((each) => [identity(each), each]));
  const knownBy = new Map<string, KnownCorrection[]>();
  for (const each of known) knownBy.set(identity(each), [...(knownBy.get(identity(each)) ?? []), each]);
  const owners = new TitleIndex(
    known.filter(({ kind }) => kind === 'owner-of-work').map((each) => ({ title: each.phrase, each })),
  );
  const added: New[] = [];
  const used = new Set<string>();
  const superseded = new Set<string>();
  for (const [key, each] of latest) {
    const same = knownBy.get(key) ?? [];
    for (const old of same) (sameTarget(old, each) ? used : superseded).add(old.id);
    if (same.some((old) => sameTarget(old, each))) continue;
    const asksForLike = each.kind === 'owner-of-work' && same.length === 0;
    const alike = asksForLike ? owners.alike(each.phrase) : [];
    const like = alike.find(({ thing }) => sameTarget(thing.each, each))?.thing.each;
    if (like === undefined) added.push(each);
    else used.add(like.id);
  }
  return { added, used: [...used], superseded: [...superseded] };
}

// Which unit or group a name in a plan means. An answer is given only where there is no doubt; otherwise suggestions.
//
// Four tiers, the first with a match decides: the name itself; names that mean the same (alias, without the jurisdiction's
// prefix, 清河镇政府 for 清河镇); short forms of departments; words for all units of a kind. Two matches in a tier: ambiguous.
import { groupBy } from '../../platform/group-by.ts';
import {
  bigramsOf,
  describeJurisdiction,
  foldName,
  type Jurisdiction,
  kindForms,
  readKindPhrase,
  shortFormKey,
  takeForeignPrefix,
  takeOwnPrefix,
} from './name-forms.rules.ts';
import type { GroupNames, UnitNames } from './organisation.rules.ts';

export type SuggestionReason = 'same-name' | 'alias' | 'short-form' | 'contains' | 'similar' | 'kind-group';

export interface Suggestion {
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly name: string;
  readonly reason: SuggestionReason;
}

export interface Resolution {
  readonly name: string;
  readonly unitId: string | null;
  readonly groupId: string | null;
  /** Units that the name may equally mean. */
  readonly ambiguous: readonly string[];
  /** Best first; empty where the name is resolved. */
  readonly suggestions: readonly Suggestion[];
}

/** A unit or a group, with the name a person picks it by. */
interface Target {
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly name: string;
}

type Tier = Map<string, Set<Target>>;

export interface NameIndex {
  readonly jurisdiction: Jurisdiction;
  readonly names: Tier;
  readonly sameMeaning: Tier;
  readonly shortForms: Tier;
  readonly groups: readonly { target: Target; kinds: ReadonlySet<string>; complete: boolean }[];
  readonly kindsInUse: ReadonlySet<string>;
  /** Every form of the first two tiers, for what is only alike. */
  readonly forms: readonly { text: string; bigramCount: number; targets: ReadonlySet<Target> }[];
  readonly formsOfBigram: ReadonlyMap<string, readonly number[]>;
}

const mostSuggestions = 5;

function put(tier: Tier, key: string | null, target: Target): void {
  if (key === null || key === '') return;
  const targets = tier.get(key);
  if (targets === undefined) tier.set(key, new Set([target]));
  else targets.add(target);
}

/** Built once for a list of names; 500 units take about two milliseconds. */
export function indexNames(
  jurisdictionName: string,
  units: readonly UnitNames[],
  groups: readonly GroupNames[],
): NameIndex {
  const jurisdiction = describeJurisdiction(jurisdictionName);
  const names: Tier = new Map();
  const sameMeaning: Tier = new Map();
  const shortForms: Tier = new Map();
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const byName = groupBy(units, (unit) => unit.name);
  for (const unit of units) {
    const above = unit.parentId === null ? undefined : unitOf.get(unit.parentId);
    const isTwice = (byName.get(unit.name)?.length ?? 0) > 1;
    const target = { unitId: unit.id, groupId: null, name: isTwice ? `${above?.name ?? ''}${unit.name}` : unit.name };
    const name = foldName(unit.name);
    put(names, name, target);
    if (above !== undefined) {
      put(names, foldName(`${above.name}${unit.name}`), target);
      put(sameMeaning, takeOwnPrefix(foldName(`${above.name}${unit.name}`), jurisdiction), target);
    }
    const core = takeOwnPrefix(name, jurisdiction);
    const forms = [
      core,
      ...unit.aliases.map(foldName),
      ...kindForms(unit.name, unit.kind),
      ...kindForms(core, unit.kind),
    ];
    if (unit.parentId === null && jurisdiction.level !== '') forms.push(...kindForms(jurisdiction.level, unit.kind));
    for (const form of forms) {
      put(sameMeaning, form, target);
      put(sameMeaning, takeOwnPrefix(form, jurisdiction), target);
    }
    if (unit.kind !== 'village' && unit.kind !== 'town') put(shortForms, shortFormKey(core), target);
  }
  const kindsInUse = new Set<string>(units.map((unit) => unit.kind));
  const indexedGroups = groups.map((group) => {
    const target = { unitId: null, groupId: group.id, name: group.name };
    put(names, foldName(group.name), target);
    for (const alias of group.aliases) put(sameMeaning, foldName(alias), target);
    const members = group.unitIds.flatMap((id) => unitOf.get(id) ?? []);
    const kinds = new Set<string>(members.map((unit) => unit.kind));
    return { target, kinds, complete: members.length === units.filter((unit) => kinds.has(unit.kind)).length };
  });
  return {
    jurisdiction,
    names,
    sameMeaning,
    shortForms,
    groups: indexedGroups,
    kindsInUse,
    ...indexForms(names, sameMeaning),
  };
}

function indexForms(...tiers: readonly Tier[]): Pick<NameIndex, 'forms' | 'formsOfBigram'> {
  const forms: { text: string; bigramCount: number; targets: ReadonlySet<Target> }[] = [];
  const formsOfBigram = new Map<string, number[]>();
  for (const tier of tiers) {
    for (const [text, targets] of tier) {
      const bigrams = new Set(bigramsOf(text));
      for (const bigram of bigrams) {
        const numbers = formsOfBigram.get(bigram);
        if (numbers === undefined) formsOfBigram.set(bigram, [forms.length]);
        else numbers.push(forms.length);
      }
      forms.push({ text, bigramCount: bigrams.size, targets });
    }
  }
  return { forms, formsOfBigram };
}

export function resolveName(index: NameIndex, name: string): Resolution {
  const folded = foldName(name);
  const core = takeOwnPrefix(folded, index.jurisdiction);
  const key = shortFormKey(core);
  const tiers: readonly [SuggestionReason, Iterable<Target>][] = [
    ['same-name', index.names.get(folded) ?? []],
    ['alias', new Set([...(index.sameMeaning.get(folded) ?? []), ...(index.sameMeaning.get(core) ?? [])])],
    ['short-form', (key === null ? undefined : index.shortForms.get(key)) ?? []],
    ['kind-group', groupsForKind(index, folded)],
  ];
  for (const [reason, found] of tiers) {
    const targets = [...found];
    const [only, second] = targets;
    if (only === undefined) continue;
    if (second === undefined)
      return { name, unitId: only.unitId, groupId: only.groupId, ambiguous: [], suggestions: [] };
    const ambiguous = targets.flatMap((target) => target.unitId ?? []);
    const suggestions = targets.map((target) => ({ ...target, reason }));
    return { name, unitId: null, groupId: null, ambiguous, suggestions };
  }
  return { name, unitId: null, groupId: null, ambiguous: [], suggestions: suggest(index, folded) };
}

/** The groups that are just what the phrase says: all towns and all streets for 各镇（街道）. */
function groupsForKind({ jurisdiction, groups, kindsInUse }: NameIndex, folded: string): Target[] {
  const phrase = readKindPhrase(folded, jurisdiction);
  if (phrase === null || phrase.vague) return [];
  const meant = [...phrase.kinds].filter((kind) => kindsInUse.has(kind));
  if (meant.length === 0) return [];
  return groups
    .filter(({ kinds, complete }) => complete && kinds.size === meant.length && meant.every((kind) => kinds.has(kind)))
    .map(({ target }) => target);
}

function suggest(index: NameIndex, folded: string): Suggestion[] {
  const suggestions = new Map<Target, Suggestion>();
  const add = (targets: Iterable<Target> | undefined, reason: SuggestionReason) => {
    for (const target of targets ?? []) {
      if (!suggestions.has(target)) suggestions.set(target, { ...target, reason });
    }
  };
  const phrase = readKindPhrase(folded, index.jurisdiction);
  if (phrase !== null) {
    for (const { target, kinds } of index.groups) {
      if ([...phrase.kinds].some((kind) => kinds.has(kind))) add([target], 'kind-group');
    }
  }
  const core = takeOwnPrefix(folded, index.jurisdiction);
  const bare = takeForeignPrefix(core);
  add(index.sameMeaning.get(bare), 'alias');
  const key = shortFormKey(bare);
  if (key !== null) add(index.shortForms.get(key), 'short-form');
  add(containedIn(index, folded), 'contains');
  for (const { targets, reason } of findAlike(index, core)) add(targets, reason);
  return [...suggestions.values()].slice(0, mostSuggestions);
}

/** 县公安局交警大队 contains 县公安局. The longest first; single characters and bare 村, 局 tell nothing. */
function containedIn({ names, sameMeaning }: NameIndex, folded: string): Target[] {
  const found: Target[] = [];
  const text = folded.slice(0, 40);
  for (let length = text.length - 1; length >= 3; length -= 1) {
    for (let from = 0; from + length <= text.length; from += 1) {
      const part = text.slice(from, from + length);
      found.push(...(names.get(part) ?? []), ...(sameMeaning.get(part) ?? []));
    }
  }
  return found;
}

const leastLikeness = 0.45;

/** Names that contain this one, then those that share most character pairs with it (Dice's coefficient). */
function findAlike({ forms, formsOfBigram }: NameIndex, core: string) {
  const bigrams = new Set(bigramsOf(core));
  const shared = new Map<number, number>();
  for (const bigram of bigrams) {
    for (const number of formsOfBigram.get(bigram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  const alike: { targets: ReadonlySet<Target>; reason: SuggestionReason; score: number }[] = [];
  for (const [number, count] of shared) {
    const form = forms[number];
    if (form === undefined) continue;
    const score = (2 * count) / (bigrams.size + form.bigramCount);
    const contains = core.length >= 2 && form.text.includes(core);
    if (contains) alike.push({ targets: form.targets, reason: 'contains', score: 1 + score });
    else if (score >= leastLikeness) alike.push({ targets: form.targets, reason: 'similar', score });
  }
  return alike.sort((a, b) => b.score - a.score).slice(0, 2 * mostSuggestions);
}

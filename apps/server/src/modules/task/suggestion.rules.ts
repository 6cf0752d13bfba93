// Who could own a draft that nobody owns yet: suggestions for the gap table, best first, each with its reason. Pure.

import { characterPairs } from '../trust/alike.rules.ts';
import type { GapRow } from './draft.schema.ts';
import type { PartyFacts } from './task.rules.ts';
import type { Gap, Role } from './task.schema.ts';

export type GapSuggestion = GapRow['suggestions'][number];

export interface SuggestingUnit {
  readonly id: string;
  readonly name: string;
  /** What it is there for, in its own words: "市容环境卫生、违法建设查处". */
  readonly duties: string;
  readonly kind: string;
}

/** A unit that led work like this before, best first. */
export interface FormerOwner {
  readonly unitId: string;
  readonly detail: GapSuggestion['detail'];
}

export interface DraftToOwn {
  readonly title: string;
  readonly text: string;
  readonly gaps: readonly Gap[];
  readonly parties: readonly (PartyFacts & { readonly name: string; readonly unitName: string | null })[];
  /** Leads of the other tasks of the same clause, by unit id. */
  readonly siblingLeads: readonly string[];
  readonly officeUnitId: string;
  /** To whom the office gave work like it when it had no owner. */
  readonly remembered: readonly FormerOwner[];
  /** Who leads issued tasks with titles alike. */
  readonly earlier: readonly FormerOwner[];
}

/** What the resolver of names offers for a written name. */
export type NameSuggestions = ReadonlyMap<string, readonly Omit<GapSuggestion, 'role' | 'forName'>[]>;

export interface DutyIndex {
  readonly units: ReadonlyMap<string, SuggestingUnit>;
  /** Units whose duties contain the pair of characters. */
  readonly unitsOfBigram: ReadonlyMap<string, readonly string[]>;
}

/** In every unit's duties and every task's text, so that they tell nobody apart. */
const commonplace = new Set([
  '工作',
  '管理',
  '监督',
  '组织',
  '负责',
  '建设',
  '安全',
  '服务',
  '保障',
  '落实',
  '推进',
  '综合',
]);

export interface PlacedUnit {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * The units an office gives work to: the smallest part of the tree around its own unit that has more than one. A school's
 * office means the school's own departments, a county's office (a unit with nothing below) the whole county.
 */
export function unitsAround<Unit extends PlacedUnit>(units: readonly Unit[], officeUnitId: string): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const isUnder = (unit: Unit, top: string): boolean => {
    for (let at: Unit | undefined = unit; at !== undefined; at = byId.get(at.parentId ?? ''))
      if (at.id === top) return true;
    return false;
  };
  for (let top = byId.get(officeUnitId); top !== undefined; top = byId.get(top.parentId ?? '')) {
    const { id } = top;
    const around = units.filter((unit) => isUnder(unit, id));
    if (around.length > 1) return around;
  }
  return [...units];
}

export function indexDuties(units: readonly SuggestingUnit[]): DutyIndex {
  const unitsOfBigram = new Map<string, string[]>();
  for (const { id, duties } of units) {
    for (const pair of characterPairs(duties)) {
      if (commonplace.has(pair)) continue;
      const holders = unitsOfBigram.get(pair);
      if (holders === undefined) unitsOfBigram.set(pair, [id]);
      else holders.push(id);
    }
  }
  return { units: new Map(units.map((unit) => [unit.id, unit])), unitsOfBigram };
}

/**
 * Units whose duties share words with the text, best first: a pair that few units have says more than a common one. Companies
 * and villages come after the bodies that answer for them, unless the text names them.
 */
export function unitsByDuties({ units, unitsOfBigram }: DutyIndex, title: string, text: string): SuggestingUnit[] {
  const scores = new Map<string, number>();
  const inTitle = characterPairs(title);
  for (const pair of characterPairs(`${title}\n${text}`)) {
    const holders = unitsOfBigram.get(pair) ?? [];
    const weight = (inTitle.has(pair) ? 2 : 1) / holders.length;
    for (const id of holders) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  return [...scores]
    .filter(([, score]) => score >= leastDutyScore)
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a < b ? -1 : 1))
    .flatMap(([id]) => units.get(id) ?? [])
    .sort((a, b) => Number(standsBack(a, title, text)) - Number(standsBack(b, title, text)))
    .slice(0, mostByDuties);
}

const ledByOthers: readonly string[] = ['company', 'village', 'community'];

/** A company or a village that the text does not name: others are told to lead it. */
export function standsBack(
  { kind, name }: Pick<SuggestingUnit, 'kind' | 'name'>,
  title: string,
  text: string,
): boolean {
  return ledByOthers.includes(kind) && !title.includes(name) && !text.includes(name);
}

/** The words a unit's duties share with a text, the longest first: 户外广告, not 户外, 外广 and 广告. */
export function sharedWords(duties: string, text: string): string[] {
  const words = new Set<string>();
  for (const run of duties.match(/[\u4e00-\u9fff]{2,}/g) ?? []) {
    for (let from = 0; from + 2 <= run.length; from += 1) {
      let length = 1;
      while (from + length < run.length && text.includes(run.slice(from, from + length + 1))) length += 1;
      const word = run.slice(from, from + length);
      if (length < 2 || commonplace.has(word)) continue;
      words.add(word);
      from += length - 1;
    }
  }
  return [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);
}

const mostWords = 3;

const leastDutyScore = 1;
const mostByDuties = 3;

/** Where a suggestion comes from, for people; what does not apply is null. */
export const noDetail: GapSuggestion['detail'] = { planTitle: null, taskTitle: null, words: [], at: null };

/**
 * For names that meet no unit, what the resolver offers; for a missing lead the only responsible unit, whom the office chose
 * before, who leads such work in earlier plans, units by their duties, the lead of sibling tasks, and in the end the office's
 * own unit. Companies and villages that the text does not name come after all others of these.
 */
export function suggestFor(draft: DraftToOwn, index: DutyIndex, names: NameSuggestions): GapSuggestion[] {
  const forNames = draft.parties.flatMap(({ role, name, unitId, groupId }) =>
    unitId !== null || groupId !== null
      ? []
      : (names.get(name) ?? []).map((offered) => ({ ...offered, role, forName: name })),
  );
  const lacksLead = draft.gaps.includes('owner') || draft.gaps.includes('lead');
  return lacksLead ? [...forNames, ...suggestOwners(draft, index)] : forNames;
}

function suggestOwners(draft: DraftToOwn, index: DutyIndex): GapSuggestion[] {
  const { title, text } = draft;
  const suggestions: GapSuggestion[] = [];
  const last: GapSuggestion[] = [];
  const offered = new Set<string>();
  const offer = (unitId: string, reason: GapSuggestion['reason'], detail: GapSuggestion['detail'] = noDetail) => {
    const unit = index.units.get(unitId);
    if (unit === undefined || offered.has(unitId)) return;
    offered.add(unitId);
    const role: Role = 'lead';
    const stays = reason === 'only-responsible' || reason === 'remembered' || !standsBack(unit, title, text);
    (stays ? suggestions : last).push({ unitId, groupId: null, name: unit.name, role, reason, detail, forName: null });
  };
  const [only, second] = draft.parties.filter((party) => party.role === 'responsible');
  if (only?.unitId && second === undefined) offer(only.unitId, 'only-responsible');
  for (const { unitId, detail } of draft.remembered) offer(unitId, 'remembered', detail);
  for (const { unitId, detail } of draft.earlier) offer(unitId, 'earlier-plan', detail);
  for (const { id, duties } of unitsByDuties(index, title, text)) {
    offer(id, 'duties', { ...noDetail, words: sharedWords(duties, `${title}\n${text}`) });
  }
  for (const id of byFrequency(draft.siblingLeads)) offer(id, 'sibling');
  offer(draft.officeUnitId, 'office');
  return [...suggestions, ...last];
}

function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

// Who could own a draft that nobody owns yet: suggestions for the gap table, best first, each with its reason. Pure.

import type { GapRow } from './draft.schema.ts';
import type { PartyFacts } from './task.rules.ts';
import type { Gap, Role } from './task.schema.ts';

export type GapSuggestion = GapRow['suggestions'][number];

export interface SuggestingUnit {
  readonly id: string;
  readonly name: string;
  /** What it is there for, in its own words: "市容环境卫生、违法建设查处". */
  readonly duties: string;
}

export interface DraftToOwn {
  readonly title: string;
  readonly text: string;
  readonly gaps: readonly Gap[];
  readonly parties: readonly (PartyFacts & { readonly name: string; readonly unitName: string | null })[];
  /** Leads of the other tasks of the same clause, by unit id. */
  readonly siblingLeads: readonly string[];
  readonly officeUnitId: string;
}

/** What the resolver of names offers for a written name. */
export type NameSuggestions = ReadonlyMap<string, readonly Omit<GapSuggestion, 'role' | 'forName'>[]>;

export interface DutyIndex {
  readonly units: ReadonlyMap<string, SuggestingUnit>;
  /** Units whose duties contain the pair of characters. */
  readonly unitsOfBigram: ReadonlyMap<string, readonly string[]>;
}

/** Pairs of neighbouring Chinese characters: the words of a language that writes no spaces, near enough. */
function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
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
    for (const pair of bigrams(duties)) {
      if (commonplace.has(pair)) continue;
      const holders = unitsOfBigram.get(pair);
      if (holders === undefined) unitsOfBigram.set(pair, [id]);
      else holders.push(id);
    }
  }
  return { units: new Map(units.map((unit) => [unit.id, unit])), unitsOfBigram };
}

/** Units whose duties share words with the text, best first: a pair that few units have says more than a common one. */
export function unitsByDuties({ units, unitsOfBigram }: DutyIndex, title: string, text: string): SuggestingUnit[] {
  const scores = new Map<string, number>();
  const inTitle = bigrams(title);
  for (const pair of bigrams(`${title}\n${text}`)) {
    const holders = unitsOfBigram.get(pair) ?? [];
    const weight = (inTitle.has(pair) ? 2 : 1) / holders.length;
    for (const id of holders) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  return [...scores]
    .filter(([, score]) => score >= leastDutyScore)
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a < b ? -1 : 1))
    .slice(0, mostByDuties)
    .flatMap(([id]) => units.get(id) ?? []);
}

const leastDutyScore = 1;
const mostByDuties = 3;

/**
 * For names that meet no unit, what the resolver offers; for a missing lead the only responsible unit, units by their
 * duties, the lead of sibling tasks, and in the end the office's own unit.
 */
export function suggestFor(draft: DraftToOwn, index: DutyIndex, names: NameSuggestions): GapSuggestion[] {
  const suggestions: GapSuggestion[] = [];
  for (const { role, name, unitId, groupId } of draft.parties) {
    if (unitId !== null || groupId !== null) continue;
    for (const offered of names.get(name) ?? []) suggestions.push({ ...offered, role, forName: name });
  }
  if (!draft.gaps.includes('owner') && !draft.gaps.includes('lead')) return suggestions;
  const offered = new Set<string>();
  const offer = (unit: { id: string; name: string } | undefined, reason: GapSuggestion['reason']) => {
    if (unit === undefined || offered.has(unit.id)) return;
    offered.add(unit.id);
    const role: Role = 'lead';
    suggestions.push({ unitId: unit.id, groupId: null, name: unit.name, role, reason, forName: null });
  };
  const responsible = draft.parties.filter((party) => party.role === 'responsible');
  const [only] = responsible;
  if (responsible.length === 1 && only?.unitId) offer(index.units.get(only.unitId), 'only-responsible');
  for (const unit of unitsByDuties(index, draft.title, draft.text)) offer(unit, 'duties');
  for (const id of byFrequency(draft.siblingLeads)) offer(index.units.get(id), 'sibling');
  offer(index.units.get(draft.officeUnitId), 'office');
  return suggestions;
}

function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

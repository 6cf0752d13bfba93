import { isAfter } from './calendar.ts';
import type { FoundOf } from './constructs/construct.ts';
import type { Bound } from './elements.ts';
import type { PlanText } from './sentences.ts';
import { WORK } from './task-sources.ts';

/** A task with more parties than this was not read right; the list ends here, so that inheriting stays linear. */
export const MOST_PARTIES = 100;

/** What each item has of its own, and the date that binds the whole plan, found once. */
export interface Own {
  get(index: number): readonly Bound[];
  /** Its parties, no more than a task may have. */
  parties(index: number): readonly PartyBound[];
  due(index: number): DateBound | null;
  /** For work, and for everything else. */
  readonly wholePlan: { readonly work: DateBound | null; readonly rest: DateBound | null };
}

export function ownElements(plan: PlanText, bound: readonly Bound[]): Own {
  const map = new Map<number, Bound[]>();
  for (const one of bound) {
    const key = one.item?.index ?? -1;
    const list = map.get(key);
    if (list) list.push(one);
    else map.set(key, [one]);
  }
  const dues = new Map<number, DateBound | null>();
  const due = (index: number): DateBound | null => {
    const last = dues.get(index);
    if (last !== undefined) return last;
    const found = ownDue((map.get(index) ?? []).filter((one) => !one.loose));
    dues.set(index, found);
    return found;
  };
  const known = new Map<number, readonly PartyBound[]>();
  const parties = (index: number): readonly PartyBound[] => {
    const found = known.get(index) ?? (map.get(index) ?? []).filter(isParty).slice(0, MOST_PARTIES);
    known.set(index, found);
    return found;
  };
  return {
    get: (index) => map.get(index) ?? [],
    parties,
    due,
    wholePlan: { work: wholePlanDue(plan, map, true), rest: wholePlanDue(plan, map, false) },
  };
}

export type PartyBound = Bound & { readonly found: FoundOf<'party'> };
export const isParty = (one: Bound): one is PartyBound => one.found.kind === 'party';

export type DateBound = Bound & { readonly found: FoundOf<'date'> };
export const isDate = (one: Bound): one is DateBound => one.found.kind === 'date';

/** The last end date of the item's own: of several deadlines the latest binds the whole. A season of a repeated duty does not. */
export function ownDue(bound: readonly Bound[]): DateBound | null {
  let due: DateBound | null = null;
  for (const one of bound) {
    if (!isDate(one) || one.found.end === null || isSeason(one)) continue;
    if (!due || isAfter(one.found.end, due.found.end ?? '') !== false) due = one;
  }
  return due;
}

/** 5-10月每周消杀一次 */
function isSeason({ found, sentence }: DateBound): boolean {
  return found.dateKind === 'span' && /^(?:期间)?，?每/u.test(sentence.text.slice(found.to - sentence.from));
}

/** A section that only sets the time (时间安排) sets it for all; the date in the aims by which all is done binds the work. */
function wholePlanDue(plan: PlanText, own: ReadonlyMap<number, readonly Bound[]>, isWork: boolean): DateBound | null {
  for (const item of plan.items) {
    const isTime = /时间|时限/u.test(item.title);
    const governs = isTime || (isWork && /^(?:工作)?目标$/u.test(item.title));
    if (!governs || item.children.length > 0 || WORK.has(item.role)) continue;
    const dates = (own.get(item.index) ?? []).filter(
      (one) => isDate(one) && one.found.start === null && (isTime || /完成|结束/u.test(one.sentence.text)),
    );
    // 至2024年末完成300户，至2025年末…: a row of aims, each with a day of its own, sets none for the work.
    const due = isTime || dates.length < 3 ? ownDue(dates) : null;
    if (due) return due;
  }
  return null;
}

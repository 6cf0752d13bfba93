import { isAfter } from '../calendar.ts';
import type { DateElement } from '../plan.ts';
import type { LintRule, Remark } from './rule.ts';

/** 2026年9月1日至2026年3月31日; 9月底前完成 … 完成时限：6月30日 — both cannot hold. */
export const contradictingDates: LintRule = {
  id: 'contradicting-dates',
  severity: 'error',
  check(plan, text) {
    const source = text.reading.source.text;
    const reversed = plan.dates.filter(isReversed).map((date) =>
      remark(date, {
        zh: `“${date.raw}”的结束早于开始`,
        en: `“${date.raw}” ends before it begins`,
      }),
    );
    const limits = new Map<number, DateElement>();
    for (const date of plan.dates)
      if (date.clause !== null && date.kind === 'due' && isField(source, date)) limits.set(date.clause, date);
    const late = plan.dates.flatMap((date): Remark[] => {
      const limit = date.clause === null ? undefined : limits.get(date.clause);
      if (!limit || date.kind !== 'due' || date.end === null || limit.end === null || isField(source, date)) return [];
      if (date.item !== limit.item || isAfter(date.end, limit.end) !== true) return [];
      return [
        remark(date, {
          zh: `正文要求${date.end}完成，完成时限一栏却写${limit.end}`,
          en: `The text says ${date.end}, the line with the deadline says ${limit.end}`,
        }),
      ];
    });
    return [...reversed, ...late];
  },
};

/** Only with both years written: 11月至3月 runs into the next one. */
function isReversed({ start, end }: DateElement): boolean {
  if (start === null || end === null || start.startsWith('?') || end.startsWith('?')) return false;
  return isAfter(start, end) === true;
}

/** The date is the whole value of a field: 完成时限：6月30日前. */
function isField(source: string, date: DateElement): boolean {
  return /(?:完成|办结|整改)?(?:时限|期限|时间)(?:要求)?\s*[：:]\s*$/u.test(
    source.slice(Math.max(0, date.at.start - LONGEST_FIELD), date.at.start),
  );
}

const LONGEST_FIELD = 12;

const remark = (date: DateElement, message: Remark['message']): Remark => ({
  start: date.at.start,
  end: date.at.end,
  raw: date.raw,
  clause: date.clause,
  message,
});

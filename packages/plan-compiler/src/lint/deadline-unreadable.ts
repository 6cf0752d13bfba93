import type { LintRule } from './rule.ts';

/** 于x月x日前完成; 13月5日前 — a date no calendar has. */
export const deadlineUnreadable: LintRule = {
  id: 'deadline-unreadable',
  severity: 'error',
  check: (plan) =>
    plan.dates
      .filter((date) => isUnreadable(date.end) || isUnreadable(date.start))
      .map((date) => ({
        start: date.at.start,
        end: date.at.end,
        raw: date.raw,
        clause: date.clause,
        message: { zh: `“${date.raw}”不是能够执行的日期`, en: `“${date.raw}” is not a date anyone could keep` },
      })),
};

const isUnreadable = (date: string | null): boolean => date?.slice(5).includes('?') ?? false;

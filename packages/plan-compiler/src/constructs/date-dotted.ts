import { allMatches } from '../all-matches.ts';
import { openDate } from '../calendar.ts';
import type { Construct, FoundOf } from './construct.ts';

const RANGE = /（(\d{1,2})\.(\d{1,2})-{1,3}(\d{1,2})\.(\d{1,2})）/gu;
const MONTHS = 12;
const LONGEST_MONTH = 31;

/** 动员部署（6.1—6.10） — month and day with a dot between, in a bracket behind what they are for. */
export const dateDotted: Construct = {
  name: 'date-dotted',
  confidence: 0.7,
  marks: '（',
  when: /（\d{1,2}\.\d{1,2}-/u,
  read({ text, from: base, item }) {
    return allMatches(RANGE, text).flatMap((match): FoundOf<'date'>[] => {
      const [fromMonth = 0, fromDay = 0, toMonth = 0, toDay = 0] = match.slice(1).map(Number);
      const isDate = (month: number, day: number): boolean =>
        month >= 1 && month <= MONTHS && day >= 1 && day <= LONGEST_MONTH;
      if (!isDate(fromMonth, fromDay) || !isDate(toMonth, toDay)) return [];
      const from = base + match.index + 1;
      return [
        {
          kind: 'date',
          from,
          to: from + match[0].length - 2,
          start: openDate({ year: null, month: fromMonth }, fromDay),
          end: openDate({ year: null, month: toMonth }, toDay),
          dateKind: item?.role === 'phases' ? 'phase' : 'span',
        },
      ];
    });
  },
};

import { allMatches } from '../all-matches.ts';
import { lastDay, openDate } from '../calendar.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';

const PART =
  /(?<![每本上各半\d])(?:(20\d{2}|20[xX]{2}|[xX]{2,4}|[今本当明])年)?(?:([上下])半年|第?([一二三四1-4])季度)(之?前|末|底|内)?/gu;

/** Without a year or 底 only the verb behind it tells 上半年完成 from 上半年情况. */
const WORK_FOLLOWS =
  /^(?:要|将|力争|确保|计划)?(?:全面|全部|基本|前|内|主体)?(?:完成|启动|开展|建成|实施|投用|开工|竣工|组织|召开|推进|形成|实现|出台|印发|进行|集中|完工|上线)|^[，：）]/u;

/** 2024年上半年完成, 第二季度末前, 三季度开展 — half years and quarters. */
export const dateQuarter: Construct = {
  name: 'date-quarter',
  confidence: 0.75,
  marks: '季半',
  when: /半年|季度/u,
  read(sentence) {
    const found: FoundOf<'date'>[] = [];
    for (const match of allMatches(PART, sentence.text)) {
      const [whole, writtenYear, half, quarter, tail = ''] = match;
      const rest = sentence.text.slice(match.index + whole.length, match.index + whole.length + 4);
      if (writtenYear === undefined && tail === '' && !WORK_FOLLOWS.test(rest)) continue;
      const year = /^\d{4}$/u.test(writtenYear ?? '') ? Number(writtenYear) : null;
      const first = half ? (half === '上' ? 1 : 7) : numberOf(quarter ?? '') * 3 - 2;
      const last = first + (half ? 5 : 2);
      const isDue = tail !== '' || /^(?:要|将|力争|确保|计划)?(?:全面|全部|基本)?(?:完成|建成|竣工|完工)/u.test(rest);
      const before = tail.endsWith('前') && !/[末底]/u.test(whole);
      const end = { year, month: before ? first - 1 : last };
      if (end.month < 1) continue;
      found.push({
        kind: 'date',
        from: sentence.from + match.index,
        to: sentence.from + match.index + whole.length,
        start: isDue ? null : openDate({ year, month: first }, 1),
        end: openDate(end, lastDay(end)),
        dateKind: isDue ? 'due' : 'span',
      });
    }
    return found;
  },
};

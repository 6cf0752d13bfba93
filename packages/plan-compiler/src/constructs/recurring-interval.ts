import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Period } from '../plan.ts';
import type { Construct, FoundOf } from './construct.ts';
import { actionEnd } from './recurring.ts';

const PERIODS: Readonly<Record<string, Period>> = {
  天: 'day',
  日: 'day',
  工作日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  季度: 'quarter',
  学期: 'term',
  年: 'year',
};
const EVERY_FEW =
  /每隔?(\d{1,2}|[两二三四五六七八九十]{1,2})个?(工作日|天|日|周|星期|月|季度|学期|年)(?![均度级龄期])/gu;
const ACTS = /[\u4e00-\u9fff]/u;

/** 每两个月召开一次例会, 每15天调度一次. */
export const recurringInterval: Construct = {
  name: 'recurring-interval',
  confidence: 0.75,
  marks: '每',
  when: /每隔?[\d两二三四五六七八九十]/u,
  read(sentence) {
    const { text } = sentence;
    return allMatches(EVERY_FEW, text).flatMap((match): FoundOf<'recurring'>[] => {
      const every = PERIODS[match[2] ?? ''];
      const count = numberOf(match[1] ?? '');
      const begin = match.index + match[0].length;
      const to = actionEnd(text, begin, text.length);
      if (!every || !(count >= 1) || !ACTS.test(text.slice(begin, to))) return [];
      const place = { from: sentence.from + match.index, to: sentence.from + to };
      return [{ kind: 'recurring', ...place, every, times: 1, by: null, ...(count === 1 ? {} : { interval: count }) }];
    });
  },
};

import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Target } from '../plan.ts';
import type { Construct, FoundOf } from './construct.ts';

const NUMBER = '[一二两三四五六七八九十百]{1,5}';
const WORDED = new RegExp(
  `(?<op>不(?:得|应)?[少低]于|至少|最少|不(?:得)?超过|不(?:得)?[多高大]于|最多)[^，。；：\\d、]{0,6}?(?:(?<number>${NUMBER})(?<unit>家|名|个(?!月|小时|工作)|户|处|所|支|套|人|项|条|件|台|辆|篇|场次|间|座|块)|百分之(?<percent>${NUMBER}))`,
  'gu',
);
const PERCENT = new RegExp(
  `(?<op>达到?|提高到|提升到|降到|控制在)百分之(?<percent>${NUMBER})(?<below>以[内下])?`,
  'gu',
);
/** 保存不少于2年: years are no unit of an amount elsewhere. */
const YEARS = /(?<op>不(?:得|应)?[少低短]于|至少)(?<number>\d{1,2})(?<unit>年)(?!度|内)/gu;
/** How far a target reaches to its clause's head. */
const LONGEST_LEFT = 14;
const REPEATED = /[每一](?:天|日|晚|周|旬|月|季度?|半年|年|学期)[^，。；]{0,20}$/u;
const GRADED = /^[^，。；]{0,4}(?:扣|加|奖|罚)/u;

/** 建设不少于三个示范点, 达到百分之九十五以上 — numbers in words, which need a word of comparison before them. */
export const targetWorded: Construct = {
  name: 'target-worded',
  confidence: 0.7,
  marks: '少低短超多高大之',
  when: /(?:不[得应]?[少低高多大]于|至少|最少|最多|不得?超过)[^，。；\d]{0,6}[一二两三四五六七八九十百]|百分之|[少低短]于\d{1,2}年|至少\d{1,2}年/u,
  read(sentence) {
    const { text } = sentence;
    const found: FoundOf<'target'>[] = [];
    for (const pattern of [WORDED, PERCENT, YEARS]) {
      for (const match of allMatches(pattern, text)) {
        const { op = '', number, percent, below, unit = '%' } = match.groups ?? {};
        const end = match.index + match[0].length;
        let from = match.index;
        while (from > 0 && match.index - from < LONGEST_LEFT && !'，。；：、'.includes(text.charAt(from - 1)))
          from -= 1;
        if (REPEATED.test(text.slice(from, match.index)) || GRADED.test(text.slice(end))) continue;
        found.push({
          kind: 'target',
          from: sentence.from + from,
          to: sentence.from + end,
          op: compare(op, below !== undefined),
          value: numberOf(percent ?? number ?? ''),
          unit,
        });
      }
    }
    return found;
  },
};

const compare = (op: string, below: boolean): Target['op'] =>
  below || /超过|[多高大]于|最多|降到|控制/u.test(op) ? '<=' : '>=';

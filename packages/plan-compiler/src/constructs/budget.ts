import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';

const AMOUNT =
  /([^，。；、：]{0,16}?)(?:投资|投入|安排|落实|列支|拨付|预算|经费|资金|补助|需要?)(?:约|共|总额|资金|经费|为|：|不少于){0,3}(\d{1,9}(?:\.\d{1,4})?)(亿元|万元|元)([^，。；]{0,20})/gu;

/** 拟投资100万元改造农贸市场 — money set aside for the work. */
export const budget: Construct = {
  name: 'budget',
  confidence: 0.6,
  marks: '元',
  when: /\d(?:亿|万)?元/u,
  read(sentence) {
    const found: FoundOf<'budget'>[] = [];
    for (const match of allMatches(AMOUNT, sentence.text)) {
      const [whole, before = '', amount = '', unit = '', after = ''] = match;
      const from = sentence.from + match.index;
      found.push({
        kind: 'budget',
        from,
        to: from + whole.length,
        amount: numberOf(amount),
        unit,
        purpose: (after || before).trim(),
      });
    }
    return found;
  },
};

import { dutyHolders, isDutyLine } from '../duty-lines.ts';
import type { Construct } from './construct.ts';
import { partyFound } from './duty.ts';

/** The line says itself in which role: party-clause reads it. */
const SAYS_ROLE = /^[^。]{0,40}?(?:：|-{1,2})[^，。；]{0,6}(?:负责|牵头|主抓|协助|配合)/u;
const WITH_DASH = /^[^，。：；]{2,24}-{1,2}/u;

/** 县民政局：摸清底数…, 县公安局——负责…: a line of a duty list that says who with no word for it. */
export const partyLine: Construct = {
  name: 'party-line',
  confidence: 0.75,
  marks: '：-',
  when: /^[^，。；]{2,24}(?:：|-)/u,
  read(sentence, plan) {
    if (!sentence.opens || !isDutyLine(sentence, plan)) return [];
    if (SAYS_ROLE.test(sentence.text) && !WITH_DASH.test(sentence.text)) return [];
    const role =
      sentence.text.includes('配合') && /(?:：|-)(?:协助|配合)/u.test(sentence.text) ? 'support' : 'responsible';
    return (dutyHolders(sentence.text) ?? []).map((party) => partyFound(sentence.from, party, role));
  },
};

import { allMatches } from '../all-matches.ts';
import { FIELD_HEADS, FIELD_LINE } from '../fields.data.ts';
import { looksLikeParty, splitParties } from '../parties.ts';
import type { PartyRole } from '../plan.ts';
import { type PlanText, passagesBelow, type Sentence } from '../sentences.ts';
import type { Construct, FoundOf } from './construct.ts';
import { partyFound } from './duty.ts';

/** 责任单位：区住建局、各镇; （牵头单位：县水务局；配合单位：各乡镇）; 参与部门： with one name a line below. */
export const partyField: Construct = {
  name: 'party-field',
  confidence: 0.92,
  marks: '：',
  when: /(?:单位|部门|领导|人|科室|处室|牵头|负责|主体|小组|股室|科|组)(?:（[^（）]{1,10}）)?[为是]?】?：/u,
  read(sentence, plan) {
    const { text } = sentence;
    const heads = allMatches(FIELD_HEADS, text);
    const found: FoundOf<'party'>[] = [];
    for (const [index, head] of heads.entries()) {
      const role = roleOf(head.groups);
      if (!role) continue;
      const from = head.index + head[0].length;
      const limit = heads[index + 1]?.index ?? text.length;
      const to = valueEnd(text, from, limit);
      const value = text.slice(from, to);
      if (/由|负责/u.test(value)) continue;
      const alone = sentence.opens && head.index <= 1 ? { field: true as const } : {};
      for (const party of splitParties(value)) found.push(partyFound(sentence.from + from, party, role, alone));
      if (value.trim() === '' && to === text.length) found.push(...namesBelow(sentence, plan, role));
    }
    return found;
  },
};

export function roleOf(groups: RegExpMatchArray['groups']): PartyRole | null {
  if (groups?.['lead']) return 'lead';
  if (groups?.['responsible']) return 'responsible';
  return groups?.['support'] ? 'support' : null;
}

function valueEnd(text: string, from: number, end: number): number {
  const next = text.slice(from, end).search(/(?:领导小组|指挥部|专班)(?:下设|办公室)/u);
  const limit = next > 0 ? from + next : end;
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '（') depth += 1;
    else if (character === '）') {
      if (depth === 0) return at;
      depth -= 1;
    } else if ((character === '。' || character === '；' || character === '】' || character === '！') && depth === 0)
      return at;
  }
  return limit;
}

const LONGEST_NAME_LINE = 14;

function namesBelow(sentence: Sentence, plan: PlanText, role: PartyRole): FoundOf<'party'>[] {
  const found: FoundOf<'party'>[] = [];
  for (const passage of passagesBelow(plan, sentence.passage)) {
    if (passage.text.length > LONGEST_NAME_LINE || passage.label !== null || FIELD_LINE.test(passage.text)) break;
    const parties = splitParties(passage.text);
    if (parties.length === 0 || !parties.every((party) => looksLikeParty(party.name))) break;
    for (const party of parties) found.push(partyFound(passage.from, party, role));
  }
  return found;
}

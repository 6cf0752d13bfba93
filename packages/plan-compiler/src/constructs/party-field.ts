import { allMatches } from '../all-matches.ts';
import { FIELD_HEADS } from '../fields.data.ts';
import { looksLikeName, looksLikeParty, type PartyName, splitParties } from '../parties.ts';
import type { PartyRole } from '../plan.ts';
import { type PlanText, passagesBelow, type Sentence } from '../sentences.ts';
import { POST_ENDING } from '../units.data.ts';
import type { Construct, FoundOf } from './construct.ts';
import { nameOnly, partyFound } from './duty.ts';

/** 责任单位：区住建局、各镇; （牵头单位：县水务局；配合单位：各乡镇）; 参与部门： with one name a line below. */
export const partyField: Construct = {
  name: 'party-field',
  confidence: 0.92,
  marks: '：',
  when: /(?:单位|部门|领导|人员?|科室|处室|牵头|负责|主体|小组|股室|科|组|配合|协助|协[办同]|[主承]办|落实|责任|参与)(?:（[^（）]{1,10}）)?[为是]?】?：/u,
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
      if (/由|负责(?!人|同志)/u.test(value)) continue;
      const alone = sentence.opens && head.index <= 1 ? { field: true as const } : {};
      const isBare = BARE_HEAD.test(head[0]);
      for (const [start, end] of withoutClauses(value)) {
        const parties = fieldParties(value.slice(start, end));
        if (isBare && !parties.every(({ name }) => looksLikeParty(name) || looksLikeName(name))) continue;
        for (const party of parties) found.push(partyFound(sentence.from + from + start, party, role, alone));
      }
      if (value.trim() === '' && to === text.length) found.push(...namesBelow(sentence, plan, role));
    }
    return found;
  },
};

/** 配合：, 落实： may also begin a sentence: what follows must be names. */
const BARE_HEAD = /^(?:牵头|配合|协助|协办|协同|参与|主办|承办|落实|责任)[^\u4e00-\u9fff]*$/u;
const CLAUSE_OF_VALUE = /[^，；]+/gu;

/** 责任单位：城管局牵头，住建局、各街道: a part with a verb of its own is read as a clause, the rest as the field's. */
function withoutClauses(value: string): [number, number][] {
  if (!DUTY_AT_END.test(value)) return [[0, value.length]];
  return allMatches(CLAUSE_OF_VALUE, value).flatMap((match): [number, number][] =>
    DUTY_AT_END.test(match[0]) ? [] : [[match.index, match.index + match[0].length]],
  );
}

const DUTY_AT_END = /(?:牵头|配合|协助|协办|参与|参加|协同)(?=[，；。]|$)/u;

/** 责任人：施工员 赵刚, 食堂管理员周桂芬: beside a name, the post only says whose it is. */
function fieldParties(value: string): PartyName[] {
  const named: PartyName[] = [];
  let isPostOfNext = false;
  let next: PartyName | undefined;
  for (const party of splitParties(value).toReversed()) {
    const person = nameOnly(party);
    const spaced = next !== undefined && value.slice(party.to, next.from) === ' ' && isNameAlone(next);
    const dropped: boolean = (spaced && looksLikeParty(party.name)) || (isPostOfNext && isPost(party));
    if (!dropped) named.push(person);
    isPostOfNext = dropped || person !== party;
    next = party;
  }
  return named.toReversed();
}

/** 县委常委、副县长王某: the first post is the second's person. */
const isPost = ({ name }: PartyName): boolean => POST_ENDING.test(name) && !name.startsWith('各');
const isNameAlone = ({ name }: PartyName): boolean => looksLikeName(name) && !looksLikeParty(name);

export function roleOf(groups: RegExpMatchArray['groups']): PartyRole | null {
  if (groups?.['lead']) return 'lead';
  if (groups?.['responsible']) return 'responsible';
  return groups?.['support'] ? 'support' : null;
}

/** 督办部门：, 时间： and whatever else is told behind a field. */
const NEXT_HEAD =
  /(?:领导小组|指挥部|专班)(?:下设|办公室)|[；，、 ]?(?:[\u4e00-\u9fff]{2,4}(?:单位|部门|科室)|完成时间|时间|时限|期限|电话)：/u;

function valueEnd(text: string, from: number, end: number): number {
  const next = text.slice(from, end).search(NEXT_HEAD);
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
    if (passage.text.length > LONGEST_NAME_LINE || passage.label !== null || passage.text.includes('：')) break;
    const parties = splitParties(passage.text);
    if (parties.length === 0 || !parties.every((party) => looksLikeParty(party.name))) break;
    for (const party of parties) found.push(partyFound(passage.from, party, role));
  }
  return found;
}

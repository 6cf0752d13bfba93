import { allMatches } from '../all-matches.ts';
import type { Clause } from '../clauses.ts';
import { looksLikeName, looksLikeParty, moved, type PartyName, splitParties } from '../parties.ts';
import type { PartyRole } from '../plan.ts';
import { POST_BEFORE_NAME } from '../units.data.ts';
import type { FoundOf } from './construct.ts';

/** A verb that binds its subject to the work. */
export interface DutyVerb {
  readonly role: PartyRole;
  readonly from: number;
  readonly to: number;
}

const LEAD = '总牵头|牵头(?!单位|部门|人|领导|科室|处室|责任)(?:负责|组织|抓总|抓好|做好|协调|推进)?|主抓';
const RESPONSIBLE =
  '具体(?:落实|实施|承办)|负总责|负主要责任|负全责|承担(?=[^，。；]{0,30}(?:职责|责任|工作|任务))|负责(?!人|制(?![作定订])|同志|领导|任|单位|部门|的态度|者)';
const BY_ONLY = '承担|承办|组织实施|组织落实|具体落实|抓落实|统筹|主办|主管|把关|兜底';
const SUPPORT = '(?:(?:协同|密切|积极|共同)*配合|协助|协办|协作)(?!单位|部门|人员?|科室|处室|责任|小组)';

/** Weaker: binds in a bracket of its own, or beside a party that leads. */
const TAKES_PART = /(?:共同|积极)?(?:参加|参与|协同)(?=$)/gu;

const SUBJECT_VERBS = new RegExp(`(?<lead>${LEAD})|(?<responsible>${RESPONSIBLE})|(?<support>${SUPPORT})`, 'gu');
const BY_VERBS = new RegExp(`(?<lead>${LEAD})|(?<responsible>${RESPONSIBLE}|${BY_ONLY})|(?<support>${SUPPORT})`, 'gu');

/** The duty verbs of a clause, in order. 由某局牵头的机构 names a body, not its work. `by`: the clause says 由, so weaker verbs bind too. */
export function dutyVerbs(text: string, by: boolean, beside = false): DutyVerb[] {
  const verbs: DutyVerb[] = [];
  for (const match of allMatches(by ? BY_VERBS : SUBJECT_VERBS, text)) {
    const groups = match.groups ?? {};
    const role: PartyRole = groups['lead'] ? 'lead' : groups['responsible'] ? 'responsible' : 'support';
    if (text.charAt(match.index + match[0].length) === '的') continue;
    verbs.push({ role, from: match.index, to: match.index + match[0].length });
  }
  if (beside && verbs.length === 0)
    for (const match of allMatches(TAKES_PART, text))
      verbs.push({ role: 'support', from: match.index, to: match.index + match[0].length });
  return verbs;
}

/** What a name that is no party begins with: a verb or a preposition. */
const VERB_HEAD =
  /^(?:加强|开展|建立|做好|推进|成立|督促|指导|要求|确保|将|把|以|按|为|在|从|通过|根据|如|若|不|可|没有|实行|实施|完善|报|向|与|因|认真|切实|严格|进一步|坚持|强化|提高|结合|所有工作|逐|对|用|没|未|需|请|争取|使|让|形成|上下|主动|互相|相互|履行|谁|哪|既|也|都|不断|全程|务必|必须|尽)/u;

const HAS_VERB =
  /(?:加强|开展|建立|推进|成立|督促|指导|确保|通过|根据|完善|进行|提高|坚持|做到|发现|存在|出现|作为|纳入|列入|实现|完成)/u;

/** The names of a subject, if every one of them is a body, a post, or (where persons are expected) a person. */
export function subjectParties(text: string, persons: boolean): PartyName[] | null {
  const parties = splitParties(beforeObject(text)).map((party) => (persons ? nameOnly(party) : party));
  if (parties.length === 0) return null;
  for (const party of parties) {
    if (VERB_HEAD.test(party.name) || HAS_VERB.test(party.name)) return null;
    if (!looksLikeParty(party.name) && !party.person && !(persons && looksLikeName(party.name))) return null;
  }
  return parties;
}

/** 总务主任王芳 → 王芳 */
function nameOnly(party: PartyName): PartyName {
  const post = POST_BEFORE_NAME.exec(party.name)?.[0].length ?? 0;
  const name = party.name.slice(post);
  if (post === 0 || looksLikeParty(name)) return party;
  return { from: party.to - name.length, to: party.to, name, aside: party.aside, person: true };
}

/** 某办公室对此项工作的推进负总责: the subject ends where its object begins. */
function beforeObject(text: string): string {
  const at = text.search(/(?<=.{2})(?:对|按照?|根据|依据|在(?!职))/u);
  return at < 0 ? text : text.slice(0, at);
}

export function partyFound(
  base: number,
  party: PartyName,
  role: PartyRole,
  extra: { field?: true } = {},
): FoundOf<'party'> {
  const asideRole = party.aside === null ? null : roleOfAside(party.aside);
  return {
    kind: 'party',
    from: base + party.from,
    to: base + party.to,
    role: asideRole ?? role,
    name: party.name,
    person: party.person,
    ...extra,
  };
}

function roleOfAside(aside: string): PartyRole | null {
  if (/牵头|主办|主责/u.test(aside)) return 'lead';
  return /配合|协办|协助/u.test(aside) ? 'support' : null;
}

const PERSON_IN_OFFICE =
  /^(?:由|明确|指定|安排|任命)?(?:[\u4e00-\u9fff]{0,16}?(?:部长|主任|局长|科长|书记|校长|主席|镇长|所长|处长|队长|经理|院长))?([\u4e00-\u9fff]{2,3}?)(?:同志)?(?:担任|兼任|任|为)(?!副?组长|组长|副?总?指挥|成员|何|务|主|重点|目标|契机)/u;
/** 办公室主任由张三同志担任 */
const OFFICE_HELD_BY = /(?:主任|书记|组长|联络员)由([\u4e00-\u9fff]{2,3}?)(?:同志)?(?:担任|兼任)$/u;
const GROUP_FOUNDED =
  /(?:成立|设立|设置|组建|建立|下设)了?(?:以[^，。；]{1,20}为(?:组长|总指挥)的)?([^，。；：]{0,60}(?:小组|指挥部|专班|办公室|工作组|委员会|工作队|专家组|[督检巡]查组))/u;
/** 各地代表作为副主任，负责…; 小组办公室设在医保局，…，具体负责… */
const NAMED_BEFORE = /^([^，。；：]{2,24}?)(?:作为|设在)/u;

/** How many clauses a 负责 may stand from its subject. */
const FARTHEST_SUBJECT = 8;

/** 成立某领导小组，…，负责统筹: a 负责 without a subject takes what an earlier clause founded, appointed or named. */
export function omittedSubject(clauses: readonly Clause[], at: number): { base: number; parties: PartyName[] } | null {
  const last = clauses[at - 1];
  if (last?.after === '：') {
    const parties = subjectParties(last.text, false);
    return parties ? { base: last.from, parties } : null;
  }
  if (last) {
    const person = OFFICE_HELD_BY.exec(last.text) ?? PERSON_IN_OFFICE.exec(last.text);
    if (person?.[1] && !looksLikeParty(person[1])) {
      const from = person.index + person[0].lastIndexOf(person[1]);
      return {
        base: last.from,
        parties: [{ from, to: from + person[1].length, name: person[1], aside: null, person: true }],
      };
    }
  }
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST_SUBJECT); index -= 1) {
    const clause = clauses[index];
    const named = clause ? NAMED_BEFORE.exec(clause.text)?.[1] : undefined;
    const parties = named === undefined ? null : subjectParties(named, false);
    if (clause && parties) return { base: clause.from, parties };
    const founded = clause ? GROUP_FOUNDED.exec(clause.text) : null;
    if (!clause || !founded?.[1]) continue;
    const from = founded.index + founded[0].lastIndexOf(founded[1]);
    const names = splitParties(founded[1]).map((party) => moved(party, from));
    return { base: clause.from, parties: names };
  }
  return null;
}

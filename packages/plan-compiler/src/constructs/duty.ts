import { allMatches } from '../all-matches.ts';
import { FAMILY_NAME } from '../names.data.ts';
import { looksLikeName, looksLikeParty, type PartyName, splitParties } from '../parties.ts';
import type { PartyRole } from '../plan.ts';
import { POST_BEFORE_NAME, POST_ENDING } from '../units.data.ts';
import type { FoundOf } from './construct.ts';

/** A verb that binds its subject to the work. */
export interface DutyVerb {
  readonly role: PartyRole;
  readonly from: number;
  readonly to: number;
  /** Binds nobody but bodies: 持续推进 has no subject. */
  readonly weak?: true;
}

const LEAD = '总牵头|牵头(?!单位|部门|人|领导|科室|处室|责任)(?:负责|组织|抓总|抓好|做好|协调|推进)?|主抓';
const RESPONSIBLE =
  '具体(?:落实|实施|承办)|负总责|负主要责任|负全责|承担(?=[^，。；]{0,30}(?:职责|责任|工作|任务))|(?<!谁)负责(?!牵头|人(?!员(?:转移|疏散|撤离|安置|调配|登记|清点|组织))|制(?![作定订])|同志|领导|任|单位|部门|的态度|者)';
const BY_ONLY = '承担|承办|组织实施|组织落实|具体落实|抓落实|统筹|主办|(?<=由)主管|主管(?!部门|单位|局)|把关|兜底';
const SUPPORT = '(?:(?:协同|密切|积极|共同)*配合|协助|协办|协作)(?!单位|部门|人员?|科室|处室|责任|小组)';

/** Weaker: binds in a bracket of its own, or beside a party that leads. */
const TAKES_PART = /(?:共同|积极)?(?:参加|参与|协同)(?=$)/gu;

const SUBJECT_VERBS = new RegExp(`(?<lead>${LEAD})|(?<responsible>${RESPONSIBLE})|(?<support>${SUPPORT})`, 'gu');
const BY_VERBS = new RegExp(
  `(?<lead>${LEAD}|主办(?=$))|(?<responsible>${RESPONSIBLE}|${BY_ONLY})|(?<support>${SUPPORT})`,
  'gu',
);

/** 由县供销社负责，各镇组织实施: binds beside a party that is bound already. */
const DOES_ALL = /(?:组织实施|组织落实|具体实施|抓好落实|承办)(?=$)/gu;

/** Weakest: （…，各市结合实际落实） */
const CARRIES_OUT = /(?:抓好)?(?:落实|实施|推进)$/gu;

/** Where a clause stands, which tells how weak a verb may bind. */
interface VerbPlace {
  /** Beside a party that leads, or first in a bracket. */
  readonly beside: boolean;
  readonly inBracket: boolean;
}

/** The duty verbs of a clause, in order. 由某局牵头的机构 names a body, not its work. `by`: the clause says 由, so weaker verbs bind too. */
export function dutyVerbs(text: string, by: boolean, at: Partial<VerbPlace> = {}): DutyVerb[] {
  const verbs: DutyVerb[] = [];
  for (const match of allMatches(by ? BY_VERBS : SUBJECT_VERBS, text)) {
    const groups = match.groups ?? {};
    const role: PartyRole = groups['lead'] ? 'lead' : groups['responsible'] ? 'responsible' : 'support';
    if (text.charAt(match.index + match[0].length) === '的') continue;
    verbs.push({ role, from: match.index, to: match.index + match[0].length });
  }
  if (verbs.length > 0) return verbs;
  const push = (role: PartyRole, match: RegExpMatchArray): void => {
    const from = match.index ?? 0;
    verbs.push({ role, from, to: from + match[0].length });
  };
  if (at.beside) for (const match of allMatches(TAKES_PART, text)) push('support', match);
  if (at.beside && verbs.length === 0) for (const match of allMatches(DOES_ALL, text)) push('responsible', match);
  if (at.inBracket && verbs.length === 0)
    for (const match of allMatches(CARRIES_OUT, text))
      verbs.push({ role: 'responsible', from: match.index, to: text.length, weak: true });
  return verbs;
}

/** What a name that is no party begins with: a verb or a preposition. */
const VERB_HEAD =
  /^(?:每|加强|开展|建立|做好|推进|成立|督促|指导|要求|确保|将|把|以|按|为|在|从|通过|根据|如|若|不|可|没有|实行|实施|完善|报|向|与|因|认真|切实|严格|进一步|坚持|强化|提高|结合|所有工作|逐|对|用|没|未|需|请|争取|使|让|形成|上下|主动|互相|相互|履行|谁|哪|既|也|都|不断|全程|务必|必须|尽)/u;

const HAS_VERB =
  /(?:每[人名个]|统一|下沉|前往|加强|开展|建立|推进(?!中心|办|组|专班|委)|成立|督促|指导(?!中心|站|组|委|员)|确保|通过|根据|完善|进行|提高|坚持|做到|发现|存在|出现|作为|纳入|列入|实现|完成)/u;

/** The names of a subject, if every one of them is a body, a post, or (where persons are expected) a person. */
export function subjectParties(text: string, persons: boolean): PartyName[] | null {
  const parties = splitParties(beforeObject(text)).map((party) => (persons ? nameOnly(party) : party));
  if (parties.length === 0) return null;
  let strange = 0;
  for (const party of parties) {
    if (/\d[场个名户次]$/u.test(party.name) || VERB_HEAD.test(party.name) || HAS_VERB.test(party.name)) return null;
    if (looksLikeParty(party.name) || party.person || (persons && looksLikeName(party.name))) continue;
    if (party.name.length > LONGEST_SHORT_NAME) return null;
    strange += 1;
  }
  return strange === 0 || (strange * 2 < parties.length && isList(text)) ? parties : null;
}

/** 公安、市场监管、综合执法等部门; 派出所、应急队、各村民兵排: among bodies in a list of three, a name without the ending of one is a body. */
const LONGEST_SHORT_NAME = 6;
const isList = (text: string): boolean => /^[^、，]+、[^、，]+、|等(?:有关|相关)?(?:部门|单位)/u.test(text);

/** 总务主任王芳 → 王芳 */
export function nameOnly(party: PartyName): PartyName {
  const post = POST_ENDING.test(party.name) ? 0 : (POST_BEFORE_NAME.exec(party.name)?.[0].length ?? 0);
  const name = party.name.slice(post);
  if (post === 0 || looksLikeParty(name) || !FAMILY_NAME.test(name)) return party;
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

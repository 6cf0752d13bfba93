import { allMatches } from './all-matches.ts';
import { FIELD_HEADS } from './fields.data.ts';
import type { Item } from './outline.ts';
import { looksLikeParty, splitParties } from './parties.ts';
import type { GroupMember, LeadingGroup } from './plan.ts';
import { type PlanText, passagesBelow, type Sentence } from './sentences.ts';
import { POST_BEFORE_NAME, POST_ENDING, UNIT_ENDING } from './units.data.ts';

type Role = GroupMember['role'];

/** A member as found: offsets in `Reading.text`. */
export interface FoundMember {
  readonly role: Role;
  readonly name: string;
  readonly post: string | null;
  readonly from: number;
  readonly to: number;
  readonly sentence: Sentence;
}

const LEADER = '(?:第一|总)?组长|政委|总指挥长?|指挥长|总召集人|召集人';
const DEPUTY = '(?:常务|第一)?副(?:组长|总指挥长?|指挥长|召集人)';
const MEMBER = '成员(?:单位|部门)?|组员|委员';
const ROLE = `(?:(?<deputy>${DEPUTY})|(?<leader>${LEADER})|(?<member>${MEMBER}))`;
const HEAD = new RegExp(
  `(?:(?<![\\u4e00-\\u9fff])|(?<=专班|小组|指挥部))${ROLE}[：](?!负责)|(?<=[）。 ])${ROLE.replaceAll('?<', '?<x')}：`,
  'gu',
);
/** 组 长　某某主任　张三, with a space where others write a colon. */
const SPACED = new RegExp(`^${ROLE} (?=[\\u4e00-\\u9fff])`, 'u');
/** 推进委员会, 主任：…, 副主任：… */
const COMMITTEE = /(?<=^|[。；])(?:(?<deputy>副主任(?:委员)?)|(?<leader>主任(?:委员)?))(?:：| (?=[\u4e00-\u9fff]))/gu;
const COMMISSIONERS = /^(?:(?<deputy>副主任委员)|(?<leader>主任委员))：/u;
/** 成员为村监委会主任、各组组长、村民代表3人 */
const MEMBERS_ARE =
  /(?<=[，。；]|^)成员(?:单位|部门)?(?:为|包括|由)(?!单位)([^。；]{2,120}?)(?:等?组成)?(?=[。；]|$)/gu;
const ACTING = new RegExp(`(?:担任|兼任|出任|(?<!主)任|为)(?:领导小组|工作组|小组|专班)?的?(?:${ROLE}(?!单位))`, 'gu');
const TAKEN_BY = new RegExp(`${ROLE}(?:分别)?由([^。；：由]{2,60}?)(?:担任|兼任|组成(?!员)|等组成)`, 'gu');
const MADE_OF =
  /(?:由|我[镇县区局校街村]?|^|[，。])([^，。；：由]{4,80}?)(?:等(?:部门|单位|同志|人员)?)?(?:联合|共同)?组成(?![^，。]{0,12}(?:检查|督查|督导|考核|验收|专家|评审|巡查|执法|调查|抽查)组|部分|单位|的?考核组|人员)/gu;
const OFFICE =
  /(?:办公室(?:（[^（）]{2,20}）)?(?:主要|日常)?，?(?:设立?在|(?<=下设办公室)[在于]|设于|设(?!主任|副|立)|挂靠在?|放在)|(?:办公|工作)地点(?:设在?|在))([^，。；：（）]{2,24}?)(?:内|，|。|；|（|$)/gu;

/** Whose group it is: what others are told to found is theirs. */
const THEIRS = /各[^，。；]{0,14}(?:(?<!主)要|应|须|也|均|都|参照|成立)|(?:推动|督促|要求|指导)[^，。]{0,24}成立/u;

/** 领导小组: 组 长：张三（镇党委书记）; 由局长任组长，副局长任副组长; 成员：住建局、城管局; 办公室设在县住建局. */
export function readGroup(plan: PlanText): FoundMember[] {
  const found = readMembers(plan);
  const first = found.find((member) => member.role === 'leader')?.sentence.item ?? null;
  const main = groupItem(first, plan);
  if (!main) return found;
  const others = new Set(
    found.flatMap(({ role, sentence }) => (role === 'leader' && sentence.item !== first ? [sentence.item] : [])),
  );
  return found.filter(
    ({ role, sentence }) =>
      role === 'office' || (!others.has(sentence.item) && isUnder(sentence.item?.index ?? -1, main.index, plan)),
  );
}

/** （一）组长：… （二）副组长：…: the group is told by the item above. */
function groupItem(item: Item | null, plan: PlanText): Item | null {
  const above = item?.parent == null ? null : (plan.items[item.parent] ?? null);
  return item && above && ROLE_ONLY.test(item.title) ? above : item;
}

/** Other groups have leaders of their own under items of their own. */
function isUnder(index: number, above: number, plan: PlanText): boolean {
  for (let at: number | null = index; at !== null && at >= 0; at = plan.items[at]?.parent ?? null)
    if (at === above) return true;
  return false;
}

function readMembers(plan: PlanText): FoundMember[] {
  const found: FoundMember[] = [];
  for (const sentence of plan.sentences) {
    if (!/组长|政委|指挥|成员|组员|组成|召集人|办公室|委员|地点设|^副?主任/u.test(sentence.text)) continue;
    readHeads(sentence, plan, found);
    if (!THEIRS.test(sentence.text)) readActing(sentence, found);
    readOffice(sentence, found);
  }
  return unique(found);
}

export function toLeadingGroup(members: readonly GroupMember[]): LeadingGroup {
  const named = (role: Role): string[] => members.filter((member) => member.role === role).map((member) => member.name);
  return {
    leader: named('leader'),
    deputy: named('deputy'),
    member: named('member'),
    office: named('office')[0] ?? null,
    members,
  };
}

function unique(found: readonly FoundMember[]): FoundMember[] {
  const seen = new Set<string>();
  return found.filter((member) => {
    const key = member.role === 'office' ? 'office' : `${member.role} ${member.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function roleOf(groups: RegExpMatchArray['groups']): Role {
  if (groups?.['deputy'] ?? groups?.['xdeputy']) return 'deputy';
  return (groups?.['leader'] ?? groups?.['xleader']) ? 'leader' : 'member';
}

function readHeads(sentence: Sentence, plan: PlanText, found: FoundMember[]): void {
  const { text } = sentence;
  const first = sentence.opens ? (SPACED.exec(text) ?? COMMISSIONERS.exec(text)) : null;
  const committee = !first && isCommittee(sentence, plan) ? allMatches(COMMITTEE, text) : [];
  const heads = [...(first ? [first] : []), ...committee, ...allMatches(HEAD, text)].sort((a, b) => a.index - b.index);
  for (const [index, head] of heads.entries()) {
    if (OF_A_TEAM.test(text.slice(0, head.index))) continue;
    const from = head.index + head[0].length;
    const limit = heads[index + 1]?.index ?? text.length;
    const rest = text.slice(from, limit);
    const stop = rest.search(LIST_END);
    const field = rest.search(FIELD_HEADS);
    const office = rest.search(/(?:领导)?小组下设|下设(?:办公室|[\u4e00-\u9fff]{1,3}组)|办公室设/u);
    const length = Math.min(...[stop, field, office].map((at) => (at < 0 ? rest.length : at)));
    const role = roleOf(head.groups);
    const value = rest.slice(0, length);
    if (role === 'leader' && value.trim() !== '') pushActing(found, sentence, from, value, role);
    else pushNames(found, sentence, sentence.from + from, value, role);
    if (limit === text.length && length === rest.length) readBelow(sentence, plan, role, found);
  }
}

/** How far above its chairman a committee is founded. */
const FARTHEST_COMMITTEE = 200;
const isCommittee = ({ item, from, text }: Sentence, { reading }: PlanText): boolean =>
  item !== null &&
  text.includes('主任') &&
  /委员会|组委会|领导机构/u.test(
    reading.text.slice(Math.max(item.from, from - FARTHEST_COMMITTEE), from + text.length),
  );

/** 第二组 组长：张某 联络员：李某: one of several teams, not the leading group. */
const OF_A_TEAM = /^第[一二三四五六七八九十\d]{1,2}(?:[督检巡][查导察]|检查|考核|工作|小)?组(?:[ （：，]|$)/u;
/** A list of members ends with its sentence; 副组长：副书记 张某；人大主席 李某；副镇长 王某 goes on behind a semicolon. */
const LIST_END = /[。！]|；(?![^，。；：]{2,14} [\u4e00-\u9fff]{2,3}(?:；|。|$))|，成员(?:单位|部门)?(?:为|包括|由)/u;

const ROLE_ONLY = new RegExp(`^${LEADER}$`, 'u');

const LONGEST_MEMBER_LINE = 40;

/** Names on the lines under 成员：, one or more a line. */
function readBelow(sentence: Sentence, plan: PlanText, role: Role, found: FoundMember[]): void {
  for (const passage of passagesBelow(plan, sentence.passage)) {
    if (passage.text.length > LONGEST_MEMBER_LINE || passage.label) return;
    if (/[：。]|^下设|办公室|^副?主任 /u.test(passage.text) || SPACED.test(passage.text) || !isMemberLine(passage.text))
      return;
    pushNames(found, sentence, passage.from, passage.text, role);
  }
}

const isMemberLine = (text: string): boolean =>
  isPostAndName(text) ||
  /^[\u4e00-\u9fff]{2,3}(?:[ （、，]|$)/u.test(text) ||
  splitParties(text).every((party) => looksLikeParty(party.name));

/** 社区副主任 胡某某 */
function isPostAndName(text: string): boolean {
  const [post = '', name = '', ...more] = text.split(' ');
  return more.length === 0 && POST_ENDING.test(post) && isPersonAlone(name);
}

function readActing(sentence: Sentence, found: FoundMember[]): void {
  const { text } = sentence;
  let last = 0;
  for (const match of allMatches(ACTING, text)) {
    const start = Math.max(last, subjectStart(text, match.index));
    const from = text.charAt(start) === '、' ? start + 1 : start;
    last = match.index + match[0].length;
    pushActing(found, sentence, from, text.slice(from, match.index), roleOf(match.groups));
  }
  for (const match of allMatches(TAKEN_BY, text)) {
    const value = match.at(-1) ?? '';
    pushActing(found, sentence, match.index + match[0].indexOf(value), value, roleOf(match.groups));
  }
  for (const match of allMatches(MEMBERS_ARE, text)) {
    const value = match[1] ?? '';
    pushNames(found, sentence, sentence.from + match.index + match[0].indexOf(value), value, 'member');
  }
  if (!/组|机构|指挥部|专班/u.test(text)) return;
  for (const match of allMatches(MADE_OF, text)) {
    const value = match[1] ?? '';
    const parties = splitParties(value);
    if (parties.length < 2 || !parties.every((party) => looksLikeParty(party.name))) continue;
    pushNames(found, sentence, sentence.from + match.index + match[0].indexOf(value), value, 'member');
  }
}

const LONGEST_KIND = 6;

/** Who acts: the clause before 任组长, back to 由, 以 or a comma; commas between members belong to the list. */
function subjectStart(text: string, at: number): number {
  let from = at;
  while (
    from > 0 &&
    at - from < 60 &&
    !'，。；：由（'.includes(text.charAt(from - 1)) &&
    text.slice(from - 2, from) !== '成立'
  ) {
    from -= 1;
    // 各街道（镇）城管办: a bracket inside a name.
    const open = text.charAt(from) === '）' ? text.lastIndexOf('（', from) : -1;
    if (open > 0 && from - open <= LONGEST_KIND) from = open;
  }
  const by = text.slice(from, at).search(/(?<=^了?以|成立了?以|立以|[，。]以)/u);
  return by > 0 ? from + by : from;
}

function pushActing(found: FoundMember[], sentence: Sentence, from: number, text: string, role: Role): void {
  const whole = text.replace(/同志们?$/u, '');
  const parts = splitParties(whole);
  const named = parts.filter((party) => isNamed(party.name));
  if (
    role === 'leader' &&
    named.length === 0 &&
    whole.length <= 16 &&
    parts.every((party) => POST_ENDING.test(party.name))
  ) {
    const start = sentence.from + from;
    found.push({ role, name: whole.replaceAll(' ', ''), post: null, from: start, to: start + whole.length, sentence });
    return;
  }
  pushNames(found, sentence, sentence.from + from, text, role);
}

/** Says a person's name, behind or before a post. */
const isNamed = (text: string): boolean =>
  personOf(text).post !== null || (/^[\u4e00-\u9fff]{2,3}$/u.test(text) && !POST_ENDING.test(text));

function pushNames(found: FoundMember[], sentence: Sentence, base: number, text: string, role: Role): void {
  let lastName = '';
  const parties = splitParties(text);
  const hasPersons = role !== 'member' && parties.some((party) => isPersonAlone(party.name));
  for (const [index, party] of parties.entries()) {
    const { name, offset, post } = personOf(party.name);
    // 党组书记、局长张三: the first post is the second's person.
    const next = parties[index + 1];
    const isFirstPost =
      role !== 'member' &&
      post === null &&
      POST_ENDING.test(name) &&
      next &&
      (next.person || personOf(next.name).post !== null);
    // 张三 县委常委、副县长; 区委副书记、管委会主任 李四: beside a person, a post is that person's.
    if (isFirstPost || (hasPersons && post === null && !isPersonAlone(name) && POST_ENDING.test(name))) continue;
    const isBarePost = text.charAt(party.from - 1) === ' ' && BARE_POST.test(name);
    const isBlank = name === '' || /^[xX*_…-]+$/u.test(name);
    // 副镇长 张三, 党政办 李四 among members: who stands behind the space is the member.
    const isPostOfNext =
      text.charAt(party.to) === ' ' &&
      next?.from === party.to + 1 &&
      isPersonAlone(next.name) &&
      (POST_ENDING.test(name) || UNIT_ENDING.test(name));
    const isPostOfLast =
      text.charAt(party.from - 1) === ' ' &&
      POST_ENDING.test(name) &&
      name.length > 2 &&
      !name.startsWith('各') &&
      /^[\u4e00-\u9fff]{2,3}$/u.test(lastName);
    lastName = name;
    if (isBlank || isBarePost || isPostOfLast || isPostOfNext || party.name.length > 24) continue;
    const from = base + party.from + offset;
    found.push({
      role,
      name: name.replace(COUNT_BEHIND, ''),
      post: post ?? party.aside,
      from,
      to: base + party.to,
      sentence,
    });
  }
}

/** 村民代表3人 */
const COUNT_BEHIND = /(?<=[\u4e00-\u9fff]{2})\d{1,3}[人名]$/u;

const isPersonAlone = (name: string): boolean =>
  /^[\u4e00-\u9fff]{2,3}$/u.test(name) && !POST_ENDING.test(name) && !UNIT_ENDING.test(name);

/** Behind a name and a space: 张三 院长. */
const BARE_POST =
  /^副?(?:院长|校长|园长|局长|镇长|乡长|县长|区长|市长|部长|科长|处长|所长|站长|队长|会长|村长|主任|书记|经理|主席)$/u;

/** 镇长张三 → 张三; 校长xxx → 校长; a body or a post without a name stays as it is. */
function personOf(text: string): { name: string; offset: number; post: string | null } {
  const blank = /^(.{2,}?)[xX*]{2,}$/u.exec(text);
  if (blank?.[1]) return { name: blank[1], offset: 0, post: null };
  // 总工程师 is a post, not the 程师 behind a 总工.
  const post = POST_ENDING.test(text) ? null : POST_BEFORE_NAME.exec(text);
  const name = post ? text.slice(post[0].length) : text;
  if (post && !UNIT_ENDING.test(name) && !POST_ENDING.test(name))
    return { name, offset: post[0].length, post: post[0] };
  const behind = /^([\u4e00-\u9fff]{2,3})(副?(?:主任|书记|局长|镇长|校长))$/u.exec(text);
  return behind?.[1] &&
    !UNIT_ENDING.test(behind[1]) &&
    behind[1].length > 1 &&
    !/^各|[分主正党总支委副组局府办部科室间处]|^(?:项目|学生|教学|工程|后勤|综合|政务|支部|年级)/u.test(behind[1])
    ? { name: behind[1], offset: 0, post: behind[2] ?? null }
    : { name: text, offset: 0, post: null };
}

function readOffice(sentence: Sentence, found: FoundMember[]): void {
  for (const match of allMatches(OFFICE, sentence.text)) {
    const name = (match[1] ?? '').replaceAll(' ', '').replace(/^(?:立|在|于)/u, '');
    const from = sentence.from + match.index + match[0].indexOf(match[1] ?? '');
    if (name.length >= 2)
      found.push({ role: 'office', name, post: null, from, to: from + (match[1] ?? '').length, sentence });
  }
}

import { allMatches } from './all-matches.ts';
import {
  BARE_BODY,
  isOtherName,
  JOINED_NAMES,
  KIND_OF_BODY,
  NOBODY,
  POST_BEFORE_NAME,
  POST_ENDING,
  SHORT_UNITS,
  UNIT_ENDING,
} from './units.data.ts';

/** One name in a list of parties. Offsets are relative to the text that was split. */
export interface PartyName {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** 区住建局（牵头）: the bracket behind the name gives it a role of its own. */
  readonly aside: string | null;
  readonly person: boolean;
}

const LONGEST_NAME = 26;
const LONGEST_LIST = 60;
const HEAD_NOISE =
  /^(?:所?涉及的|及|以及|和|与|或|由|并|并由|则由|应由|要由|统一由|分别由|其中|同时|另外|原则上|各自|由各自|指定|明确|确定|安排|组织|落实|充分发挥)(?=.{2})/u;
const TAIL_NOISE =
  /(?:等(?:\d{1,2}个|有关|相关)?(?:单位|部门|科室|镇街)?的?(?:主要|分管|相关|有关)?(?:负责人|负责同志|领导|同志|人员)|等有关单位|(?<=[^各、，]{3})有关单位|等[^、，等]{2,6}部门(?:（单位）)?|等(?:相关|\d{1,2}个)(?:单位|部门)|等有关(?:单位|部门)|等(?:单位|部门|科室|同志|人员|人)?|(?<!相关|有关|负责|部门|单位|分管)同志们?|按照?(?:各自)?职责(?:分工)?|按(?:照)?分工|根据职责|分别|共同|联合|具体|主要|统一|全面|积极|密切|负责|应当|应|要|须|需|会同|同时|予以|进行|协同|结合实际|全程|全力|主动|认真|切实|继续|直接|抓好|组织|统筹|(?<!副)总|亲自)$/u;

/** The same name, so many characters further on. */
export const moved = ({ from, to, name, aside, person }: PartyName, by: number): PartyName => ({
  from: from + by,
  to: to + by,
  name,
  aside,
  person,
});

/** Splits a list of parties at 、，； and at the 和 that joins two names. Names keep their offsets. */
export function splitParties(text: string): PartyName[] {
  const parties: PartyName[] = [];
  for (const [from, to] of pieces(text)) {
    const party = tidy(text, from, to);
    if (party) parties.push(party);
  }
  return mergeLastOne(text, mergeTownships(text, parties));
}

/** Cuts at the separators outside brackets, then at 和 / 及 / 与 / space between two names. */
function pieces(text: string): [number, number][] {
  const cuts: [number, number][] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '（') depth += 1;
    else if (character === '）') {
      depth = Math.max(0, depth - 1);
      // 孙某（副校长）刘某（主任）: the space between two persons is gone by now.
      if (depth === 0 && NEXT_PERSON.test(text.slice(at + 1, at + 6))) {
        cuts.push(...cutAtAnd(text, from, at + 1));
        from = at + 1;
      }
    } else if (at === text.length || (depth === 0 && '、，；;/。'.includes(character))) {
      cuts.push(...cutAtAnd(text, from, at));
      from = at + 1;
    }
  }
  return cuts;
}

/** A name and its post in a bracket behind the bracket of the name before. */
const NEXT_PERSON = /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}|[xX×*]{1,2})（/u;

const AND = /以及|会同|[和及与或 ]/gu;

function cutAtAnd(text: string, from: number, to: number): [number, number][] {
  const piece = text.slice(from, Math.min(to, from + LONGEST_LIST * 2));
  const cuts: [number, number][] = [];
  let start = 0;
  for (const match of allMatches(AND, piece)) {
    const left = piece.slice(start, match.index);
    const right = piece.slice(match.index + match[0].length);
    if (left === '' || right === '') continue;
    const persons =
      /^[\u4e00-\u9fff]{2,3}$/u.test(left) &&
      /^(?:[\u4e00-\u9fff]{2,3}(?:同志)?$|各|其他|全体)/u.test(right) &&
      !(UNIT_ENDING.test(right) && !UNIT_ENDING.test(left) && !right.startsWith('各'));
    const names =
      (persons || UNIT_ENDING.test(left) || POST_ENDING.test(left) || match[0] === ' ') &&
      !JOINED_NAMES.test(`${left}和`);
    if (!names || BARE_BODY.test(right)) continue;
    cuts.push([from + start, from + match.index]);
    start = match.index + match[0].length;
  }
  cuts.push([from + start, to]);
  return cuts;
}

/** 村“两委” */
const closesQuote = (text: string, start: number, end: number): boolean =>
  (text.charAt(end - 1) === '”' && text.slice(start + 1, end).includes('“')) ||
  (text.charAt(end - 1) === '"' && text.slice(start + 1, end - 1).includes('"'));

const isPartOfName = (body: string, bracket: string): boolean =>
  KIND_OF_BODY.test(bracket) || isOtherName(body, bracket);

function tidy(text: string, from: number, to: number): PartyName | null {
  let start = from;
  let end = to;
  const slice = (): string => text.slice(start, end);
  while (end > start && '　 ：。，（“”"'.includes(text.charAt(end - 1)) && !closesQuote(text, start, end)) end -= 1;
  while (start < end && '　 ：。，）“"'.includes(text.charAt(start))) start += 1;
  let aside: string | null = null;
  let person = false;
  for (let turn = 0; turn < 4; turn += 1) {
    const bracket = /（([^（）]{0,30})）$/u.exec(slice());
    const isName = bracket !== null && isPartOfName(slice().slice(0, bracket.index), bracket[1] ?? '');
    if (bracket && !isName) {
      aside = bracket[1] ?? null;
      end -= bracket[0].length;
    }
    if (/同志$/u.test(slice())) person = true;
    const head = HEAD_NOISE.exec(slice());
    if (head) start += head[0].length;
    const tail = TAIL_NOISE.exec(slice());
    if (tail && tail.index > 0) end -= tail[0].length;
    if (!bracket && !head && !tail) break;
  }
  const post = person ? POST_BEFORE_NAME.exec(slice()) : null;
  if (post) start += post[0].length;
  const name = slice().replaceAll(' ', '');
  if (name.length < 1 || end - start > LONGEST_NAME || NOBODY.test(name)) return null;
  return { from: start, to: end, name, aside, person };
}

/** 各乡、镇人民政府 is 各乡镇人民政府. */
function mergeTownships(text: string, parties: readonly PartyName[]): readonly PartyName[] {
  const at = parties.findIndex(
    ({ name, to }, index) =>
      /^各[乡镇]$/u.test(name) && /^、[镇乡](?:人民)?政府$/u.test(text.slice(to, parties[index + 1]?.to)),
  );
  const first = parties[at];
  const second = parties[at + 1];
  if (!first || !second) return parties;
  return [
    ...parties.slice(0, at),
    { ...second, from: first.from, name: text.slice(first.from, second.to) },
    ...parties.slice(at + 2),
  ];
}

/** 各单位、各部门一把手: the post belongs to the whole list, which is one party. */
function mergeLastOne(text: string, parties: readonly PartyName[]): PartyName[] {
  const last = parties.at(-1);
  const first = parties[0];
  if (!last || !first || parties.length < 2 || !/^各.*(?:一把手|主要负责人|主要负责同志|主要领导)$/u.test(last.name))
    return [...parties];
  if (!parties.slice(0, -1).every((party) => /^各/u.test(party.name) && UNIT_ENDING.test(party.name)))
    return [...parties];
  return [{ ...last, from: first.from, name: text.slice(first.from, last.to).replaceAll(' ', '') }];
}

/** Whether a name looks like a body or a post: what a sentence's subject must be before 负责 is read as an assignment. */
export function looksLikeParty(name: string): boolean {
  if (NOBODY.test(name)) return false;
  return UNIT_ENDING.test(name) || POST_ENDING.test(name) || SHORT_UNITS.has(name);
}

/** A person's name of two to four characters, which only an explicit form can tell from a word. */
export const looksLikeName = (name: string): boolean =>
  /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}|[xX×*]{1,2})$|^[\u4e00-\u9fff]{2}·/u.test(name);

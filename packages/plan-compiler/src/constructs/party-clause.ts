import { type Clause, cutClauses } from '../clauses.ts';
import { FULL_NAME } from '../names.data.ts';
import { looksLikeName, looksLikeParty, moved, type PartyName, splitParties } from '../parties.ts';
import type { Construct, FoundOf } from './construct.ts';
import { type DutyVerb, dutyVerbs, nameOnly, partyFound, subjectParties } from './duty.ts';
import { omittedSubject } from './omitted-subject.ts';

const ONLY_ADVERBS = /^(?:并|负责|具体|主要|全面|统一|直接|同时|专门|切实|共同|分别|协调|还|要|以及|及|、|，|其)*$/u;
const LONGEST_SUBJECT = 70;
/** … and behind 由, which may name a whole row of bodies. */
const LONGEST_LIST = 200;

/**
 * 由县住建局牵头，县城管局、各镇配合; 此项工作由张三同志负责，李四具体负责; 宣传部负责检查网站; （体育局、教育局负责）;
 * 城管局：负责整治; 成立专项指挥部，负责统筹协调.
 */
export const partyClause: Construct = {
  name: 'party-clause',
  confidence: 0.93,
  marks: '参负牵主配协由承',
  when: /参[加与]）|负责|牵头|主抓|配合|协助|协办|负总责|^[^由]*由.{2,}(?:承担|承办|组织|统筹|主办|主管)|承担/u,
  read(sentence) {
    const { role } = sentence.item ?? {};
    const clauses = cutClauses(sentence.text);
    const found: FoundOf<'party'>[] = [];
    let afterBy = false;
    let inBracket = false;
    for (const [index, clause] of clauses.entries()) {
      const by = clause.text.lastIndexOf('由');
      inBracket = clause.before === '（' || (inBracket && clause.before !== '）');
      const verbs = dutyVerbs(clause.text, by >= 0, { beside: found.length > 0 || clause.before === '（', inBracket });
      if (found.length > 0) found.push(...joined(clause, sentence.from));
      let from = 0;
      for (const verb of verbs) {
        const reading = readVerb({
          clauses,
          index,
          clause,
          verb,
          from,
          afterBy,
          bracket: clause.before === '（',
          noun: sentence.item?.title ?? '',
        });
        if (
          reading &&
          !(verb.role === 'support' && role === 'appraisal' && found.length === 0) &&
          !isExhortation(reading, role, verb.role === 'support' && TOLD.test(clause.text.slice(from, verb.from)))
        ) {
          const last = togetherWith(clause, reading, verb, from);
          found.push(
            ...reading.parties.map((party, at) =>
              partyFound(sentence.from + reading.base, party, last < 0 || at <= last ? verb.role : 'support'),
            ),
          );
          if (reading.by || clause.before === '（') afterBy = true;
        }
        from = verb.to;
      }
    }
    return found;
  },
};

/** （气象局会同水利部、应急部负责）: the index of the last party before 会同, behind which they support; -1 where nobody is joined. */
function togetherWith(clause: Clause, reading: VerbReading, verb: DutyVerb, from: number): number {
  if (verb.role === 'support' || reading.base !== clause.from) return -1;
  // Only between the verb before and this one: a clause of many verbs would else be searched to its end from each.
  const at = clause.text.slice(from, verb.from).indexOf('会同');
  return at < 1 ? -1 : reading.parties.findLastIndex((party) => party.to <= from + at);
}

/** 各单位、各部门具体负责 among the principles exhorts everyone and binds nobody. */
const TOLD = /(?:要|应当?|须|需)(?:密切|积极|主动|相互|互相)*$/u;
const isExhortation = (reading: VerbReading, role: string | undefined, told: boolean): boolean =>
  !reading.by &&
  ((told && reading.parties.every((party) => /^各/u.test(party.name))) ||
    ((role === 'principles' || role === 'aims') &&
      reading.parties.every((party) => /^各(?:有关|相关|级)?(?:单位|部门|地)$/u.test(party.name))));

const TOGETHER =
  /^(?:并)?(?:会同|联合)([^由]{2,40}?)(?:等(?:部门|单位)?)?(?:共同)?(?:组织实施|组织|做好|开展|落实|推进|研究|制定|抓好)/u;

/** 由教务处牵头，会同保卫处等共同组织实施 */
function joined(clause: Clause, base: number): FoundOf<'party'>[] {
  const match = TOGETHER.exec(clause.text);
  const names = match?.[1];
  if (!match || names === undefined) return [];
  const from = base + clause.from + match[0].indexOf(names);
  return (subjectParties(names, false) ?? []).map((party) => partyFound(from, party, 'support'));
}

interface VerbContext {
  readonly clauses: readonly Clause[];
  readonly index: number;
  readonly clause: Clause;
  readonly verb: DutyVerb;
  /** Where the subject may begin in the clause: after the verb before it. */
  readonly from: number;
  /** A 由 clause of this sentence has named parties already, so bare persons may follow. */
  readonly afterBy: boolean;
  readonly bracket: boolean;
  readonly noun: string;
}

interface VerbReading {
  /** Offset of the parties' text in the sentence. */
  readonly base: number;
  readonly parties: readonly PartyName[];
  readonly by: boolean;
}

function readVerb(context: VerbContext): VerbReading | null {
  const { clause, verb, from } = context;
  const subject = clause.text.slice(from, verb.from);
  if (subject.length > LONGEST_LIST) return null;
  const by = lastBy(subject);
  if (by < 0 && subject.length > LONGEST_SUBJECT) return null;
  if (by >= 0) return byReading(context, subject, by);
  if (ONLY_ADVERBS.test(subject)) {
    const isNamed = context.clauses[context.index - 1]?.after === '：';
    if (from > 0 || (verb.role === 'support' && !isNamed)) return null;
    const omitted = omittedSubject(context.clauses, context.index);
    return omitted && (verb.role === 'responsible' || isNamed)
      ? { base: omitted.base, parties: omitted.parties, by: false }
      : null;
  }
  const named =
    context.bracket && from === 0 && !verb.weak
      ? bracketParties(subject)
      : subjectParties(subject, context.afterBy && !verb.weak);
  if (!named) return fullName(context, subject);
  const parties = shift(named, from);
  return { base: clause.from, parties: [...listBefore(context), ...parties], by: false };
}

/** 周某某牵头, at the head of a clause */
function fullName({ clause, from }: VerbContext, subject: string): VerbReading | null {
  if (from > 0 || !FULL_NAME.test(subject)) return null;
  const party = { from: 0, to: subject.length, name: subject, aside: null, person: true };
  return { base: clause.from, parties: [party], by: false };
}

/** 由, but not 理由, 由于, 自由. */
function lastBy(subject: string): number {
  const at = subject.lastIndexOf('由');
  if (
    at < 0 ||
    /(?:[自缘]|(?<![治管处办清整受审修监护代料])理)$/u.test(subject.slice(0, at)) ||
    (subject.charAt(at + 1) === '于' && !subject.includes('同志'))
  )
    return -1;
  return at;
}

function byReading({ clause, from, verb }: VerbContext, subject: string, by: number): VerbReading | null {
  const text = subject.slice(by + 1);
  const names = text.replace(/(?:根据|按照|按|对|依据).*$/u, (tail) => '　'.repeat(tail.length));
  const parties = splitParties(names).map(nameOnly);
  if (parties.length === 0 || parties.some((party) => party.name.length > 18)) return null;
  const weak = verb.role === 'responsible' && !/负/u.test(clause.text.slice(verb.from, verb.to));
  if (weak && !parties.every((party) => looksLikeParty(party.name) || party.person)) return null;
  return { base: clause.from, parties: shift(parties, from + by + 1), by: true };
}

/** （体育局、教育局负责）: in a bracket of its own, any short names are parties. */
function bracketParties(subject: string): PartyName[] | null {
  const parties = splitParties(subject);
  return parties.length > 0 &&
    parties.every((party) => party.name.length <= 16) &&
    parties.some((party) => looksLikeParty(party.name) || looksLikeName(party.name))
    ? parties
    : null;
}

/** 由总河长统一领导 is no list of names. */
const SAYS_MORE = /.{11}|统一|下沉|到岗|到[村户]$|领导$/u;

/** 由城管局，交警大队负责: a clause that is nothing but names belongs to the list after it. */
function listBefore({ clauses, index, clause, from }: VerbContext): PartyName[] {
  if (from > 0 || (clauses[index - 1]?.text.length ?? 0) > LONGEST_SUBJECT) return [];
  const before = clauses[index - 1];
  if (before?.after !== '，' || clause.before !== '，' || before.before === '：') return [];
  const text = before.text.replace(/^.*由/u, (head) => '　'.repeat(head.length));
  const parties = splitParties(text.trim() === text ? text : text.replaceAll('　', '、'));
  if (parties.length === 0 || !parties.every(({ name }) => looksLikeParty(name) && !SAYS_MORE.test(name))) return [];
  if (dutyVerbs(before.text, true).length > 0 || /[要应将可]$/u.test(before.text)) return [];
  const distance = clause.from - before.from;
  return parties.map((party) => moved(party, -distance));
}

const shift = (parties: readonly PartyName[], by: number): PartyName[] => parties.map((party) => moved(party, by));

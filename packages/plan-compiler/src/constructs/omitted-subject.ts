import type { Clause } from '../clauses.ts';
import { looksLikeParty, moved, type PartyName, splitParties } from '../parties.ts';
import { subjectParties } from './duty.ts';

const PERSON_IN_OFFICE =
  /^(?:由|明确|指定|安排|任命)?(?:[\u4e00-\u9fff]{0,16}?(?:部长|主任|局长|科长|书记|校长|主席|镇长|所长|处长|队长|经理|院长))?([\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}?|[xX×*]{1,2}))(?:同志)?(?:担任|兼任|任|为)(?!副?组长|组长|副?总?指挥|成员|何|务|主|重点|目标|契机)/u;
/** 办公室主任由张三同志担任 */
const OFFICE_HELD_BY =
  /(?:主任|书记|组长|联络员)由([\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}?|[xX×*]{1,2}))(?:同志)?(?:担任|兼任)$/u;
const GROUP_FOUNDED =
  /(?:成立|设立|设置|组建|建立|下设)了?(?:以[^，。；]{1,20}为(?:组长|总指挥)的)?([^，。；：]{0,60}(?:小组|指挥部|专班|办公室|工作组|委员会|工作队|专家组|[督检巡]查组))/u;
/** 各地代表作为副主任，负责…; 小组办公室设在医保局，…，具体负责… */
const NAMED_BEFORE = /^([^，。；：]{2,24}?)(?:作为|设在|按照?(?=每|本|标准|规定|要求))/u;
/** 区环保局要加强管理，…，负责督查 */
const TOLD_FIRST = /^([^，。；：]{2,24}?)(?:要|应当?|须)/u;

/** How many clauses a 负责 may stand from its subject. */
const FARTHEST_SUBJECT = 8;

/** Parties and the offset in the sentence their text begins at. */
export interface Subject {
  readonly base: number;
  readonly parties: PartyName[];
}

/** 成立某领导小组，…，负责统筹: a 负责 without a subject takes what an earlier clause founded, appointed or named. */
export function omittedSubject(clauses: readonly Clause[], at: number): Subject | null {
  const last = clauses[at - 1];
  // 食品安全总监（分管副校长）：负责…
  const titled = last?.before === '（' && clauses[at]?.before === '：' ? clauses[at - 2] : last;
  if (titled && (titled.after === '：' || titled !== last)) {
    const parties = subjectParties(titled.text, false);
    return parties ? { base: titled.from, parties } : null;
  }
  return teamBefore(clauses, at) ?? (last ? personInOffice(last) : null) ?? namedBefore(clauses, at);
}

/** 办公室主任由张三同志兼任，负责日常工作 */
function personInOffice(last: Clause): Subject | null {
  const person = OFFICE_HELD_BY.exec(last.text) ?? PERSON_IN_OFFICE.exec(last.text);
  const name = person?.[1];
  if (!person || !name || looksLikeParty(name)) return null;
  const from = person.index + person[0].lastIndexOf(name);
  return { base: last.from, parties: [{ from, to: from + name.length, name, aside: null, person: true }] };
}

/** The nearest clause before that founds a body, or names who is told. */
function namedBefore(clauses: readonly Clause[], at: number): Subject | null {
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST_SUBJECT); index -= 1) {
    const clause = clauses[index];
    if (!clause) continue;
    const named = NAMED_BEFORE.exec(clause.text) ?? (index === 0 ? toldFirst(clause.text) : null);
    const parties = named?.[1] === undefined ? null : subjectParties(named[1], false);
    if (parties) return { base: clause.from, parties };
    const founded = GROUP_FOUNDED.exec(clause.text);
    if (!founded?.[1]) continue;
    const from = founded.index + founded[0].lastIndexOf(founded[1]);
    return { base: clause.from, parties: splitParties(founded[1]).map((party) => moved(party, from)) };
  }
  return null;
}

const toldFirst = (text: string): RegExpExecArray | null => (text.startsWith('各') ? null : TOLD_FIRST.exec(text));

/** 监测预警组：组长韦某，组员…，负责雨情观测: the team named before its members. */
function teamBefore(clauses: readonly Clause[], at: number): Subject | null {
  let index = at - 1;
  while (index >= 0 && at - index <= FARTHEST_SUBJECT && /^(?:副?组长|组员|成员)/u.test(clauses[index]?.text ?? ''))
    index -= 1;
  const team = clauses[index];
  if (index === at - 1 || team?.after !== '：') return null;
  const parties = subjectParties(team.text, false);
  return parties ? { base: team.from, parties } : null;
}

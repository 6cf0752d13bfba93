import type { Bound } from './elements.ts';
import { looksLikeParty } from './parties.ts';
import type { Task } from './plan.ts';

/** 排名第一的为牵头单位: a plan that names its leads only by their place in each list. */
const SAYS_SO = /(?:排名|列|排)(?:在)?(?:首位|第一)(?:位)?(?:的|者)(?:单位)?(?:均?为|是)(?:工作)?牵头/u;

export const firstLeads = (text: string): boolean => SAYS_SO.test(text);

/** The first party of each 责任单位 leads. */
export function leadFirst(bound: readonly Bound[]): readonly Bound[] {
  return bound.map((one): Bound => {
    const { found, sentence, construct } = one;
    if (found.kind !== 'party' || found.role !== 'responsible' || construct.name !== 'party-field') return one;
    const before = sentence.text.slice(0, Math.max(0, found.from - sentence.from)).trimEnd();
    return /(?:责任|承办)(?:单位|部门|科室)[为是]?：$/u.test(before)
      ? { ...one, found: { ...found, role: 'lead' } }
      : one;
  });
}

/** The same for the row of a table that names no lead. */
export function rowLedByFirst(task: Task): Task {
  const first = task.parties.find(({ role, name }) => role === 'responsible' && looksLikeParty(name));
  if (task.lead.length > 0 || !first) return task;
  const parties = task.parties.map((party) => (party === first ? { ...party, role: 'lead' as const } : party));
  return { ...task, parties, lead: [first.name], responsible: task.responsible.filter((name) => name !== first.name) };
}

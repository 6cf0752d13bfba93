import type { CompiledPlan } from '../src/plan.ts';
import { type Labels, type Row, rowsOf, SAME } from './score-reading.ts';

/** How often the readings of one construct stand in the labels too. */
export interface ConstructScore {
  readonly construct: string;
  readonly stated: number;
  readonly read: number;
  readonly right: number;
}

/** The lists of a compiled plan whose rows say which construct read them, and the labels they are held against. */
const LISTS = {
  cites: 'citations',
  outline: 'outline',
  assignments: 'assignments',
  dates: 'dates',
  targets: 'targets',
  recurring: 'recurring',
  scoring: 'scoring',
  tasks: 'tasks',
} as const satisfies Record<string, keyof CompiledPlan>;

/** Precision of each construct over labelled plans; those that read most come first. */
export function scoreConstructs(
  pairs: readonly { readonly labels: Labels; readonly plan: CompiledPlan }[],
): ConstructScore[] {
  const scores = new Map<string, { construct: string; stated: number; read: number; right: number }>();
  for (const { labels, plan } of pairs) {
    for (const [element, list] of [...Object.entries(LISTS), ['group', null] as const]) {
      const isSame = SAME[element];
      if (isSame === undefined) throw new Error(`no way to compare ${element}`);
      const rest = [...rowsOf(element, labels)];
      const found = (list === null ? plan.group.members : plan[list]) as unknown as readonly Row[];
      for (const row of found) {
        const construct = String(row['construct']);
        const score = scores.get(construct) ?? { construct, stated: Number(row['confidence']), read: 0, right: 0 };
        scores.set(construct, score);
        score.read += 1;
        const at = rest.findIndex((label) => isSame(label, row));
        if (at < 0) continue;
        rest.splice(at, 1);
        score.right += 1;
      }
    }
  }
  return [...scores.values()].sort((a, b) => b.read - a.read);
}

/** A share of few readings says little: four right of five that nobody counted stand beside them. */
export function cautiousShare(right: number, read: number): number {
  return (right + 4) / (read + 5);
}

/** What a construct may state: halfway between plans it had never met and those it knows by now. */
export function expectedConfidence(
  now: { readonly right: number; readonly read: number },
  [right, read]: readonly [right: number, read: number] = [0, 0],
): number {
  return (cautiousShare(right, read) + cautiousShare(now.right, now.read)) / 2;
}

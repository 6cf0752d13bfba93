import type { ComparableClause, ComparableEdition, ComparableTask } from './editions.ts';
import { wordingOf, wordsOf } from './wording.ts';

/** What tasks and clauses are compared by. */
export interface Traits {
  readonly title: string;
  readonly wording: string;
  /** Titles of the clauses above, from the top. */
  readonly path: string;
  readonly parties: ReadonlySet<string>;
  readonly due: string | null;
}

export function traitsOfTasks({ outline, tasks }: ComparableEdition): Traits[] {
  const paths = pathsOf(outline);
  return tasks.map((task) => {
    const home = homeOf(task, outline);
    return {
      title: wordsOf(wordingOf(task.item)),
      wording: wordingOf(task.text),
      path: home === null ? '' : (paths[home] ?? ''),
      parties: new Set(task.parties.map(({ role, name }) => `${role} ${name.replace(/\s+/gu, '')}`)),
      due: task.due ?? (task.standing ? 'standing' : null),
    };
  });
}

/** The clause a task stands under: above the clause it is itself. */
export function homeOf(task: ComparableTask, outline: readonly ComparableClause[]): number | null {
  const clause = task.clause === null ? undefined : outline[task.clause];
  if (!clause) return null;
  return wordingOf(clause.title) === wordingOf(task.item) ? aboveOf(outline, clause) : task.clause;
}

/** The clause above, null at the top and where what is said to be above is not there. */
export const aboveOf = (outline: readonly ComparableClause[], clause: ComparableClause | undefined): number | null =>
  clause && clause.parent !== null && outline[clause.parent] ? clause.parent : null;

/** No plan nests deeper; what claims to is cut here, circles too. */
const DEEPEST = 12;

/** For each clause the titles from the top to it. */
export function pathsOf(outline: readonly ComparableClause[]): string[] {
  const titles = outline.map(({ title }) => wordsOf(wordingOf(title)));
  return outline.map((clause, index) => {
    const path = [titles[index] ?? ''];
    for (let above = clause.parent; above !== null && path.length < DEEPEST; above = outline[above]?.parent ?? null)
      path.unshift(titles[above] ?? '');
    return path.join('/');
  });
}

import { diff } from '../diff/diff.ts';
import type { ComparableClause, EditionDiff } from '../diff/editions.ts';
import type { Task } from '../plan.ts';
import { printDiff } from './diff-text.ts';
import { type Input, readInput, reportingErrors } from './input.ts';
import { type Language, languageOfTerminal } from './language.ts';

export interface DiffCommandOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly language?: Language;
}

/** An edition as it was read from a file; several plans in one file are compared as one. */
export interface ReadEdition {
  readonly file: string;
  readonly outline: readonly ComparableClause[];
  readonly tasks: readonly Task[];
}

/** Exit statuses as diff(1) has them. */
const SAME = 0;
const DIFFERENT = 1;
const TROUBLE = 2;

export async function runDiff(oldFile: string, newFile: string, options: DiffCommandOptions): Promise<void> {
  const [old, next] = [await readEdition(oldFile), await readEdition(newFile)];
  if (!old || !next) {
    process.exitCode = TROUBLE;
    return;
  }
  const found = diff(old, next);
  const language = options.language ?? languageOfTerminal();
  process.stdout.write(
    options.json ? `${JSON.stringify(toJson(found, old, next))}\n` : printDiff(found, old, next, language, options.all),
  );
  process.exitCode = isSame(found) ? SAME : DIFFERENT;
}

async function readEdition(file: string): Promise<ReadEdition | null> {
  let input: Input | null = null;
  await reportingErrors(file, async () => {
    input = await readInput(file, undefined);
  });
  return input && joinPlans(input);
}

function joinPlans({ name, plans }: Input): ReadEdition {
  const outline: ComparableClause[] = [];
  const tasks: Task[] = [];
  for (const plan of plans) {
    const before = outline.length;
    const shift = (place: number | null): number | null => (place === null ? null : place + before);
    outline.push(...plan.outline.map(({ label, title, parent }) => ({ label, title, parent: shift(parent) })));
    tasks.push(...plan.tasks.map((task) => ({ ...task, clause: shift(task.clause) })));
  }
  return { file: name, outline, tasks };
}

const isSame = ({ clauses, tasks }: EditionDiff): boolean =>
  [...clauses, ...tasks].every((found) => found.kind === 'continued' && found.changes.length === 0);

/** The comparison with what it speaks of, so that it can be read without the two plans. */
function toJson({ clauses, tasks }: EditionDiff, old: ReadEdition, next: ReadEdition): object {
  const clauseOf = ({ outline }: ReadEdition, index: number) => ({ index, ...outline[index] });
  const taskOf = (edition: ReadEdition, index: number) => {
    const { item, text, clause, parties, due, standing, start, end } = edition.tasks[index] ?? {};
    return { index, item, text, clause, parties, due, standing, start, end };
  };
  return {
    old: old.file,
    new: next.file,
    clauses: clauses.map((found) => ({
      ...found,
      ...('old' in found ? { old: clauseOf(old, found.old) } : {}),
      ...('new' in found ? { new: clauseOf(next, found.new) } : {}),
    })),
    tasks: tasks.map((found) => ({
      ...found,
      ...('old' in found ? { old: taskOf(old, found.old) } : {}),
      ...('new' in found ? { new: taskOf(next, found.new) } : {}),
      ...('into' in found && found.into !== null ? { into: taskOf(next, found.into) } : {}),
    })),
  };
}

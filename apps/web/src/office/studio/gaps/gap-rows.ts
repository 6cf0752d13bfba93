// Rows of the gap table: the tasks that lack something, with the chapter they stand in and what is suggested.
import type { EditionTask, Gap, GapRow, PlanElement, Suggestion } from '../things.ts';
import type { GapColumn, GapRowKeys } from './gap-state.ts';

export interface GapTableRow extends GapRowKeys {
  readonly task: EditionTask;
  readonly gaps: readonly Gap[];
  readonly blocking: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly chapterTitle: string;
}

/** `shown`: tasks that lacked something when the table was opened; a row that is filled stays where it was. */
export function gapTableRows(
  tasks: readonly EditionTask[],
  gaps: readonly GapRow[],
  shown: ReadonlySet<string>,
  elements: readonly PlanElement[],
): GapTableRow[] {
  const open = new Map(gaps.map((gap) => [gap.taskId, gap]));
  const chapterOf = chapters(elements);
  return tasks
    .filter((task) => shown.has(task.id) || open.has(task.id))
    .sort((one, other) => one.number - other.number)
    .map((task) => {
      const gap = open.get(task.id);
      const missing = gap === undefined ? [] : missingColumns(task, gap.gaps);
      const { id: chapter, title } = chapterOf(task.clauseId);
      return {
        id: task.id,
        task,
        chapter,
        chapterTitle: title,
        missing,
        fillable: [...new Set([...missing, ...emptyColumns(task)])],
        gaps: gap?.gaps ?? [],
        blocking: gap?.blocking ?? false,
        suggestions: gap?.suggestions ?? [],
      };
    });
}

/** Rows as they will be once the cells just chosen are answered: `chosen` names them "task column". */
export function withoutChosen<Row extends GapRowKeys>(rows: readonly Row[], chosen: ReadonlySet<string>): Row[] {
  return rows.map((row) => ({ ...row, missing: row.missing.filter((column) => !chosen.has(`${row.id} ${column}`)) }));
}

/** `year` is asked above the table, once for all: it is no cell's. */
export function missingColumns(task: Pick<EditionTask, 'parties'>, gaps: readonly Gap[]): GapColumn[] {
  const missing = new Set<GapColumn>();
  const unmet = task.parties.filter((party) => party.unitId === null && party.groupId === null);
  if (gaps.includes('owner') || gaps.includes('lead')) missing.add('lead');
  if (gaps.includes('unit')) {
    for (const { role } of unmet) missing.add(role === 'lead' ? 'lead' : 'responsible');
  }
  if (gaps.includes('due')) missing.add('due');
  return [...missing];
}

function emptyColumns({ parties, dueDate, standing }: EditionTask): GapColumn[] {
  return [
    ...(parties.some(({ role }) => role === 'lead') ? [] : (['lead'] as const)),
    ...(parties.some(({ role }) => role === 'responsible') ? [] : (['responsible'] as const)),
    ...(dueDate !== null || standing ? [] : (['due'] as const)),
  ];
}

/** The suggestions that fit a column; names that meet no unit first, since they stand in the text. */
export function suggestionsFor(row: Pick<GapTableRow, 'suggestions'>, column: GapColumn): Suggestion[] {
  if (column !== 'lead' && column !== 'responsible') return [];
  const fits = row.suggestions.filter(({ role }) => (column === 'lead' ? role === 'lead' : role !== 'lead'));
  return fits.sort((one, other) => Number(one.forName === null) - Number(other.forName === null)).slice(0, 5);
}

/** A chapter is the clause above the task's own: "三、重点任务" for its （一）, （一） for its 1. 2. 3. */
function chapters(elements: readonly PlanElement[]) {
  const clauses = new Map(elements.flatMap((element) => (element.kind === 'clause' ? [[element.id, element]] : [])));
  return (clauseId: string | null): { id: string | null; title: string } => {
    const own = clauseId === null ? undefined : clauses.get(clauseId);
    const chapter = (own?.clauseId ? clauses.get(own.clauseId) : undefined) ?? own;
    return chapter === undefined
      ? { id: null, title: '' }
      : { id: chapter.id, title: `${chapter.data.label}${chapter.data.title}` };
  };
}

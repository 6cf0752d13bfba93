// From the ledger's rows to the rows of the documents: under which chapter, with the plan's own words for the deadline.
import type { ProgressTask } from '../../documents/progress-table.ts';
import type { BreakdownTask } from '../../documents/task-breakdown.ts';
import type { BreakdownRow, ProgressRow } from '../task/task.schema.ts';

export interface ClauseHead {
  readonly id: string;
  readonly clauseId: string | null;
  readonly label: string;
  readonly title: string;
}

export interface TaskPlace {
  readonly clauseId: string | null;
  /** The plan's own words for the deadline, '' where it has none. */
  readonly dueWords: string;
}

/** The clauses from the chapter down to this one. */
export function clausePath(clauses: ReadonlyMap<string, ClauseHead>, id: string | null): ClauseHead[] {
  const path: ClauseHead[] = [];
  for (let at = id === null ? undefined : clauses.get(id); at !== undefined && !path.includes(at); ) {
    path.unshift(at);
    at = at.clauseId === null ? undefined : clauses.get(at.clauseId);
  }
  return path;
}

export function breakdownTask(
  row: BreakdownRow,
  place: TaskPlace | undefined,
  clauses: ReadonlyMap<string, ClauseHead>,
): BreakdownTask {
  const path = clausePath(clauses, place?.clauseId ?? null);
  const [chapter] = path;
  return {
    chapter: chapter === undefined ? null : `${chapter.label}${chapter.title}`,
    title: row.title,
    content: row.text,
    clause: path.map(({ label }) => label).join(''),
    lead: row.lead,
    responsible: row.responsible,
    support: row.support,
    due: row.dueDate,
    dueText: dueWords(row, place?.dueWords ?? ''),
    note: noteOf(row),
  };
}

/** A deadline set by hand is its day; one from the text keeps the text's words. */
function dueWords(row: Pick<BreakdownRow, 'standing' | 'dueDate' | 'recurring'>, words: string): string {
  if (row.standing) return '长期坚持';
  if (row.dueDate === null && row.recurring !== null) return words || recurrenceInWords(row.recurring);
  return words;
}

const periods = { day: '天', week: '周', month: '月', quarter: '季度', 'half-year': '半年', year: '年', term: '学期' };

export function recurrenceInWords(recurring: NonNullable<BreakdownRow['recurring']>): string {
  const { every, times, interval = 1 } = recurring;
  const often = times === 1 ? '一次' : `${times}次`;
  // 每两周, 每 3 个月: months, quarters and terms are counted with 个.
  const count = interval === 2 ? '两' : `${interval}`;
  const several = `${count}${/[月度年期]$/.test(periods[every]) && every !== 'year' ? '个' : ''}`;
  return `每${interval === 1 ? '' : several}${periods[every]}${often}`;
}

function noteOf(row: BreakdownRow): string {
  const milestones = row.milestones.map(({ dueDate, percent, title }) =>
    [`${dueDate}前`, percent === null ? '' : `完成${percent}%`, title].filter(Boolean).join(' '),
  );
  const recurring = row.recurring === null || row.dueDate === null ? [] : [recurrenceInWords(row.recurring)];
  return [...recurring, ...milestones].join('；');
}

/** A row of the progress table; drafts have no progress to show. */
export function progressTask(row: ProgressRow, words: string, evidence: number): ProgressTask[] {
  const light = row.state === 'suspended' || row.state === 'withdrawn' ? row.state : row.light;
  if (light === null) return [];
  return [
    {
      title: row.title,
      lead: row.lead,
      responsible: row.responsible,
      due: row.dueDate,
      dueText: dueWords(row, words),
      light,
      percent: row.latestAt === null ? null : row.progress,
      latest: row.latestText ?? '',
      evidence,
    },
  ];
}

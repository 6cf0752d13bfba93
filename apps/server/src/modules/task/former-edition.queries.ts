// The tasks of an edition as that edition says them, also when they have since gone on into a later one.
import { sql } from 'kysely';
import type { Database } from '../../platform/context.ts';
import type { PartyRecord } from './task.queries.ts';
import type { Milestone, Recurring } from './task.schema.ts';
import { loadTaskRows, type TaskRowRecord } from './task-row.queries.ts';

/** Words of a task in a former edition, in place of those of its row. */
interface FormerWords
  extends Pick<
    TaskRowRecord,
    | 'editionId'
    | 'number'
    | 'title'
    | 'text'
    | 'sourceTitle'
    | 'clauseId'
    | 'clauseTitle'
    | 'phaseId'
    | 'phaseName'
    | 'startOffset'
    | 'endOffset'
    | 'beginDate'
    | 'dueDate'
    | 'dueText'
    | 'dueStart'
    | 'dueEnd'
    | 'standing'
    | 'leadUnitId'
    | 'leadName'
    | 'inherited'
    | 'construct'
    | 'confidence'
  > {
  readonly recurring: Recurring | null;
  readonly parties: readonly PartyRecord[];
}

interface FormerRow extends FormerWords {
  readonly taskId: string;
  readonly milestones: readonly Omit<Milestone, 'missed'>[];
}

/** Every task of the edition the session sees, by number: state, progress and light are those of today. */
export async function loadEditionRows(db: Database, editionId: string, today: string): Promise<TaskRowRecord[]> {
  const own = await db.selectFrom('tasks').select('id').where('editionId', '=', editionId).execute();
  const former = new Map((await listFormer(db, editionId)).map((row) => [row.taskId, row]));
  const ids = [...own.map((task) => task.id), ...former.keys()];
  const rows = (await loadTaskRows(db, ids, today)).map((row) => asFormerly(row, former.get(row.id), today));
  return rows.toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
}

function asFormerly(row: TaskRowRecord, former: FormerRow | undefined, today: string): TaskRowRecord {
  if (former === undefined) return row;
  const { taskId: _taskId, milestones, ...words } = former;
  const missed = (due: string, percent: number | null) => percent !== null && due < today && row.progress < percent;
  return {
    ...row,
    ...words,
    milestones: milestones.map((each) => ({ ...each, missed: missed(each.dueDate, each.percent) })),
  };
}

async function listFormer(db: Database, editionId: string): Promise<FormerRow[]> {
  const found = await sql<FormerRow>`
    select f.task_id, f.edition_id, f.number, f.title, f.text, f.source_title, f.clause_id, clause.data ->> 'title' as clause_title,
      f.phase_id, phase.data ->> 'name' as phase_name, f.start_offset, f.end_offset, f.begin_date, f.due_date, f.due_text,
      f.due_start, f.due_end, f.standing, f.recurring, f.lead_unit_id, u.name as lead_name, f.inherited, f.construct,
      f.confidence, f.parties, f.milestones
    from task_editions f
      left join plan_elements clause on clause.id = f.clause_id
      left join plan_elements phase on phase.id = f.phase_id
      left join units u on u.id = f.lead_unit_id
    where f.edition_id = ${editionId}`.execute(db);
  return found.rows;
}

// What the 体检 and the documents ask of an edition's tasks: places, names that meet no unit, evidence filed. Reads only: the
// rows are the task module's.
import type { Database, OpenTransaction } from '../../platform/context.ts';

type Reader = Database | OpenTransaction;

export function listTaskPlaces(db: Reader, editionId: string) {
  return db
    .selectFrom('tasks')
    .select(['id', 'title', 'clauseId', 'startOffset', 'endOffset', 'dueStart', 'dueEnd'])
    .where('editionId', '=', editionId)
    .orderBy('number')
    .execute();
}

/** Parties named in the text that mean no unit yet; what an item above names is said there once. */
export function listUnresolvedParties(db: Reader, editionId: string) {
  return db
    .selectFrom('taskParties as p')
    .innerJoin('tasks as t', 't.id', 'p.taskId')
    .select(['t.id as taskId', 't.clauseId', 'p.name', 'p.startOffset', 'p.endOffset'])
    .where('t.editionId', '=', editionId)
    .where('p.unitId', 'is', null)
    .where('p.groupId', 'is', null)
    .where('p.inherited', '=', false)
    .orderBy('t.number')
    .orderBy('p.sort')
    .execute();
}

/** How many pieces of evidence were filed for each task; tasks without any are left out. */
export function countEvidence(db: Reader, editionId: string) {
  return db
    .selectFrom('reports as r')
    .innerJoin('tasks as t', 't.id', 'r.taskId')
    .innerJoin('reportEvidence as e', 'e.reportId', 'r.id')
    .select((q) => ['r.taskId', q.fn.count<number>('e.evidenceId').distinct().as('count')])
    .where('t.editionId', '=', editionId)
    .groupBy('r.taskId')
    .execute();
}

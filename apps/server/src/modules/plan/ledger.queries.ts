// What the progress table asks of the ledger beyond its rows. A read only: the rows are the task module's.
import type { Database, OpenTransaction } from '../../platform/context.ts';

type Reader = Database | OpenTransaction;

/** How many pieces of evidence were filed for each task, also of those that went on; tasks without any are left out. */
export function countEvidence(db: Reader, editionId: string) {
  return db
    .selectFrom('reports as r')
    .innerJoin('tasks as t', 't.id', 'r.taskId')
    .innerJoin('reportEvidence as e', 'e.reportId', 'r.id')
    .select((q) => ['r.taskId', q.fn.count<number>('e.evidenceId').distinct().as('count')])
    .where((where) =>
      where.or([
        where('t.editionId', '=', editionId),
        where('t.id', 'in', where.selectFrom('taskEditions').select('taskId').where('editionId', '=', editionId)),
      ]),
    )
    .groupBy('r.taskId')
    .execute();
}

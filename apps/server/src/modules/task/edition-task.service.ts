// All tasks of an edition for its studio. Who sees which of them is said by the database's policies, as in the ledger.
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { loadRights, requireBusinessPost } from './access.service.ts';
import { findEditionText } from './draft.queries.ts';
import type { EditionTask } from './edition-task.schema.ts';
import { listEditionTasks } from './task.queries.ts';
import { taskActions } from './task.rules.ts';
import { presentParty } from './task-detail.service.ts';
import { loadTaskRows, presentTaskRow } from './task-row.queries.ts';

export async function showEditionTasks(ctx: Context, editionId: string): Promise<EditionTask[]> {
  requireBusinessPost(ctx);
  const tasks = await listEditionTasks(ctx.db, editionId);
  if (tasks.length === 0 && (await findEditionText(ctx.db, editionId)) === undefined) throw problem('not-found');
  const ids = tasks.map((task) => task.id);
  const rows = await loadTaskRows(ctx.db, ids, today(ctx.clock));
  const rightsOn = await loadRights(ctx, rows);
  return rows.map((row) => {
    const { text, startOffset, endOffset, dueStart, dueEnd, inherited, construct, confidence } = row;
    return {
      ...presentTaskRow(row),
      ...{ text, startOffset, endOffset, dueStart, dueEnd, inherited, construct, confidence },
      parties: row.parties.map(presentParty),
      can: taskActions(row, rightsOn(row)),
    };
  });
}

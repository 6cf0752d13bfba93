// The ledger: tasks of all plans and sources that the reader may see.
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { requireBusinessPost } from './access.service.ts';
import { decodeCursor, encodeCursor } from './cursor.rules.ts';
import { countTasksBy, countTasks as countTasksOf, cursorTypes, pageTaskIds } from './ledger.queries.ts';
import type { ListTasks, TaskFilter } from './task.schema.ts';
import { loadTaskRows, presentTaskRow } from './task-row.queries.ts';

/** The total is counted for the first page, and carried on in the cursor. */
export async function listTasks(ctx: Context, { sort, cursor, limit, ...filter }: ListTasks) {
  requireBusinessPost(ctx);
  const day = today(ctx.clock);
  const before = cursor === undefined ? null : decodeCursor(cursor, cursorTypes(sort));
  const total = before?.total ?? (await countTasksOf(ctx.db, filter, day));
  const request = { filter, sort, after: before?.keys ?? null, limit: limit + 1, today: day };
  const page = await pageTaskIds(ctx.db, request);
  const shown = page.slice(0, limit);
  const last = shown.at(-1);
  const rows = await loadTaskRows(
    ctx.db,
    shown.map((row) => row.id),
    day,
  );
  return {
    items: rows.map(presentTaskRow),
    nextCursor: page.length > limit && last !== undefined ? encodeCursor({ keys: last.keys, total }) : null,
    total,
  };
}

export async function countTasks(ctx: Context, by: Parameters<typeof countTasksBy>[1], filter: TaskFilter) {
  requireBusinessPost(ctx);
  const rows = await countTasksBy(ctx.db, by, filter, today(ctx.clock));
  return rows.map(({ key, name, total, ...byLight }) => ({ key, name, total, byLight }));
}

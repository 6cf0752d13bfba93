// What tests of supervision do past routes and policies: time that has passed, dates and settings that were changed.
import { type RawBuilder, sql } from 'kysely';
import type { World } from '../../../../test/world.ts';
import { layTasks } from '../../task/test/task-world.ts';

/** As the superuser, marked as recorded. */
export async function change(world: World, statement: RawBuilder<unknown>): Promise<void> {
  await world.database.superuser.transaction().execute(async (db) => {
    await statement.execute(db);
    await sql`select set_config('luoshi.audited', pg_current_xact_id()::text, true)`.execute(db);
  });
}

export const turnSignOffOff = (world: World) =>
  change(world, sql`update jurisdictions set settings = '{"signOff": false}' where id = ${world.county.id}`);

/** A task of the housing bureau's, given on 1 October. */
export async function layDueTask(world: World, dueDate: string, state = 'accepted', unit = '县住房和城乡建设局') {
  const assignments = [{ unit, role: 'lead' as const, state: state as 'accepted' }];
  const [id] = await layTasks(world, [{ task: { dueDate }, assignments }]);
  await change(world, sql`update assignments set created_at = '2026-10-01T00:00:00Z'`);
  return id as string;
}

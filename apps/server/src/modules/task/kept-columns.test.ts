// What a light needs of other tables is kept in the row by triggers: whatever changes, and in whatever order, it must agree
// with what it is kept from.
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import { layTasks } from './test/task-world.ts';

const lead = '县住房和城乡建设局';
const other = '县城市管理局';

let world: World;
let ids: string[];
beforeAll(async () => {
  world = await createWorld();
  const assignments = [
    { unit: lead, role: 'lead', state: 'accepted', progress: 10 },
    { unit: other, role: 'responsible', state: 'accepted', progress: 0 },
  ];
  const milestones = [
    { dueDate: '2026-09-30', percent: 20 },
    { dueDate: '2026-12-31', percent: 50 },
  ];
  const occurrences = [
    { period: '2026-10', dueDate: '2026-10-31', state: 'pending' },
    { period: '2026-11', dueDate: '2026-11-30', state: 'pending' },
  ];
  const laid = { task: { dueDate: '2027-03-31' }, assignments, milestones, occurrences };
  ids = await layTasks(world, [laid, { task: { dueDate: '2026-12-31' }, assignments }]);
});
afterAll(() => world.close());

const states = fc.constantFrom('issued', 'accepted', 'reported-complete', 'returned', 'confirmed', 'ended');
const percent = fc.integer({ min: 0, max: 100 });
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const change = fc.oneof(
  states.map((state) => sql`update assignments set state = ${state} where unit_id = ${world.unit(lead)}`),
  states.map((state) => sql`update assignments set state = ${state} where unit_id = ${world.unit(other)}`),
  percent.map((progress) => sql`update assignments set progress = ${progress} where role = 'lead'`),
  percent.map((progress) => sql`update tasks set progress = ${progress}`),
  fc
    .constantFrom('pending', 'reported', 'confirmed', 'returned')
    .map((state) => sql`update occurrences set state = ${state} where period = '2026-10'`),
  day.map((due) => sql`update occurrences set due_date = ${due}::date where period = '2026-11'`),
  day.map((due) => sql`update milestones set due_date = ${due}::date where percent = 20`),
  percent.map((share) => sql`update milestones set percent = ${share} where percent <> 20`),
  fc.constant(sql`delete from milestones where percent = 20`),
  fc.constantFrom(lead, other).map((unit) => sql`update tasks set lead_unit_id = ${world.unit(unit)}`),
);

const wrong = sql`
  select 'task' as kept, t.id from tasks t where
    t.lead_state is distinct from (select a.state from assignments a where a.task_id = t.id and a.unit_id = t.lead_unit_id)
    or t.missed_from is distinct from
      (select min(m.due_date) from milestones m where m.task_id = t.id and m.percent > t.progress)
    or t.late_from is distinct from
      (select min(o.due_date) from occurrences o where o.task_id = t.id and o.state in ('pending', 'returned'))
  union all
  select 'assignment', a.id from assignments a where
    a.missed_from is distinct from
      (select min(m.due_date) from milestones m where m.task_id = a.task_id and m.percent > a.progress)
    or a.late_from is distinct from
      (select min(o.due_date) from occurrences o where o.assignment_id = a.id and o.state in ('pending', 'returned'))`;

/** Changes and looks in one transaction, then undoes it: each run starts from the same rows. */
async function wrongAfter(changes: readonly ReturnType<typeof sql>[]): Promise<unknown[]> {
  const undo = new Error('undone');
  let found: unknown[] = [];
  const database = world.database.superuser as unknown as Kysely<DB>;
  await database
    .transaction()
    .execute(async (db) => {
      for (const each of changes) await each.execute(db);
      found = (await wrong.execute(db)).rows;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
}

test('the columns kept for lights agree with what they are kept from', async () => {
  expect(ids).toHaveLength(2);
  expect(await wrongAfter([])).toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      expect(await wrongAfter(changes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

// The clocks on a real database: exactly once, whoever runs them, however often, and whatever happens in between.
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { layTasks } from '../task/test/task-world.ts';
import { runClocks } from './clocks.service.ts';
import { change, layDueTask, turnSignOffOff } from './test/supervision-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const lay = (dueDate: string, state?: string) => layDueTask(world, dueDate, state);
const run = (day?: string) => {
  if (day !== undefined) world.clock.set(`${day}T02:00:00Z`);
  return runClocks(world.services, world.county.id);
};

async function rungs(): Promise<string[]> {
  const rows = await world.database.superuser
    .selectFrom('supervisions')
    .select(['rung', 'step', 'dueDate', 'state', 'number'])
    .orderBy('id')
    .execute();
  return rows.map(({ rung, step, dueDate, state, number }) =>
    [rung, step, dueDate, state, ...(number === null ? [] : [number])].join(' '),
  );
}

async function counts() {
  const [row] = (
    await sql<{ messages: number; events: number; rows: number }>`
      select (select count(*) from messages)::int as messages, (select count(*) from supervisions)::int as rows,
        (select count(*) from audit_events where action = 'supervision.raise')::int as events`.execute(
      world.database.superuser,
    )
  ).rows;
  return row;
}

test('the whole ladder, day by day', async () => {
  await lay('2026-11-27');
  await run('2026-11-19');
  expect(await rungs()).toEqual([]);
  await run('2026-11-20');
  await run('2026-11-26');
  await run('2026-11-27');
  expect(await rungs()).toEqual(['reminder 7 2026-11-27 sent', 'reminder 1 2026-11-27 sent']);
  await run('2026-11-29');
  expect(await rungs()).toHaveLength(2);
  await run('2026-11-30');
  await run('2026-12-04');
  expect((await rungs()).slice(2)).toEqual(['notice 1 2026-11-27 draft', 'bulletin 1 2026-11-27 listed']);
  // Reminders are told; a draft and a place in a bulletin that is not out are not.
  expect(await counts()).toEqual({ messages: 2, events: 4, rows: 4 });
});

test('twenty rounds at once, and again: each rung, message and number once', async () => {
  await turnSignOffOff(world);
  const units = ['县住房和城乡建设局', '县城市管理局', '县财政局', '县教育局', '清河镇'];
  await layTasks(
    world,
    Array.from({ length: 40 }, (_, index) => ({
      task: { dueDate: '2026-11-13' },
      assignments: [{ unit: units[index % 5] as string, role: 'lead' as const, state: 'accepted' }] as never,
    })),
  );
  world.clock.set('2026-11-23T02:00:00Z');
  const results = await Promise.all(Array.from({ length: 20 }, () => run()));
  expect(results.reduce((sum, { made }) => sum + made, 0)).toBe(80);
  await run();
  expect(await counts()).toEqual({ messages: 40, events: 80, rows: 80 });
  const numbers = (await rungs())
    .filter((rung) => rung.startsWith('notice'))
    .map((rung) => Number(rung.split(' ').at(-1)));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('a round that dies at any point has made nothing; the next one makes it all', async () => {
  await turnSignOffOff(world);
  await lay('2026-11-13');
  await lay('2026-11-24');
  world.clock.set('2026-11-23T02:00:00Z');
  let left = 0;
  const dying = {
    database: world.services.database,
    clock: {
      now: () => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return world.clock.now();
      },
    },
  };
  let died = 0;
  for (let calls = 1; ; calls += 1) {
    left = calls;
    try {
      await runClocks(dying, world.county.id);
      break;
    } catch (error) {
      expect((error as Error).message).toBe('killed');
      died += 1;
      expect(await counts()).toEqual({ messages: 0, events: 0, rows: 0 });
    }
  }
  expect(died).toBeGreaterThan(3);
  expect(await rungs()).toHaveLength(3);
  // A number that was given to what did not happen is given again.
  expect((await rungs()).find((rung) => rung.startsWith('notice'))).toBe('notice 1 2026-11-13 issued 1');
  expect(await run()).toEqual({ made: 0, cancelled: 0 });
});

test('the clock jumps: forward makes what is still of use, back makes nothing', async () => {
  await lay('2026-11-27');
  await run('2026-12-25');
  const made = await rungs();
  expect(made.map((rung) => rung.split(' ')[0])).toEqual(expect.arrayContaining(['notice', 'bulletin']));
  expect(made).toHaveLength(2);
  for (const day of ['2026-10-01', '2026-12-01', '2026-12-25']) await run(day);
  expect((await rungs()).filter((rung) => !rung.startsWith('reminder'))).toHaveLength(2);
});

test('a moved due date cancels what is not signed, and starts the ladder anew; moved back, it goes on', async () => {
  const id = await lay('2026-11-20');
  const move = (dueDate: string) => change(world, sql`update tasks set due_date = ${dueDate} where id = ${id}`);
  await run('2026-11-23');
  expect(await rungs()).toEqual(['notice 1 2026-11-20 draft']);
  await move('2026-11-30');
  expect(await run()).toMatchObject({ made: 1, cancelled: 1 });
  expect(await rungs()).toEqual(['notice 1 2026-11-20 cancelled', 'reminder 7 2026-11-30 sent']);
  await move('2026-11-20');
  await run();
  await run();
  expect((await rungs()).slice(2)).toEqual(['notice 1 2026-11-20 draft']);
});

test('nothing while the task is suspended or the report waits; a finished one needs no notice any more', async () => {
  const id = await lay('2026-11-13', 'reported-complete');
  await run('2026-11-23');
  expect(await rungs()).toEqual([]);
  const set = (table: 'tasks' | 'assignments', state: string) =>
    change(
      world,
      sql`update ${sql.table(table)} set state = ${state} where ${id} in (id, ${sql.ref(table === 'tasks' ? 'id' : 'task_id')})`,
    );
  await set('assignments', 'returned');
  await set('tasks', 'suspended');
  await run();
  expect(await rungs()).toEqual([]);
  await set('tasks', 'issued');
  await run();
  expect(await rungs()).toEqual(expect.arrayContaining(['notice 1 2026-11-13 draft', 'bulletin 1 2026-11-13 listed']));
  await set('tasks', 'suspended');
  expect(await run()).toEqual({ made: 0, cancelled: 0 });
  await set('tasks', 'closed');
  expect(await run()).toEqual({ made: 0, cancelled: 1 });
  await run();
  expect(await rungs()).toHaveLength(2);
});

test('days a report waited move the ladder on', async () => {
  await lay('2026-11-20');
  await change(world, sql`update assignments set paused_days = 5`);
  await run('2026-11-25');
  expect(await rungs()).toEqual([]);
  await run('2026-11-26');
  expect(await rungs()).toEqual(['notice 1 2026-11-20 draft']);
});

test('reminders of a day go to a unit as one message', async () => {
  for (const day of ['2026-11-27', '2026-11-28', '2026-11-28']) await lay(day);
  await run('2026-11-21');
  expect(await rungs()).toHaveLength(3);
  const reply = await world.as('contactHousing').get('/messages');
  expect(reply.body.items).toHaveLength(1);
  expect(reply.body.items[0]).toMatchObject({
    kind: 'reminder',
    planId: null,
    body: { items: [{ dueDate: '2026-11-27' }, {}, {}] },
  });
});

test('what repeats is reminded of and supervised by its own days', async () => {
  await layTasks(world, [
    {
      task: { standing: true, recurring: JSON.stringify({ every: 'month', times: 1 }) as never },
      assignments: [{ unit: '县住房和城乡建设局', role: 'lead' }],
      occurrences: [
        { period: '2026-09', dueDate: '2026-09-30', state: 'pending' },
        { period: '2026-10', dueDate: '2026-10-30', state: 'pending' },
      ],
    },
  ]);
  await run('2026-11-23');
  expect((await rungs()).filter((rung) => rung.startsWith('notice'))).toEqual(['notice 1 2026-09-30 draft']);
  expect((await rungs()).filter((rung) => rung.startsWith('bulletin'))).toHaveLength(2);
});

// Lights of tasks and assignments, case by case, in the real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { type LaidTask, layTasks, showTask } from './test/task-world.ts';

const lead = '县住房和城乡建设局';
const other = '县城市管理局';
const today = '2026-11-21';

interface Case {
  readonly name: string;
  readonly laid: LaidTask;
  readonly light: string | null;
  /** Of the lead's and the other's assignment, where there are any. */
  readonly assignments?: (string | null)[];
}

const task = (columns: object) => ({ dueDate: '2026-12-31', ...columns });
const leads = (state: string, progress = 0) => [{ unit: lead, role: 'lead', state, progress }];
const both = (leadState: string, otherState: string, role = 'responsible', progress = 0) => [
  { unit: lead, role: 'lead', state: leadState, progress },
  { unit: other, role, state: otherState, progress },
];
const missed = [{ dueDate: '2026-09-30', percent: 20 }];
const late = [{ period: '2026-10', dueDate: '2026-10-31', state: 'pending' }];

const cases: Case[] = [
  { name: 'a draft has none', laid: { task: task({}) }, light: null },
  {
    name: 'not accepted',
    laid: { task: task({}), assignments: leads('issued') },
    light: 'not-accepted',
    assignments: ['not-accepted'],
  },
  {
    name: 'accepted, far from due',
    laid: { task: task({}), assignments: leads('accepted') },
    light: 'on-pace',
    assignments: ['on-pace'],
  },
  {
    name: 'accepted by the lead only',
    laid: { task: task({}), assignments: both('accepted', 'issued') },
    light: 'on-pace',
    assignments: ['on-pace', 'not-accepted'],
  },
  {
    name: 'due in 8 days',
    laid: { task: task({ dueDate: '2026-11-29' }), assignments: leads('accepted') },
    light: 'on-pace',
  },
  {
    name: 'due in 7 days',
    laid: { task: task({ dueDate: '2026-11-28' }), assignments: leads('accepted') },
    light: 'due-soon',
    assignments: ['due-soon'],
  },
  { name: 'due today', laid: { task: task({ dueDate: today }), assignments: leads('accepted') }, light: 'due-soon' },
  {
    name: 'due yesterday',
    laid: { task: task({ dueDate: '2026-11-20' }), assignments: leads('accepted') },
    light: 'overdue',
    assignments: ['overdue'],
  },
  {
    name: 'overdue though never accepted',
    laid: { task: task({ dueDate: '2026-11-20' }), assignments: leads('issued') },
    light: 'overdue',
  },
  {
    name: 'reported complete in time waits for the office',
    laid: { task: task({ dueDate: '2026-11-20' }), assignments: leads('reported-complete') },
    light: 'on-pace',
    assignments: ['on-pace'],
  },
  {
    name: 'returned is late again',
    laid: { task: task({ dueDate: '2026-11-20' }), assignments: leads('returned') },
    light: 'overdue',
  },
  {
    name: 'a milestone missed',
    laid: { task: task({ progress: 10 }), assignments: leads('accepted', 10), milestones: missed },
    light: 'due-soon',
    assignments: ['due-soon'],
  },
  {
    name: 'a milestone reached',
    laid: { task: task({ progress: 20 }), assignments: leads('accepted', 20), milestones: missed },
    light: 'on-pace',
    assignments: ['on-pace'],
  },
  {
    name: 'a milestone of today is not missed yet',
    laid: { task: task({}), assignments: leads('accepted'), milestones: [{ dueDate: today, percent: 50 }] },
    light: 'on-pace',
  },
  {
    name: 'a milestone without a percent',
    laid: { task: task({}), assignments: leads('accepted'), milestones: [{ dueDate: '2026-09-30', percent: null }] },
    light: 'on-pace',
  },
  {
    name: 'each unit by its own progress',
    laid: {
      task: task({ progress: 50 }),
      assignments: [...leads('accepted', 50), { unit: other, role: 'responsible', progress: 5 }],
      milestones: missed,
    },
    light: 'on-pace',
    assignments: ['on-pace', 'due-soon'],
  },
  {
    name: 'standing',
    laid: { task: task({ dueDate: null, standing: true }), assignments: leads('accepted') },
    light: 'on-pace',
  },
  {
    name: 'standing with a late occurrence',
    laid: {
      task: task({ dueDate: null, standing: true }),
      assignments: both('accepted', 'accepted'),
      occurrences: late,
    },
    light: 'overdue',
    assignments: ['overdue', 'on-pace'],
  },
  {
    name: 'standing with a reported occurrence',
    laid: {
      task: task({ dueDate: null, standing: true }),
      assignments: leads('accepted'),
      occurrences: [{ period: '2026-10', dueDate: '2026-10-31', state: 'reported' }],
    },
    light: 'on-pace',
  },
  {
    name: 'a returned occurrence is late again',
    laid: {
      task: task({ dueDate: null, standing: true }),
      assignments: leads('accepted'),
      occurrences: [{ period: '2026-10', dueDate: '2026-10-31', state: 'returned' }],
    },
    light: 'overdue',
  },
  {
    name: 'support has no due date to miss',
    laid: { task: task({ dueDate: '2026-11-20' }), assignments: both('accepted', 'accepted', 'support') },
    light: 'overdue',
    assignments: ['overdue', 'on-pace'],
  },
  {
    name: 'confirmed',
    laid: { task: task({ dueDate: '2026-11-20' }), assignments: both('accepted', 'confirmed') },
    light: 'overdue',
    assignments: ['overdue', 'done'],
  },
  {
    name: 'closed',
    laid: { task: task({ dueDate: '2026-11-20', state: 'closed' }), assignments: both('confirmed', 'ended') },
    light: 'done',
    assignments: ['done', null],
  },
  {
    name: 'suspended',
    laid: { task: task({ dueDate: '2026-11-20', state: 'suspended' }), assignments: leads('accepted') },
    light: null,
    assignments: [null],
  },
  {
    name: 'withdrawn',
    laid: { task: task({ dueDate: '2026-11-20', state: 'withdrawn' }), assignments: leads('ended') },
    light: null,
    assignments: [null],
  },
];

let world: World;
let ids: string[];
beforeAll(async () => {
  world = await createWorld();
  ids = await layTasks(
    world,
    cases.map(({ laid }) => laid),
  );
});
afterAll(() => world.close());

test.each(cases.map((each, index) => ({ ...each, index })))('$name', async ({ index, light, assignments }) => {
  const shown = await showTask(world, ids[index] as string);
  expect(shown.light).toBe(light);
  if (assignments === undefined) return;
  const of = (unit: string) => shown.assignments.find((assignment) => assignment.unitName === unit)?.light;
  expect([of(lead), of(other)].slice(0, assignments.length)).toEqual(assignments);
});

describe('one light everywhere', () => {
  const inCases = (light: string) => cases.filter((each) => each.light === light).length;

  test.each(['done', 'on-pace', 'due-soon', 'overdue', 'not-accepted'])(
    'the filter finds what is %s',
    async (light) => {
      const { body } = await world.as('office').get(`/tasks?light=${light}&limit=200`);
      expect(body.total).toBe(inCases(light));
      expect(body.items.every((row: { light: string }) => row.light === light)).toBe(true);
    },
  );

  test('counts add up', async () => {
    const { body } = await world.as('office').get('/tasks/counts?by=light');
    const totals = Object.fromEntries(
      body.map(({ key, total }: { key: string; total: number }) => [key ?? 'none', total]),
    );
    expect(totals).toEqual({
      done: inCases('done'),
      'on-pace': inCases('on-pace'),
      'due-soon': inCases('due-soon'),
      overdue: inCases('overdue'),
      'not-accepted': inCases('not-accepted'),
      none: cases.filter((each) => each.light === null).length,
    });
  });

  test('by unit, all lights of what it leads', async () => {
    const { body } = await world.as('office').get('/tasks/counts?by=unit&state=issued');
    expect(body).toHaveLength(1);
    const [row] = body;
    expect(row).toMatchObject({ name: lead, total: cases.length - 4 });
    expect(row.byLight).toMatchObject({ overdue: inCases('overdue'), onPace: inCases('on-pace'), done: 0 });
  });
});

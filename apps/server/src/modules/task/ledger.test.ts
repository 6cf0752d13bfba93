// The ledger: filters, order, pages, counts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { addDraftTasks } from './task.service.ts';
import { compiledDraft, type LaidEdition, layEdition } from './test/edition-world.ts';
import { type LaidTask, layTasks } from './test/task-world.ts';

let world: World;
let edition: LaidEdition;
const housing = { unit: '县住房和城乡建设局', role: 'lead' };
const city = { unit: '县城市管理局', role: 'responsible' };

const laid: LaidTask[] = Array.from({ length: 30 }, (_, index) => ({
  task: {
    dueDate: index % 5 === 0 ? null : `2026-12-${String(28 - (index % 7)).padStart(2, '0')}`,
    standing: index % 5 === 0,
    title: index === 3 ? '100%达标_验收' : `任务${index}`,
  },
  assignments: index % 2 === 0 ? [housing, city] : [{ unit: '县教育局', role: 'lead' }],
}));

beforeAll(async () => {
  world = await createWorld();
  await layTasks(world, laid);
  edition = await layEdition(world);
  const unitId = world.unit('县城市管理局');
  const parties = [
    { role: 'lead', name: '县城管局', unitId, groupId: null },
    { role: 'responsible', name: '各镇', unitId: null, groupId: world.group('各镇') },
  ] as const;
  const named = parties.map((party) => ({ ...party, startOffset: null, endOffset: null, inherited: false }));
  await world.context('office', (ctx) =>
    addDraftTasks(ctx, edition, [
      compiledDraft(edition, { number: 1, parties: named }),
      compiledDraft(edition, {
        number: 2,
        clauseId: edition.clauseIds[1],
        phaseId: null,
        recurring: { every: 'month', times: 1 },
      }),
    ]),
  );
});
afterAll(() => world.close());

const list = async (query: string) => (await world.as('office').get(`/tasks?${query}`)).body;
const total = async (query: string) => (await list(query)).total;

describe('filters', () => {
  test.each<[string, () => string, number]>([
    ['everything', () => '', 32],
    ['a plan', () => `planId=${edition.planId}`, 2],
    ['an edition', () => `editionId=${edition.id}`, 2],
    ['drafts', () => 'state=draft', 2],
    ['another source', () => 'sourceKind=minutes', 30],
    ['a unit, as lead or not', () => `unitId=${world.unit('县城市管理局')}`, 16],
    ['a unit in a role', () => `unitId=${world.unit('县城市管理局')}&role=lead`, 1],
    ['a unit that a draft names by its group', () => `unitId=${world.unit('清河镇')}`, 1],
    ['a clause', () => `clauseId=${edition.clauseIds[0]}`, 1],
    ['a chapter has its clauses’', () => `clauseId=${edition.chapterId}`, 2],
    ['a phase', () => `phaseId=${edition.phaseId}`, 1],
    ['recurring', () => 'recurring=true', 1],
    ['not recurring', () => 'recurring=false', 31],
    ['due between', () => 'dueFrom=2026-12-28&dueTo=2026-12-31', 4],
    ['part of the title', () => 'q=任务12', 1],
    ['a percent sign is one', () => `q=${encodeURIComponent('0%达')}`, 1],
    ['an underscore is one', () => 'q=标_验', 1],
    ['what would match as a pattern only', () => `q=${encodeURIComponent('标%验')}`, 0],
    ['what is nowhere', () => 'q=标x验', 0],
  ])('%s', async (_, query, expected) => {
    expect(await total(query())).toBe(expected);
  });

  test('400 for what is no filter', async () => {
    for (const query of [
      'state=gone',
      'light=red',
      'unitId=1',
      'limit=201',
      'sort=name',
      'dueFrom=2026-02-31',
      'cursor=x',
    ]) {
      expect([query, (await world.as('office').get(`/tasks?${query}`)).status]).toEqual([query, 400]);
    }
  });
});

describe('order and pages', () => {
  async function walk(query: string, limit: number): Promise<{ id: string; dueDate: string | null; number: number }[]> {
    const rows = [];
    let cursor = '';
    for (let page = 0; page < 40; page += 1) {
      const { items, nextCursor, total: all } = await list(`${query}&limit=${limit}${cursor}`);
      expect(all).toBe(32);
      rows.push(...items);
      if (nextCursor === null) return rows;
      cursor = `&cursor=${nextCursor}`;
    }
    throw new Error('the pages do not end');
  }

  test.each(['due', 'number', 'light', 'updated'])('by %s: every task once, whatever the page size', async (sort) => {
    const whole = (await list(`sort=${sort}&limit=200`)).items.map((row: { id: string }) => row.id);
    expect(new Set(whole).size).toBe(32);
    for (const limit of [1, 7, 31, 32]) {
      expect((await walk(`sort=${sort}`, limit)).map((row) => row.id)).toEqual(whole);
    }
  });

  test('by due date, those without one last', async () => {
    const dates = (await walk('sort=due', 5)).map((row) => row.dueDate ?? '9999');
    expect(dates).toEqual(dates.toSorted());
  });

  test('by light, the most urgent first', async () => {
    const order = ['overdue', 'due-soon', 'not-accepted', 'on-pace', 'done', null];
    const ranks = (await list('sort=light&limit=200')).items.map((row: { light: string }) => order.indexOf(row.light));
    expect(ranks).toEqual(ranks.toSorted((a: number, b: number) => a - b));
  });
});

describe('counts', () => {
  const counts = async (query: string) => (await world.as('office').get(`/tasks/counts?${query}`)).body;

  test('by lead unit, drafts by the unit they name', async () => {
    const rows = (await counts('by=unit')).map(({ name, total: all }: never) => [name, all]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['县住房和城乡建设局', 15],
        ['县城市管理局', 1],
        ['县教育局', 15],
        [null, 1],
      ]),
    );
  });

  test('by clause, phase and plan, with the same filters', async () => {
    const planId = `planId=${edition.planId}`;
    expect(await counts(`by=clause&${planId}`)).toMatchObject([
      { key: edition.clauseIds[0], name: '清理占道经营', total: 1 },
      { key: edition.clauseIds[1], name: '整治户外广告', total: 1 },
    ]);
    expect(await counts(`by=phase&${planId}`)).toMatchObject([
      { name: '集中整治', total: 1 },
      { key: null, total: 1 },
    ]);
    expect(await counts('by=plan')).toMatchObject([
      { name: edition.title, total: 2 },
      { key: null, total: 30 },
    ]);
  });
});

test.each(['unit', 'clause', 'phase', 'plan', 'light'])('each group by %s is listed as it is counted', async (by) => {
  const groups = (await world.as('office').get(`/tasks/counts?by=${by}`)).body;
  for (const { key, total: counted } of groups) {
    expect([key, await total(`by=${by}${key === null ? '' : `&key=${key}`}`)]).toEqual([key, counted]);
  }
});

test('a unit lists what it is assigned, page by page', async () => {
  const path = `/units/${world.unit('县城市管理局')}/assignments`;
  const first = (await world.as('contactCity').get(`${path}?limit=10`)).body;
  expect(first.items).toHaveLength(10);
  const second = (await world.as('contactCity').get(`${path}?limit=10&cursor=${first.nextCursor}`)).body;
  expect(second).toMatchObject({ nextCursor: null });
  const ids = new Set([...first.items, ...second.items].map((row: { id: string }) => row.id));
  expect(ids.size).toBe(15);
  expect((await world.as('office').get(`${path}?state=all`)).body.items).toHaveLength(15);
  expect((await world.as('stranger').get(path)).status).toBe(404);
});

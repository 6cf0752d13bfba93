// What the plan module asks: drafts of an edition, their gaps, their year, preview, issue, withdrawal, figures.

import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { issueNextEdition, type NextEdition } from './carry.service.ts';
import type { DraftTask } from './draft-task.schema.ts';
import { previewIssue } from './issue-preview.service.ts';
import {
  addDraftTasks,
  countTasksByPlan,
  dateOpenTasks,
  listBreakdownRows,
  listEditionGaps,
  listProgressRows,
  withdrawEditionTasks,
} from './task.service.ts';
import { compiledDraft, editionText, type LaidEdition, layEdition, setEditionState } from './test/edition-world.ts';
import { expectOk } from './test/task-world.ts';

let world: World;
let edition: LaidEdition;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  edition = await layEdition(world);
});
afterAll(() => world.close());

const today = '2026-11-21';
const party = (
  role: 'lead' | 'responsible' | 'support',
  name: string,
  unitId: string | null,
  groupId: string | null = null,
) => ({
  ...{ role, name, unitId, groupId, startOffset: null, endOffset: null, inherited: false },
});
const cityLeads = () => [
  party('lead', '县城管局', world.unit('县城市管理局')),
  party('responsible', '各镇', null, world.group('各镇')),
];
const add = (drafts: readonly Partial<DraftTask>[]) =>
  world.context('office', (ctx) =>
    addDraftTasks(
      ctx,
      edition,
      drafts.map((extra, index) => compiledDraft(edition, { number: index + 1, ...extra })),
    ),
  );
const first = (): NextEdition => ({ id: edition.id, number: 1, previous: null, matches: [] });
const listed = async () => (await world.as('office').get(`/tasks?editionId=${edition.id}&sort=number`)).body.items;
const gapsOf = async () => (await listed()).map((row: { gaps: string[] }) => row.gaps);

describe('drafts', () => {
  test('carry what the compiler read', async () => {
    await add([{ parties: cityLeads(), milestones: [{ dueDate: '2026-11-30', percent: 50, title: '过半' }] }]);
    const [row] = await listed();
    expect(row).toMatchObject({
      ...{ title: '清理占道经营', clauseTitle: '清理占道经营', phaseName: '集中整治', planTitle: edition.title },
      ...{ gaps: ['year'], dueText: '????-12-31', sourceKind: 'plan', leadUnit: { name: '县城市管理局' } },
    });
    const { body } = await world.as('office').get(`/tasks/${row.id}`);
    expect(body.clausePath.map((step: { label: string }) => step.label)).toEqual(['一、', '（一）']);
    expect(body.targets).toMatchObject([{ op: '>=', value: 95, unit: '%' }]);
    expect(body).toMatchObject({ construct: 'lead-clause', startOffset: 7, milestones: [{ percent: 50 }] });
    expect(body.quotation).toBe(editionText.slice(body.startOffset, body.endOffset).trimEnd());
  });

  test('what recurs without an end is standing; a first day after the last is dropped', async () => {
    await add([
      { dueText: null, recurring: { every: 'month', times: 1 }, parties: cityLeads() },
      { dueDate: '2026-12-01', beginDate: '2026-12-10', parties: cityLeads() },
    ]);
    expect(await listed()).toMatchObject([
      { standing: true, gaps: [] },
      { beginDate: null, gaps: [] },
    ]);
  });

  test('an edition that is sent for sign-off is not edited', async () => {
    await add([{ parties: cityLeads() }]);
    const [row] = await listed();
    await setEditionState(world, edition.id, 'submitted');
    const refused = { status: 409, body: { code: 'plan-immutable' } };
    expect(await world.as('office').patch(`/tasks/${row.id}`, { title: '改' }, { version: 1 })).toMatchObject(refused);
    expect(await world.as('office').delete(`/tasks/${row.id}`)).toMatchObject(refused);
    const fill = { taskIds: [row.id], standing: true };
    expect(await world.as('office').post('/tasks/fill', fill)).toMatchObject(refused);
    expect((await world.as('office').get(`/tasks/${row.id}`)).body.can).toEqual([]);
  });

  test('a task of a plan is not issued by itself', async () => {
    await add([{ dueDate: '2026-12-31', parties: cityLeads() }]);
    const [row] = await listed();
    expect(await world.as('office').post('/tasks/issue', { taskIds: [row.id] })).toMatchObject({
      status: 409,
      body: { code: 'task-of-plan' },
    });
  });

  test('made from selected text, under the clause it stands in', async () => {
    const startOffset = editionText.indexOf('整治户外广告');
    const body = { editionId: edition.id, startOffset, endOffset: startOffset + 15 };
    expect((await world.as('contactCity').post('/tasks', body)).status).toBe(403);
    const made = await world.as('office').post('/tasks', body);
    expect(made).toMatchObject({
      status: 201,
      body: { title: '整治户外广告', clauseTitle: '整治户外广告', number: 1, construct: 'by-hand', sourceKind: 'plan' },
    });
    const outside = { ...body, endOffset: 9999 };
    expect(await world.as('office').post('/tasks', outside)).toMatchObject({
      status: 422,
      body: { code: 'text-range-invalid' },
    });
  });
});

describe('the year', () => {
  test('dates what lacks only that; corrected, it moves those, and no date a person chose', async () => {
    await add([
      {},
      { dueText: '????-02-29' },
      { dueText: '????-12-??' },
      { dueDate: '2026-06-30', dueText: '2026-06-30' },
    ]);
    const date = (year: number) => world.context('office', (ctx) => dateOpenTasks(ctx, edition.id, year));
    const dates = async () => (await listed()).map((row: { dueDate: string }) => row.dueDate);
    expect(await date(2026)).toBe(2);
    expect(await dates()).toEqual(['2026-12-31', '2026-02-28', null, '2026-06-30']);
    const [first] = await listed();
    expectOk(
      await world.as('office').patch(`/tasks/${first.id}`, { dueDate: '2026-12-15' }, { version: first.version }),
    );
    expect(await date(2028)).toBe(1);
    expect(await dates()).toEqual(['2026-12-15', '2028-02-29', null, '2026-06-30']);
    expect(await date(2028)).toBe(0);
  });
});

describe('gaps', () => {
  test('the SQL of the figures finds what the rule finds', async () => {
    await add([
      {},
      { parties: cityLeads() },
      { dueDate: '2026-12-31', parties: cityLeads() },
      { standing: true, parties: cityLeads() },
      { dueDate: '2026-12-31', parties: [party('responsible', '县城管局', world.unit('县城市管理局'))] },
      { dueDate: '2026-12-31', parties: [party('lead', '各镇', null, world.group('各镇'))] },
      { dueDate: '2026-12-31', parties: [party('lead', '城管办', null)] },
      { dueDate: '2026-12-31', parties: [...cityLeads(), party('support', '有关方面', null)] },
    ]);
    const withGaps = (await gapsOf()).filter((gaps: string[]) => gaps.length > 0).length;
    await world.context('office', async (ctx) => {
      const counts = await countTasksByPlan(ctx.db, [edition.planId], today);
      expect(counts.get(edition.planId)).toMatchObject({ tasks: 8, gaps: withGaps });
      expect(await listEditionGaps(ctx.db, edition.id)).toHaveLength(withGaps);
    });
  });

  test('the table offers units by name, by duties, by siblings, and the office', async () => {
    await add([
      { dueDate: '2026-12-31', title: '拆除破损户外广告', clauseId: edition.clauseIds[1] },
      { dueDate: '2026-12-31', parties: [party('lead', '城市管理局', null)], number: 2 },
      { dueDate: '2026-12-31', parties: [party('lead', '县民政局', world.unit('县民政局'))], number: 3 },
    ]);
    const path = `/plan-editions/${edition.id}/gaps`;
    expect((await world.as(null).get(path)).status).toBe(401);
    expect((await world.as('auditor').get(path)).status).toBe(403);
    expect((await world.as('contactCity').get(path)).status).toBe(404);
    const { status, body } = await world.as('office').get(path);
    expect(status).toBe(200);
    expect(body).toHaveLength(2);
    const [owner, unit] = body;
    expect(owner).toMatchObject({ gaps: ['owner'], blocking: true, clauseTitle: '整治户外广告' });
    const offered = owner.suggestions.map(({ name, reason }: { name: string; reason: string }) => [reason, name]);
    expect(offered[0]).toEqual(['duties', '县城市管理局']);
    expect(offered).toContainEqual(['sibling', '县民政局']);
    expect(offered.at(-1)).toEqual(['office', '县政府办公室']);
    expect(unit).toMatchObject({ gaps: ['unit'] });
    expect(unit.suggestions[0]).toMatchObject({ forName: '城市管理局', name: '县城市管理局', role: 'lead' });
  });
});

describe('issue', () => {
  const complete = () => [
    { dueDate: '2026-12-31', parties: [...cityLeads(), party('support', '县财政局', world.unit('县财政局'))] },
    { dueText: null, recurring: { every: 'month' as const, times: 1, by: '25' }, parties: cityLeads() },
  ];

  test('the preview says who will be told what, who tells them, and what blocks', async () => {
    await add([...complete(), {}]);
    const preview = await world.context('office', (ctx) => previewIssue(ctx, first()));
    expect(preview.blocking).toMatchObject([{ gaps: ['owner', 'year'] }]);
    const told = (name: string) => preview.units.find((unit) => unit.unitName === name);
    expect(told('县城市管理局')).toMatchObject({ leads: 2, responsible: 0, contacts: [{ displayName: '周正' }] });
    expect(told('清河镇')).toMatchObject({ leads: 0, responsible: 2, contacts: [{ displayName: '刘清' }] });
    expect(told('县财政局')).toMatchObject({ supports: 1, contacts: [] });
    expect(preview.withoutContact).toContain(world.unit('县财政局'));
    expect(preview.withoutContact).not.toContain(world.unit('清河镇'));
  });

  test('a post that has ended, an account that may not sign in: nobody is told', async () => {
    await add(complete());
    const { jurisdictionId, accountId } = world.actors.contactCity;
    const set = (active: boolean, validTo: string | null) =>
      world.database.superuser.transaction().execute(async (db) => {
        await db.updateTable('accounts').set({ active }).where('id', '=', accountId).execute();
        await db.updateTable('posts').set({ validTo }).where('accountId', '=', accountId).execute();
        const thing = { thingType: 'accounts', thingId: accountId, action: 'account.update' };
        await db
          .insertInto('auditEvents')
          .values({ id: uuidv7(), jurisdictionId, ...thing })
          .execute();
      });
    const untold = async () => {
      const preview = await world.context('office', (ctx) => previewIssue(ctx, first()));
      return preview.withoutContact.includes(world.unit('县城市管理局'));
    };
    expect(await untold()).toBe(false);
    await set(false, null);
    expect(await untold()).toBe(true);
    await set(true, '2026-11-20');
    expect(await untold()).toBe(true);
    await set(true, '2026-11-21');
    expect(await untold()).toBe(false);
    await set(true, null);
  });

  test('all or nothing', async () => {
    await add([...complete(), {}]);
    await expect(world.context('office', (ctx) => issueNextEdition(ctx, first()))).rejects.toMatchObject({
      code: 'tasks-have-gaps',
      extra: { blocking: [{ gaps: ['owner', 'year'] }] },
    });
    expect((await listed()).every((row: { state: string }) => row.state === 'draft')).toBe(true);
  });

  test('issued, seen by the units, counted, and put into the tables', async () => {
    await add(complete());
    await world.context('office', (ctx) => issueNextEdition(ctx, first()));
    const seen = (await world.as('contactQinghe').get(`/tasks?editionId=${edition.id}`)).body;
    expect(seen).toMatchObject({ total: 2, items: [{ state: 'issued' }, { state: 'issued' }] });
    await world.context('office', async (ctx) => {
      const counts = await countTasksByPlan(ctx.db, [edition.planId], today);
      expect(counts.get(edition.planId)).toEqual({ tasks: 2, gaps: 0, done: 0, overdue: 0, dueSoon: 0 });
      const [breakdown] = await listBreakdownRows(ctx.db, edition.id);
      expect(breakdown).toMatchObject({
        number: 1,
        lead: ['县城市管理局'],
        responsible: ['各镇'],
        support: ['县财政局'],
      });
      const progress = await listProgressRows(ctx.db, edition.id, today);
      expect(progress).toMatchObject([{ light: 'not-accepted' }, { light: 'not-accepted', standing: true }]);
    });
  });

  test('withdrawn with a reason, work and occurrences ended', async () => {
    await add(complete());
    await world.context('office', (ctx) => issueNextEdition(ctx, first()));
    await world.context('office', (ctx) => withdrawEditionTasks(ctx, edition.id, '方案撤销'));
    for (const { id } of await listed()) {
      const { body } = await world.as('office').get(`/tasks/${id}`);
      expect(body).toMatchObject({ state: 'withdrawn', stateReason: '方案撤销' });
      for (const each of [...body.assignments, ...body.occurrences]) expect(each.state).toBe('ended');
    }
    await world.context('office', async (ctx) => {
      expect(await listBreakdownRows(ctx.db, edition.id)).toEqual([]);
    });
  });

  test('the database lets no one else issue', async () => {
    await add(complete());
    for (const actor of ['contactCity', 'leader', 'approver', 'auditor'] as const) {
      await world.context(actor, (ctx) => issueNextEdition(ctx, first())).catch(() => {});
    }
    expect((await listed()).every((row: { state: string }) => row.state === 'draft')).toBe(true);
  });
});

// What the database itself refuses: with every policy stubbed open, and by SQL past the routes.
import { type RawBuilder, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ActorName, createWorld, type World } from '../../../test/world.ts';
import { stubAuthorization } from '../../platform/authorize.ts';
import { expectStatus, fillGaps, getEdition, issue, step, uploadText } from './test/plan-world.ts';
import { samplePlanFile } from './test/sample-plan.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
afterEach(() => stubAuthorization(false));

describe('with all policies open', () => {
  const outsiders = ['approver', 'contactHousing', 'leader', 'otherOffice', 'auditor', 'postless', 'stranger'] as const;

  test.each(outsiders)('%s uploads nothing for another’s office', async (actor) => {
    stubAuthorization(true);
    const fields = { officeUnitId: world.unit('县政府办公室') };
    const reply = await world.as(actor).upload('/plans', samplePlanFile, fields);
    expect([403, 404]).toContain(reply.status);
  });

  test.each(outsiders)('%s moves and corrects nothing that is not its own', async (actor) => {
    const { editionId, planId } = await uploadText(world);
    await fillGaps(world, editionId);
    const { version, elements } = await getEdition(world, editionId);
    const client = world.as(actor);
    stubAuthorization(true);
    const replies = [
      await client.patch(`/plan-editions/${editionId}`, { title: '改' }, { version }),
      await client.post(`/plan-editions/${editionId}/submit`, undefined, { version }),
      await client.patch(`/plan-elements/${elements[0].id}`, { data: elements[0].data }, { version: 1 }),
      await client.delete(`/plan-elements/${elements.at(-1).id}`, { version: 1 }),
      await client.upload(`/plans/${planId}/editions`, samplePlanFile),
    ];
    for (const reply of replies) expect([403, 404, 409], JSON.stringify(reply.body)).toContain(reply.status);
    stubAuthorization(false);
    expect(await getEdition(world, editionId)).toMatchObject({ version, state: 'draft', elements });
  });

  test('the office does not sign, and the approver does not issue', async () => {
    const { editionId } = await uploadText(world);
    await fillGaps(world, editionId);
    await step(world, editionId, 'submit');
    const { version } = await getEdition(world, editionId);
    stubAuthorization(true);
    expect((await world.as('office').post(`/plan-editions/${editionId}/sign`, undefined, { version })).status).toBe(
      403,
    );
    stubAuthorization(false);
    expectStatus(await step(world, editionId, 'sign'), 200);
    stubAuthorization(true);
    const signed = { version: version + 1 };
    expect((await world.as('approver').post(`/plan-editions/${editionId}/issue`, undefined, signed)).status).toBe(403);
    stubAuthorization(false);
    expect((await getEdition(world, editionId)).state).toBe('signed');
  });
});

describe('an issued edition', () => {
  let editionId: string;
  beforeAll(async () => {
    ({ editionId } = await uploadText(world));
    await issue(world, editionId);
  });

  const run = (actor: ActorName, query: RawBuilder<unknown>) => world.context(actor, (ctx) => query.execute(ctx.db));

  test.each([
    ['text', sql`text = '改'`],
    ['title', sql`title = '改'`],
    ['year', sql`year = 2030`],
    ['blocks', sql`blocks = '[]'`],
    ['compiled', sql`compiled = '{}'`],
    ['number', sql`number = 9`],
    ['file_hash', sql`file_hash = 'x'`],
  ])('keeps its %s even from the office’s own SQL', async (_column, change) => {
    const attempt = run('office', sql`update plan_editions set ${change} where id = ${editionId}`);
    await expect(attempt).rejects.toThrow('an issued edition is immutable');
  });

  test('keeps its elements', async () => {
    const attempts = [
      sql`update plan_elements set data = '{}' where edition_id = ${editionId}`,
      sql`delete from plan_elements where edition_id = ${editionId} and kind = 'cite'`,
    ];
    for (const attempt of attempts) {
      await expect(run('office', attempt)).rejects.toThrow('change only while it is a draft');
    }
  });

  test('is deleted by nobody', async () => {
    await expect(run('office', sql`delete from plan_editions where id = ${editionId}`)).rejects.toThrow(
      'permission denied',
    );
    await expect(run('office', sql`delete from plans`)).rejects.toThrow('permission denied');
    await expect(run('office', sql`update sign_offs set note = '改'`)).rejects.toThrow('permission denied');
  });

  test('changes its state not without a record', async () => {
    const attempt = run('office', sql`update plan_editions set state = 'withdrawn' where id = ${editionId}`);
    await expect(attempt).rejects.toThrow('was not recorded');
  });

  test('answers corrections with a sentence', async () => {
    const { version } = await getEdition(world, editionId);
    const reply = await world.as('office').patch(`/plan-editions/${editionId}`, { title: '改' }, { version });
    expect([reply.status, reply.body.code]).toEqual([409, 'plan-immutable']);
    expect(reply.body.title).toContain('上传新版');
  });
});

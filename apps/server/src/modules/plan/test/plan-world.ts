// What the tests of plans do again and again in the fixture world.
import type { Reply, World } from '../../../../test/world.ts';
import { samplePlan } from './sample-plan.ts';

export interface UploadedPlan {
  readonly planId: string;
  readonly editionId: string;
}

export async function uploadText(world: World, text: string = samplePlan, name = '方案.txt'): Promise<UploadedPlan> {
  const file = { name, bytes: Buffer.from(text) };
  const reply = await world.as('office').upload('/plans', file, { officeUnitId: world.unit('县政府办公室') });
  return expectStatus(reply, 201).body;
}

export function expectStatus(reply: Reply, status: number): Reply {
  if (reply.status !== status) {
    throw new Error(`expected ${status}, got ${reply.status}: ${JSON.stringify(reply.body)}`);
  }
  return reply;
}

/** Gives every task of the draft what it lacks, and the edition its year. */
export async function fillGaps(world: World, editionId: string): Promise<void> {
  const office = world.as('office');
  const { version } = await getEdition(world, editionId);
  expectStatus(await office.patch(`/plan-editions/${editionId}`, { year: 2026 }, { version }), 200);
  const gaps = expectStatus(await office.get(`/plan-editions/${editionId}/gaps`), 200).body;
  for (const row of gaps.filter((gap: { blocking: boolean }) => gap.blocking)) {
    const lacks = (...names: string[]) => row.gaps.some((gap: string) => names.includes(gap));
    const fill = {
      taskIds: [row.taskId],
      ...(lacks('owner', 'lead') && { leadUnitId: world.unit('县农业农村局') }),
      ...(lacks('owner', 'unit') && { responsible: [{ groupId: world.group('各镇') }] }),
      ...(lacks('due', 'year') && { dueDate: '2026-12-20' }),
    };
    expectStatus(await office.post('/tasks/fill', fill), 200);
  }
}

export async function getEdition(world: World, editionId: string) {
  return expectStatus(await world.as('office').get(`/plan-editions/${editionId}`), 200).body;
}

/** A step by its post, at the version of now. */
export async function step(world: World, editionId: string, action: string, body?: unknown): Promise<Reply> {
  const { version } = await getEdition(world, editionId);
  const actor = action === 'sign' || action === 'return' ? 'approver' : 'office';
  return world.as(actor).post(`/plan-editions/${editionId}/${action}`, body, { version });
}

/** From draft with gaps to issued. */
export async function issue(world: World, editionId: string): Promise<void> {
  await fillGaps(world, editionId);
  for (const action of ['submit', 'sign', 'issue']) expectStatus(await step(world, editionId, action), 200);
}

// A plan with an edition, its clauses and a phase, laid past the plan module: tests of tasks need just these.
import { uuidv7 } from 'uuidv7';
import type { World } from '../../../../test/world.ts';
import type { DraftTask } from '../draft-task.schema.ts';

export const editionText =
  '一、整治任务\n（一）清理占道经营。由县城管局牵头，各镇配合，12月31日前完成。\n（二）整治户外广告。由县城管局负责。\n';

export interface LaidEdition {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
  readonly title: string;
  readonly chapterId: string;
  readonly clauseIds: readonly [string, string];
  readonly phaseId: string;
}

export async function layEdition(world: World, state = 'draft'): Promise<LaidEdition> {
  const jurisdictionId = world.county.id;
  const officeUnitId = world.unit('县政府办公室');
  const createdBy = world.actors.office.accountId;
  const [planId, id, chapterId, first, second, phaseId] = Array.from({ length: 6 }, () => uuidv7()) as Tuple;
  const title = '云溪县市容环境整治方案';
  const element = (elementId: string, kind: string, clauseId: string | null, at: number, data: object) => ({
    ...{ id: elementId, jurisdictionId, editionId: id, officeUnitId, kind, clauseId, construct: 'laid', confidence: 1 },
    ...{ startOffset: at, endOffset: at + 5, origin: 'compiled', sort: at, data: JSON.stringify(data) },
  });
  await world.database.superuser.transaction().execute(async (db) => {
    const hash = planId.replaceAll('-', '').padEnd(64, '0');
    await db.insertInto('files').values({ jurisdictionId, hash, size: 1, mediaType: 'text/plain' }).execute();
    await db.insertInto('plans').values({ id: planId, jurisdictionId, officeUnitId, title, createdBy }).execute();
    await db
      .insertInto('planEditions')
      .values({
        ...{ id, jurisdictionId, planId, officeUnitId, number: 1, fileHash: hash, fileName: '方案.txt', format: 'txt' },
        ...{ text: editionText, blocks: '[]', compiled: '{}', title, createdBy },
      })
      .execute();
    await db
      .insertInto('planElements')
      .values([
        element(chapterId, 'clause', null, 0, { level: 1, label: '一、', title: '整治任务', role: 'work' }),
        element(first, 'clause', chapterId, 7, { level: 2, label: '（一）', title: '清理占道经营', role: 'work' }),
        element(second, 'clause', chapterId, 40, { level: 2, label: '（二）', title: '整治户外广告', role: 'work' }),
        element(phaseId, 'phase', null, 0, { name: '集中整治', startDate: '2026-11-01', endDate: '2026-12-31' }),
        element(uuidv7(), 'target', first, 10, { op: '>=', value: 95, unit: '%', item: '清理率' }),
      ])
      .execute();
    await db.updateTable('planEditions').set({ state }).where('id', '=', id).execute();
    await db.updateTable('plans').set({ currentEditionId: id }).where('id', '=', planId).execute();
    await db
      .insertInto('auditEvents')
      .values({ id: uuidv7(), jurisdictionId, action: 'plan.upload', thingType: 'plans', thingId: planId })
      .execute();
  });
  return { id, planId, officeUnitId, title, chapterId, clauseIds: [first, second], phaseId };
}

type Tuple = [string, string, string, string, string, string];

export async function setEditionState(world: World, id: string, state: string): Promise<void> {
  await world.database.superuser.transaction().execute(async (db) => {
    await db.updateTable('planEditions').set({ state }).where('id', '=', id).execute();
    const event = { id: uuidv7(), jurisdictionId: world.county.id, action: 'plan.edit', thingType: 'plan_editions' };
    await db
      .insertInto('auditEvents')
      .values({ ...event, thingId: id })
      .execute();
  });
}

/** A draft as the compiler would read the first item; what differs is given. */
export function compiledDraft(edition: LaidEdition, extra: Partial<DraftTask> = {}): DraftTask {
  return {
    clauseId: edition.clauseIds[0],
    phaseId: edition.phaseId,
    number: 1,
    title: '清理占道经营',
    text: '由县城管局牵头，各镇配合，12月31日前完成。',
    startOffset: 7,
    endOffset: 39,
    beginDate: null,
    dueDate: null,
    dueText: '????-12-31',
    dueStart: 29,
    dueEnd: 37,
    standing: false,
    recurring: null,
    inherited: [],
    construct: 'lead-clause',
    confidence: 0.9,
    parties: [],
    milestones: [],
    ...extra,
  };
}

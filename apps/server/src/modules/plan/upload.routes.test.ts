import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocx } from '../../../../../packages/plan-compiler/src/read/docx/test/build-docx.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { hostileDocuments } from './test/hostile-documents.ts';
import { expectStatus, getEdition, uploadText } from './test/plan-world.ts';
import { samplePlan, samplePlanFile } from './test/sample-plan.ts';

let world: World;
let office: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  office = { officeUnitId: world.unit('县政府办公室') };
});
afterAll(() => world.close());

const countPlans = async () => (await world.database.superuser.selectFrom('plans').select('id').execute()).length;

describe('who may upload', () => {
  test('no one without a session', async () => {
    expect((await world.as(null).upload('/plans', samplePlanFile, office)).status).toBe(401);
  });

  test.each(['approver', 'contactHousing', 'leader', 'systemAdministrator', 'auditor', 'postless'] as const)(
    'not %s',
    async (actor) => {
      const reply = await world.as(actor).upload('/plans', samplePlanFile, office);
      expect([reply.status, reply.body.code]).toEqual([403, 'not-allowed']);
    },
  );

  test('not another office of the county', async () => {
    const reply = await world.as('otherOffice').upload('/plans', samplePlanFile, office);
    // The reason shows that the policy refused it, before the database had to.
    expect([reply.status, reply.body.reason]).toEqual([403, 'needs-office-post']);
  });

  test('not for a unit of another county, nor for none at all', async () => {
    const elsewhere = world.otherCounty.units.get('县政府办公室') ?? '';
    const reply = await world.as('office').upload('/plans', samplePlanFile, { officeUnitId: elsewhere });
    expect(reply.status).toBe(404);
    expect((await world.as('office').upload('/plans', samplePlanFile, {})).body.errors[0].path).toBe('officeUnitId');
  });
});

describe('an upload', () => {
  test('becomes a plan in draft with all that the compiler read', async () => {
    const { planId, editionId } = await uploadText(world);
    const plan = expectStatus(await world.as('office').get(`/plans/${planId}`), 200).body;
    expect(plan).toMatchObject({
      title: '云溪县农村人居环境整治提升行动方案',
      officeUnitName: '县政府办公室',
      edition: { id: editionId, number: 1, state: 'draft', year: null, issuedAt: null },
      pending: null,
      can: ['upload-edition'],
    });
    expect(plan.counts.tasks).toBeGreaterThanOrEqual(4);
    expect(plan.counts.gaps).toBeGreaterThanOrEqual(1);
    const edition = await getEdition(world, editionId);
    expect(edition).toMatchObject({ text: samplePlan, format: 'txt', openYear: true, state: 'draft' });
    const kinds = new Set(edition.elements.map((element: { kind: string }) => element.kind));
    expect([...kinds].sort()).toEqual(
      ['budget', 'cite', 'clause', 'date', 'group-member', 'phase', 'recurring', 'target'].sort(),
    );
  });

  test('binds the names that mean one unit or group, and no others', async () => {
    const { editionId } = await uploadText(world);
    const { superuser } = world.database;
    const parties = await superuser
      .selectFrom('taskParties as p')
      .innerJoin('tasks as t', 't.id', 'p.taskId')
      .select(['p.name', 'p.unitId', 'p.groupId'])
      .where('t.editionId', '=', editionId)
      .execute();
    const meant = new Map(parties.map((party) => [party.name, party.unitId ?? party.groupId]));
    expect(meant.get('县住房和城乡建设局')).toBe(world.unit('县住房和城乡建设局'));
    expect(meant.get('各镇')).toBe(world.group('各镇'));
    expect(meant.get('县星河办')).toBeNull();
  });

  test('is recorded with file and hand', async () => {
    const { planId, editionId } = await uploadText(world);
    const [event] = await world.database.superuser
      .selectFrom('auditEvents')
      .selectAll()
      .where('thingId', '=', editionId)
      .where('action', '=', 'plan.upload')
      .execute();
    expect(event).toMatchObject({ planId, accountId: world.actors.office.accountId, unitId: office['officeUnitId'] });
    expect(event?.change).toMatchObject({ number: 1, fileName: '方案.txt' });
  });

  test('repeated with its key makes one plan', async () => {
    const before = await countPlans();
    const send = () => world.as('office').upload('/plans', samplePlanFile, office, { key: 'the-same-key' });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await countPlans()).toBe(before + 1);
  });

  test('is read as GB18030 where it is that', async () => {
    const file = { name: '方案.txt', bytes: iconv.encode(samplePlan, 'gb18030') };
    const { body } = expectStatus(await world.as('office').upload('/plans', file, office), 201);
    expect(await getEdition(world, body.editionId)).toMatchObject({ text: samplePlan, format: 'txt' });
  });

  test('of a Word document keeps its tables and comes back as Word', async () => {
    const paragraphs = samplePlan.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
    const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell('序号')}${cell('任务')}</w:tr><w:tr>${cell('1')}${cell('清渠')}</w:tr></w:tbl>`;
    const file = { name: '方案.wps', bytes: await buildDocx({ body: paragraphs.join('') + table }) };
    const { body } = expectStatus(await world.as('office').upload('/plans', file, office), 201);
    const edition = await getEdition(world, body.editionId);
    expect(edition).toMatchObject({
      format: 'docx',
      title: '云溪县农村人居环境整治提升行动方案',
      fileName: '方案.wps',
    });
    const kinds = edition.blocks.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === 'table-row')).toHaveLength(2);
    const original = await world.as('office').get(`/plan-editions/${body.editionId}/document`);
    expect(original.headers['content-type']).toContain('wordprocessingml');
    expect(original.raw.equals(Buffer.from(file.bytes))).toBe(true);
  });

  test('with dirt that the database can not hold is kept all the same', async () => {
    const dirty = samplePlan.replace('清理生活垃圾', '清理\u{20BB7}\u{20BB7}生活垃圾');
    const { editionId } = await uploadText(world, dirty);
    expect((await getEdition(world, editionId)).text).toBe(dirty);
  });
});

describe('a file with several plans', () => {
  const second = samplePlan.replaceAll('农村人居环境整治提升', '校园安全隐患排查');
  const both = `${samplePlan}\n${second}`;

  test('gives the first with a warning that lists them', async () => {
    const { editionId } = await uploadText(world, both);
    const edition = await getEdition(world, editionId);
    expect(edition.title).toBe('云溪县农村人居环境整治提升行动方案');
    const warning = edition.warnings.find(({ code }: { code: string }) => code === 'several-plans');
    expect(warning.detail).toContain('2. 云溪县校园安全隐患排查行动方案');
  });

  test('gives the one asked for, and lists them all the same: another may be chosen yet', async () => {
    const file = { name: '方案.txt', bytes: Buffer.from(both) };
    const send = (part: string) => world.as('office').upload('/plans', file, { ...office, part });
    const edition = await getEdition(world, expectStatus(await send('2'), 201).body.editionId);
    expect(edition.title).toBe('云溪县校园安全隐患排查行动方案');
    expect(edition.warnings.map(({ code }: { code: string }) => code)).toEqual(['several-plans']);
    expect((await send('3')).body.code).toBe('plan-part-missing');
    expect((await send('0')).status).toBe(400);
  });
});

describe('hostile files', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 422, 'file-empty'],
    ['a program renamed to .docx', readFileSync(process.execPath).subarray(0, 9000), 415, 'file-is-program'],
    ['a Windows program renamed to .docx', Buffer.from(`MZ${'\0'.repeat(500)}PE\0\0`), 415, 'file-is-program'],
    ['only spaces', Buffer.from(' \n \n'), 422, 'file-empty'],
  ])('%s is refused with a sentence', async (_what, bytes, status, code) => {
    const before = await countPlans();
    const reply = await world.as('office').upload('/plans', { name: '方案.docx', bytes }, office);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.body.title).toMatch(/[\u4e00-\u9fff]/);
    expect(await countPlans()).toBe(before);
  });

  test('a document with macros, a bomb, external entities, a half-written one', async () => {
    for (const { what, bytes, codes } of await hostileDocuments()) {
      const reply = await world.as('office').upload('/plans', { name: '方案.docx', bytes }, office);
      expect(codes, `${what}: ${reply.status} ${reply.body.code}`).toContain(reply.body.code);
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
    }
  }, 60_000);

  test('one that declares 30 MB is refused before it is read', async () => {
    const headers = { 'content-length': String(30 * 1024 * 1024) };
    const reply = await world.as('office').upload('/plans', samplePlanFile, office, { headers });
    expect([reply.status, reply.body.code]).toEqual([413, 'upload-too-large']);
    expect(reply.body.title).toContain('20 MB');
  });

  test('one of 21 MB is refused', async () => {
    const file = { name: '方案.txt', bytes: Buffer.alloc(21 * 1024 * 1024, '一') };
    expect((await world.as('office').upload('/plans', file, office)).status).toBe(413);
  });

  test('its name never becomes a path, nor HTML', async () => {
    const name = '..\\..\\/etc/<img src=x>方案.txt';
    const { editionId } = await uploadText(world, samplePlan, name);
    expect((await getEdition(world, editionId)).fileName).toBe('img src=x方案.txt');
  });
});

describe('the document as uploaded', () => {
  test('comes back byte for byte, as a download', async () => {
    const { editionId } = await uploadText(world);
    const reply = await world.as('office').get(`/plan-editions/${editionId}/document`);
    expect(reply.raw.toString()).toBe(samplePlan);
    expect(reply.headers['content-type']).toMatch(/^text\/plain/);
    expect(reply.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('方案.txt')}`);
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect((await world.as('stranger').get(`/plan-editions/${editionId}/document`)).status).toBe(404);
  });
});

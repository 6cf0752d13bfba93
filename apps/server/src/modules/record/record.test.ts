import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, startOfWorld, type World } from '../../../test/world.ts';
import { checkExport } from '../../platform/record/check-export.ts';
import { checkRecord } from '../../platform/record/check-record.ts';
import { openRecordKey, type RecordKey, readTrustedKeys } from '../../platform/record/record-key.ts';
import { recordOfOwner } from '../../platform/record/record-source.ts';
import { sealRecord } from '../../platform/record/seal.ts';
import { keepCheck } from '../../platform/record/sealing.ts';
import { identityRoutes } from '../identity/identity.routes.ts';
import { recordRoutes } from './record.routes.ts';

let world: World;
let folder: string;
let key: RecordKey;
beforeAll(async () => {
  world = await createWorld({ routes: [...identityRoutes, ...recordRoutes] });
  folder = await mkdtemp(join(tmpdir(), 'luoshi-record-'));
  key = await openRecordKey(folder);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => world.clock.set(startOfWorld));

let made = 0;
async function makeAccount(): Promise<{ id: string; displayName: string }> {
  const displayName = `新人${++made}`;
  const reply = await world.as('systemAdministrator').post('/accounts', { name: `record-${made}`, displayName });
  return { id: reply.body.account.id, displayName };
}

const auditor = () => world.as('auditor');
const find = async (query: string) => (await auditor().get(`/audit-events?${query}`)).body.items;
const seal = () => sealRecord(world.services, key);

describe('reading', () => {
  test('is the auditor’s alone', async () => {
    for (const path of ['/audit-events', '/record/state', '/audit-events/export.xlsx', '/audit-events/export.jsonl']) {
      expect((await world.as(null).get(path)).status).toBe(401);
      for (const actor of ['office', 'leader', 'systemAdministrator', 'securityAdministrator'] as const) {
        expect((await world.as(actor).get(path)).status).toBe(403);
      }
    }
  });

  test('goes by pages without a gap, newest first', async () => {
    await makeAccount();
    await makeAccount();
    // The look itself is recorded once.
    await find('limit=1');
    const all = await find('limit=200');
    const paged = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: object[]; nextCursor: string | null } = (
        await auditor().get(`/audit-events?limit=3${cursor && `&cursor=${cursor}`}`)
      ).body;
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect((await auditor().get('/audit-events?cursor=nonsense')).status).toBe(400);
  });

  test('is filtered by account, unit, action, thing and day', async () => {
    const { id, displayName } = await makeAccount();
    const { accountId } = world.actors.systemAdministrator;
    const [event, ...more] = await find(`thingId=${id}`);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ action: 'account.create', accountName: '系统管理员', unitName: '云溪县', accountId });
    expect(JSON.stringify(event.change)).not.toContain(displayName);
    expect(await find(`thingId=${id}&action=account.*`)).toHaveLength(1);
    expect(await find(`thingId=${id}&action=post.grant`)).toHaveLength(0);
    expect(await find(`thingId=${id}&accountId=${world.actors.office.accountId}`)).toHaveLength(0);
    expect(await find(`thingId=${id}&unitId=${world.county.rootId}`)).toHaveLength(1);
    expect(await find(`thingId=${id}&unitId=${world.unit('清河镇')}`)).toHaveLength(0);
    expect(await find(`thingId=${id}&to=2020-01-01`)).toHaveLength(0);
    expect(await find(`thingId=${id}&from=2020-01-01&to=2099-01-01`)).toHaveLength(1);
  });

  test('shows nothing of another jurisdiction', async () => {
    expect(await find(`thingId=${world.otherCounty.id}`)).toEqual([]);
  });
});

describe('seals', () => {
  test('each event says whether it is sealed, and in which block', async () => {
    const { id } = await makeAccount();
    expect((await find(`thingId=${id}`))[0]).toMatchObject({ blockNumber: null });
    const { head } = await seal();
    expect((await find(`thingId=${id}`))[0]).toMatchObject({ blockNumber: head?.block, sequence: expect.any(Number) });
    const later = await makeAccount();
    expect((await find(`thingId=${later.id}`))[0]).toMatchObject({ blockNumber: null });
  });

  test('the state says how far the record is sealed, and what the last check found', async () => {
    await seal();
    await makeAccount();
    const { body } = await auditor().get('/record/state');
    expect(body).toMatchObject({
      head: {
        block: expect.any(Number),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        keyFingerprint: key.fingerprint,
      },
      unsealed: 1,
      unsealedSince: '2026-11-21T02:00:00.000Z',
      lastCheck: null,
    });
    const options = { keys: await readTrustedKeys(folder), heads: [], now: world.clock.now() };
    const check = await checkRecord(recordOfOwner(world.database.superuser), options);
    expect(check.findings).toEqual([]);
    const finding = { kind: 'event-missing', block: 1, sequence: 2 } as const;
    await keepCheck(world.services, { ...check, findings: [finding], findingCount: 1 }, true);
    expect((await auditor().get('/record/state')).body.lastCheck).toMatchObject({
      byCommand: true,
      finding: '第 1 块：第 2 号记录被删除',
      findingCount: 1,
    });
  });
});

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split('\n');
}

describe('exports', () => {
  const options = async () => ({ keys: await readTrustedKeys(folder), heads: [] });

  test('lines of JSON can be checked without the database, and what was changed in them is named', async () => {
    const { id } = await makeAccount();
    await seal();
    await makeAccount();
    const reply = await auditor().get('/audit-events/export.jsonl?action=account.*');
    expect(reply.status).toBe(200);
    const text = reply.raw.toString();
    const whole = await checkExport(linesOf(text), await options());
    expect(whole).toMatchObject({ findings: [], sealed: whole.events - 1 });
    const forged = text.replace(id, id.replace(/^./, 'f'));
    expect((await checkExport(linesOf(forged), await options())).findings).toMatchObject([{ kind: 'event-changed' }]);
    const stranger = { ...(await options()), keys: new Map() };
    expect((await checkExport(linesOf(text), stranger)).findings[0]).toMatchObject({ kind: 'key-unknown' });
    const undated = text.replace(/"sealedAt":"2026/, '"sealedAt":"2025');
    expect((await checkExport(linesOf(undated), await options())).findings).toMatchObject([{ kind: 'block-changed' }]);
  });

  test('the workbook has the events and the blocks', async () => {
    await makeAccount();
    await seal();
    const reply = await auditor().get('/audit-events/export.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(reply.raw.buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['审计记录', '封存块']);
    const last = workbook.worksheets[0]?.lastRow?.values as unknown[];
    expect(last.slice(3, 6)).toEqual(['系统管理员', 'account.create', '云溪县']);
  });

  test('are recorded, with the names of the filters and not what was sought', async () => {
    await auditor().get(`/audit-events/export.jsonl?accountId=${world.actors.office.accountId}`);
    const [event] = await find('action=record.export');
    expect(event).toMatchObject({ change: { format: 'jsonl', count: expect.any(Number), filters: ['accountId'] } });
  });
});

describe('looks at personal data', () => {
  test('at the accounts, at where someone is signed in, at the record: each recorded, once an hour', async () => {
    world.clock.advance(1);
    const { id } = await makeAccount();
    await world.as('systemAdministrator').get('/accounts?q=陈');
    await world.as('systemAdministrator').get('/accounts?q=陈伟');
    await world.as('securityAdministrator').get(`/accounts/${id}/sessions`);
    await world.as('securityAdministrator').get('/accounts');
    const looks = async () =>
      (await find('action=read.*&from=2026-11-22')).map((event: { action: string }) => event.action).sort();
    await looks();
    expect(await looks()).toEqual(['read.accounts', 'read.accounts', 'read.record', 'read.sessions']);
    expect(JSON.stringify(await find('action=read.accounts'))).not.toContain('陈');
    world.clock.advance(0.1);
    await world.as('systemAdministrator').get('/accounts');
    expect((await looks()).filter((action: string) => action === 'read.accounts')).toHaveLength(3);
  });

  test('a refused look leaves no trace of a look', async () => {
    world.clock.advance(3);
    await world.as('office').get('/accounts');
    expect(await find('action=read.accounts&from=2026-11-24')).toEqual([]);
  });
});

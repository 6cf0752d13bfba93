import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { type UnitRow, unitColumns, unitSheetName, writeUnits } from '../../documents/unit-sheet.ts';
import { readUnitRows } from '../../documents/unit-sheet-read.ts';
import { stubAuthorization } from '../../platform/authorize.ts';
import { organisationRoutes } from './organisation.routes.ts';
import { importUnitsAsSystem } from './unit-import.service.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ routes: organisationRoutes });
});
afterAll(() => world.close());
beforeEach(() => stubAuthorization(false));

const row = (code: string, name: string, parentCode: string | null, more: Partial<UnitRow> = {}): UnitRow => ({
  code,
  name,
  parentCode,
  kind: 'department',
  aliases: [],
  groups: [],
  duties: '',
  ...more,
});
const root = row('000', '云溪县', null, { kind: 'county' });

async function upload(rows: readonly UnitRow[], actor: 'systemAdministrator' | 'office' = 'systemAdministrator') {
  return await world.as(actor).upload('/unit-imports', { name: '单位.xlsx', bytes: await writeUnits(rows) });
}

interface ListedUnit {
  id: string;
  parentId: string;
  code: string;
  name: string;
  duties: string;
  aliases: { alias: string }[];
}
async function listUnits(): Promise<Map<string, ListedUnit>> {
  const { items } = (await world.as('office').get('/units')).body;
  return new Map(items.map((unit: ListedUnit) => [unit.code, unit]));
}

/** A sheet with raw cells, as a hostile or careless hand would fill it. */
async function sheetOf(cells: readonly (readonly ExcelJS.CellValue[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(unitSheetName);
  sheet.addRow(unitColumns.map((column) => column.heading));
  for (const line of cells) sheet.addRow([...line]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('who imports', () => {
  test('the system administrator', async () => {
    const bytes = await writeUnits([root]);
    expect((await world.as(null).upload('/unit-imports', { name: 'a.xlsx', bytes })).status).toBe(401);
    for (const actor of ['office', 'securityAdministrator', 'auditor', 'stranger'] as const) {
      expect((await world.as(actor).upload('/unit-imports', { name: 'a.xlsx', bytes })).status).toBe(403);
    }
  });

  test('nobody else, even when the policy is forgotten', async () => {
    stubAuthorization(true);
    for (const actor of ['office', 'securityAdministrator', 'auditor', 'leader'] as const) {
      const bytes = await writeUnits([root, row(`x-${actor}`, `假单位${actor}`, '000')]);
      expect((await world.as(actor).upload('/unit-imports', { name: 'a.xlsx', bytes })).status).toBe(403);
    }
    expect((await listUnits()).has('x-office')).toBe(false);
  });
});

describe('a list with bad rows', () => {
  test('imports nothing, and says what is wrong beside each of them', async () => {
    const before = await listUnits();
    const reply = await upload([
      root,
      row('501', '县水利局', '000'),
      row('502', '县林业局', '999'),
      row('501', '县统计局', '000'),
      row('503', '县财政局', '000'),
    ]);
    expect(reply).toMatchObject({
      status: 200,
      body: { state: 'refused', createdCount: 0, updatedCount: 0, errorCount: 3 },
    });
    expect(reply.body.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
      [4, 'parentCode'],
      [5, 'code'],
      [6, 'name'],
    ]);
    expect(reply.body.errors[0].message).toContain('999');
    expect(await listUnits()).toEqual(before);

    const path = `/unit-imports/${reply.body.id}/errors.xlsx`;
    expect((await world.as('office').get(path)).status).toBe(403);
    expect((await world.as('systemAdministrator').get(path.replace(reply.body.id, world.county.id))).status).toBe(404);
    const file = await world.as('systemAdministrator').get(path);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('单位导入错误.xlsx'));
    const sheet = await readUnitRows(file.raw);
    expect(sheet.rows.map(({ values }) => values.name)).toEqual([
      '云溪县',
      '县水利局',
      '县林业局',
      '县统计局',
      '县财政局',
    ]);
  });

  test('with a formula is refused', async () => {
    const bytes = await sheetOf([
      ['000', '云溪县', '', '县区'],
      ['511', { formula: 'HYPERLINK("http://evil.example","县科技局")', result: '县科技局' }, '000', '部门'],
      ['512', '县统计局', '000', '部门'],
    ]);
    const reply = await world.as('systemAdministrator').upload('/unit-imports', { name: 'a.xlsx', bytes });
    expect(reply.body).toMatchObject({ state: 'refused', errors: [{ row: 3, column: 'name' }] });
    expect(reply.body.errors[0].message).toContain('公式');
    expect((await listUnits()).has('512')).toBe(false);
  });

  test('with units that stand round in a circle is refused', async () => {
    const reply = await upload([row('521', '甲', '522'), row('522', '乙', '523'), row('523', '丙', '521')]);
    expect(reply.body).toMatchObject({ state: 'refused', errorCount: 3 });
    expect(reply.body.errors[0].message).toContain('成环');
    const own = await upload([row('201', '清河镇', '20101', { kind: 'town' })]);
    expect(own.body.errors[0].message).toContain('成环');
  });

  test('that has a second topmost unit, or moves the first one, is refused', async () => {
    expect((await upload([row('531', '县粮食局', null)])).body).toMatchObject({ state: 'refused', errorCount: 1 });
    expect((await upload([{ ...root, parentCode: '101' }])).body).toMatchObject({ state: 'refused', errorCount: 1 });
  });

  test('that is no workbook is refused in words', async () => {
    const reply = await world.as('systemAdministrator').upload('/unit-imports', { name: 'a.xlsx', bytes: '不是表格' });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.body.title).toMatch(/[。！]$/);
  });
});

describe('a good list', () => {
  test('makes units, aliases and groups, in whatever order its rows stand', async () => {
    const reply = await upload([
      row('60101', '云峰村', '601', { kind: 'village' }),
      row('601', '云峰镇', '000', { kind: 'town', groups: ['各乡镇', '山区各镇'], aliases: ['云峰镇'] }),
      row('602', '县文化广电和旅游局', '000', { aliases: ['文广旅局', '文旅局'], duties: '景区管理' }),
    ]);
    expect(reply).toMatchObject({
      status: 200,
      body: { state: 'done', createdCount: 3, updatedCount: 0, errorCount: 0, errors: [] },
    });
    const units = await listUnits();
    expect(units.get('60101')?.parentId).toBe(units.get('601')?.id);
    expect(units.get('601')?.aliases).toEqual([]);
    expect(units.get('602')).toMatchObject({
      duties: '景区管理',
      aliases: [{ alias: '文广旅局' }, { alias: '文旅局' }],
    });
    const groups = (await world.as('office').get('/unit-groups')).body.items;
    const members = (name: string) => groups.find((group: { name: string }) => group.name === name)?.unitIds;
    // 各乡镇 is an alias of the group that is there.
    expect(members('各镇')).toContain(units.get('601')?.id);
    expect(members('各镇')).toHaveLength(4);
    expect(members('山区各镇')).toEqual([units.get('601')?.id]);
    const events = await world.database.superuser
      .selectFrom('auditEvents')
      .select('action')
      .where('thingId', 'in', [reply.body.id, units.get('602')?.id ?? ''])
      .execute();
    expect(events.map((event) => event.action).toSorted()).toEqual(['unit.create', 'unit.import']);
  });

  test('imported again by its codes changes what differs and nothing else', async () => {
    const first = [
      row('701', '县城乡规划局', '000', { aliases: ['规划局'], duties: '规划' }),
      row('702', '规划一站', '701', { kind: 'office' }),
      row('703', '规划二站', '701', { kind: 'office' }),
    ];
    expect((await upload(first)).body).toMatchObject({ createdCount: 3 });
    expect((await upload(first)).body).toMatchObject({ createdCount: 0, updatedCount: 0 });
    const before = await listUnits();
    const second = [
      // Renamed; its empty duties and aliases change nothing.
      row('701', '县自然资源和规划局', '000'),
      // The two swap their names, and one moves up.
      row('702', '规划二站', '701', { kind: 'office' }),
      row('703', '规划一站', '000', { kind: 'office' }),
    ];
    expect((await upload(second)).body).toMatchObject({ state: 'done', createdCount: 0, updatedCount: 3 });
    const after = await listUnits();
    expect(after.get('701')).toMatchObject({
      id: before.get('701')?.id,
      name: '县自然资源和规划局',
      duties: '规划',
      aliases: [{ alias: '规划局' }],
      version: 2,
    });
    expect(after.get('702')).toMatchObject({ id: before.get('702')?.id, name: '规划二站' });
    expect(after.get('703')).toMatchObject({ name: '规划一站', parentId: world.county.rootId });
  });

  test('lets two units swap their names', async () => {
    await upload([row('901', '东站', '000'), row('902', '西站', '000')]);
    const swapped = await upload([row('901', '西站', '000'), row('902', '东站', '000')]);
    expect(swapped.body).toMatchObject({ state: 'done', updatedCount: 2 });
    expect((await listUnits()).get('901')?.name).toBe('西站');
  });

  test('turns superior and inferior round', async () => {
    await upload([row('801', '甲中心', '000'), row('802', '乙中心', '801'), row('803', '丙中心', '802')]);
    const turned = await upload([
      row('801', '甲中心', '803'),
      row('802', '乙中心', '000'),
      row('803', '丙中心', '802'),
    ]);
    expect(turned.body).toMatchObject({ state: 'done', updatedCount: 2 });
    const units = await listUnits();
    expect(units.get('801')?.parentId).toBe(units.get('803')?.id);
    const path = await world.database.superuser
      .selectFrom('unitAncestors')
      .select('ancestorId')
      .where('unitId', '=', units.get('801')?.id ?? '')
      .orderBy('depth')
      .execute();
    expect(path.map((step) => step.ancestorId)).toEqual(
      ['801', '803', '802', '000'].map((code) => units.get(code)?.id),
    );
  });

  test('with its own code for the topmost unit means the one that is there', async () => {
    const { id } = (await listUnits()).get('000') ?? { id: '' };
    const own = await upload([{ ...root, code: 'YX' }, row('YX01', '县史志办', 'YX')]);
    expect(own.body).toMatchObject({ state: 'done', createdCount: 1, updatedCount: 1 });
    const units = await listUnits();
    expect(units.get('YX')?.id).toBe(id);
    expect(units.get('YX01')?.parentId).toBe(id);
    await upload([{ ...root, code: '000' }]);
  });

  test('of two thousand villages is imported', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => row(`V${at}`, `第${at}村`, '202', { kind: 'village' }));
    expect((await upload(rows)).body).toMatchObject({ state: 'done', createdCount: 2000 });
  });
});

test('what is exported can be imported again without any change', async () => {
  const file = await world.as('office').get('/units/export.xlsx');
  expect(file.status).toBe(200);
  const reply = await world.as('systemAdministrator').upload('/unit-imports', { name: '单位.xlsx', bytes: file.raw });
  expect(reply.body).toMatchObject({ state: 'done', createdCount: 0, updatedCount: 0 });
});

test('the template is a workbook without units', async () => {
  const file = await world.as('systemAdministrator').get('/units/template.xlsx');
  expect(file.headers['content-type']).toContain('spreadsheetml');
  expect((await readUnitRows(file.raw)).rows).toEqual([]);
});

test('the command line imports as the server itself', async () => {
  const bad = await importUnitsAsSystem(
    world.services,
    world.otherCounty.id,
    await writeUnits([row('9', '县水利局', '8')]),
  );
  expect(bad.errors).toHaveLength(1);
  expect((await readUnitRows(bad.errorFile)).rows).toHaveLength(1);
  const good = await importUnitsAsSystem(
    world.services,
    world.otherCounty.id,
    await writeUnits([row('9', '县水利局', '000')]),
  );
  expect(good).toMatchObject({ createdCount: 1, errors: [] });
});

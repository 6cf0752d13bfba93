import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { expectStatus, issue, uploadText } from './test/plan-world.ts';

let world: World;
let editionId: string;

beforeAll(async () => {
  world = await createWorld();
  ({ editionId } = await uploadText(world));
  await issue(world, editionId);
});
afterAll(() => world.close());

const documents = ['breakdown.xlsx', 'breakdown.docx', 'progress.xlsx', 'progress.docx'];

async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).map(String)));
  return rows;
}

describe('documents of an edition', () => {
  test.each(documents)('%s is for those who see the plan', async (name) => {
    const path = `/plan-editions/${editionId}/${name}`;
    expect((await world.as(null).get(path)).status).toBe(401);
    expect((await world.as('stranger').get(path)).status).toBe(404);
    expect((await world.as('postless').get(path)).status).toBe(404);
    const reply = expectStatus(await world.as('leader').get(path), 200);
    expect(reply.raw.subarray(0, 2).toString()).toBe('PK');
    const fileName = decodeURIComponent(reply.headers['content-disposition']?.split("''")[1] ?? '');
    expect(fileName).toMatch(/^云溪县农村人居环境整治提升行动方案(任务分解表|进展情况表（2026-11-21）)\.(xlsx|docx)$/);
    expect(fileName.endsWith(name.slice(-5))).toBe(true);
  });

  test('the breakdown has chapter, units and the plan’s own words', async () => {
    const reply = await world.as('office').get(`/plan-editions/${editionId}/breakdown.xlsx`);
    const text = (await cellsOf(reply.raw)).map((row) => row.join('|'));
    const rubbish = text.find((row) => row.includes('清理生活垃圾'));
    expect(rubbish).toContain('三、重点任务');
    expect(rubbish).toContain('县住房和城乡建设局');
    expect(rubbish).toContain('时限原文：9月30日前');
  });

  test('the progress table shows lights', async () => {
    const reply = await world.as('office').get(`/plan-editions/${editionId}/progress.xlsx`);
    const text = (await cellsOf(reply.raw)).map((row) => row.join('|')).join('\n');
    expect(text).toContain('清理生活垃圾');
    expect(text).toMatch(/未签收|逾期/);
  });
});

// The same plan as .doc and as PDF: made by hand, so that it is tried everywhere, and by LibreOffice where that is installed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDoc, buildOle } from '../../../../../packages/plan-compiler/src/read/doc/test/build-doc.ts';
import {
  buildDocx,
  definition,
  level,
  list,
  p,
} from '../../../../../packages/plan-compiler/src/read/docx/test/build-docx.ts';
import { buildPdf, text } from '../../../../../packages/plan-compiler/src/read/pdf/test/build-pdf.ts';
import {
  convertByLibreOffice,
  hasLibreOffice,
} from '../../../../../packages/plan-compiler/src/read/test/libre-office.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { expectStatus, getEdition } from './test/plan-world.ts';
import { samplePlan } from './test/sample-plan.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const send = (name: string, bytes: Uint8Array) =>
  world.as('office').upload('/plans', { name, bytes }, { officeUnitId: world.unit('县政府办公室') });

async function uploadAndRead(name: string, bytes: Uint8Array) {
  const { body } = expectStatus(await send(name, bytes), 201);
  const edition = await getEdition(world, body.editionId);
  const plan = expectStatus(await world.as('office').get(`/plans/${body.planId}`), 200).body;
  const original = await world.as('office').get(`/plan-editions/${body.editionId}/document`);
  expect(original.raw.equals(Buffer.from(bytes))).toBe(true);
  return { edition, tasks: plan.counts.tasks as number, mediaType: original.headers['content-type'] };
}

const codesOf = (edition: { warnings: { code: string }[] }) => edition.warnings.map(({ code }) => code);
const title = '云溪县农村人居环境整治提升行动方案';

describe('made by hand', () => {
  test('a .doc becomes a draft with tasks', async () => {
    const bytes = buildDoc({ body: samplePlan.replaceAll('\n', '\r') });
    const { edition, tasks, mediaType } = await uploadAndRead('方案.wps', bytes);
    expect(edition).toMatchObject({ format: 'doc', title, fileName: '方案.wps' });
    expect(tasks).toBeGreaterThanOrEqual(4);
    expect(mediaType).toBe('application/msword');
    expect(codesOf(edition)).toEqual([]);
  });

  test('a PDF becomes a draft with tasks, and says that its lines were put together again', async () => {
    const lines = samplePlan.split('\n').filter((line) => line !== '');
    const page = lines.map((line, index) => text(72, 800 - 16 * index, line, 9)).join('\n');
    const { edition, tasks, mediaType } = await uploadAndRead('方案.pdf', buildPdf({ pages: [page] }));
    expect(edition).toMatchObject({ format: 'pdf', title });
    expect(tasks).toBeGreaterThanOrEqual(4);
    expect(mediaType).toBe('application/pdf');
    expect(codesOf(edition)).toEqual(['layout-guessed']);
  });

  test.each([
    ['a scan', buildPdf({ pages: [''] }), 422, 'scan-without-text', '扫描'],
    [
      'a .docx with a password',
      buildOle({ EncryptedPackage: new Uint8Array(5000) }),
      422,
      'document-encrypted',
      '密码',
    ],
    ['a spreadsheet', buildOle({ Workbook: new Uint8Array(5000) }), 415, 'file-is-spreadsheet', '电子表格'],
    ['a photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 415, 'file-is-picture', '图片'],
  ])('%s is refused with a sentence', async (_what, bytes, status, code, word) => {
    const reply = await send('方案.pdf', bytes);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.body.title).toContain(word);
  });
});

describe.skipIf(!hasLibreOffice)('written by LibreOffice, with automatic numbers', () => {
  const tasks = ['清理生活垃圾', '整治农村厕所', '清洁村内沟渠'];
  const docx = () =>
    buildDocx({
      numbering:
        definition(1, [level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）')]) + list(1, 1),
      body: [
        p(title, { properties: '<w:jc w:val="center"/>' }),
        p('工作目标', { list: 1, level: 0 }),
        p('到2026年12月底，生活垃圾收运处置覆盖率达到95%以上。'),
        p('重点任务', { list: 1, level: 0 }),
        ...tasks.map((task) =>
          p(`${task}。由县农业农村局牵头，各镇负责，2026年9月30日前完成。`, { list: 1, level: 1 }),
        ),
      ].join(''),
    });

  test.each([
    ['doc', 'numbering-may-be-lost'],
    ['pdf', 'layout-guessed'],
  ])(
    'a .%s becomes a draft whose clauses have their numbers',
    async (format, warning) => {
      const bytes = new Uint8Array(await convertByLibreOffice(await docx(), 'docx', format));
      const { edition, tasks: count } = await uploadAndRead(`方案.${format}`, bytes);
      expect(edition).toMatchObject({ format, title });
      expect(count).toBe(3);
      expect(edition.text.replace(/\s/g, '')).toContain('二、重点任务（一）清理生活垃圾。由县农业农村局牵头');
      expect(codesOf(edition)).toEqual([warning]);
    },
    120_000,
  );
});

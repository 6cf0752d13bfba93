// Evidence: what is accepted, what becomes of photos, who sees them, how they are served.
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ActorName, createWorld, type World } from '../../../test/world.ts';
import { stubAuthorization } from '../../platform/authorize.ts';
import { assignmentOf, expectOk, issueTask } from '../task/test/task-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
afterEach(() => stubAuthorization(false));

const submit = (
  bytes: Uint8Array | string,
  name = '现场.jpg',
  actor: ActorName | null = 'contactCity',
  unit = '县城市管理局',
) => world.as(actor).upload('/evidence', { name, bytes }, { unitId: world.unit(unit) });

/** A photo as a phone takes it: 3000 × 2000, lying on its side, with place and camera written into it. */
async function photo(): Promise<Buffer> {
  return sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#357' } })
    .composite([
      {
        input: await sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
        left: 0,
        top: 0,
      },
    ])
    .withExif({ IFD0: { Make: 'PhoneMaker' }, IFD3: { GPSLatitude: '30/1 15/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

async function word(contentTypes: string): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', contentTypes);
  zip.file('word/document.xml', '<w:document/>');
  return zip.generateAsync({ type: 'nodebuffer' });
}

const part = (type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a photo', () => {
  test('is drawn anew: upright, smaller, without place or camera, with a preview', async () => {
    const original = await photo();
    expect((await sharp(original).metadata()).exif?.includes('PhoneMaker')).toBe(true);
    const reply = await submit(original);
    expect(reply).toMatchObject({ status: 201, body: { name: '现场.jpg', mediaType: 'image/jpeg', hasPreview: true } });
    const content = await world.as('contactCity').get(`/evidence/${reply.body.id}/content`);
    expect(content.status).toBe(200);
    expect(content.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
    const kept = await sharp(content.raw).metadata();
    expect([kept.width, kept.height, kept.orientation, kept.exif]).toEqual([1707, 2560, undefined, undefined]);
    expect(content.raw.includes('PhoneMaker')).toBe(false);
    expect(content.raw.length).toBe(reply.body.size);
    // The white corner was top left; upright, it is top right.
    const { data } = await sharp(content.raw)
      .extract({ left: 1600, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(240);
    const preview = await world.as('contactCity').get(`/evidence/${reply.body.id}/preview`);
    expect(preview.headers['content-type']).toBe('image/webp');
    expect((await sharp(preview.raw).metadata()).height).toBe(480);
  });

  test('that is half written is refused', async () => {
    const original = await photo();
    expect(await submit(original.subarray(0, original.length / 2))).toMatchObject({
      status: 422,
      body: { code: 'evidence-picture-broken' },
    });
  });

  test('of an iPhone is refused with what to do', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
    expect(await submit(heic, 'IMG_1.HEIC')).toMatchObject({ status: 415, body: { code: 'evidence-heic-refused' } });
  });
});

describe('other files', () => {
  test('keep their bytes; a name says nothing about the type', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
    const reply = await submit(pdf, '通知.jpg');
    expect(reply).toMatchObject({
      status: 201,
      body: { mediaType: 'application/pdf', hasPreview: false, size: pdf.length },
    });
    const content = await world.as('contactCity').get(`/evidence/${reply.body.id}/content`);
    expect(content.raw.equals(pdf)).toBe(true);
    expect(content.headers['content-disposition']).toBe('inline');
    expect((await world.as('contactCity').get(`/evidence/${reply.body.id}/preview`)).status).toBe(404);
  });

  test('that no browser should open are downloaded', async () => {
    const reply = await submit(await word(part(`${docx}.main+xml`)), '总结 1.docx');
    expect(reply).toMatchObject({ status: 201, body: { mediaType: docx } });
    const content = await world.as('contactCity').get(`/evidence/${reply.body.id}/content`);
    expect(content.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('总结 1.docx')}`,
    );
    expect(content.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each<[string, string | Buffer]>([
    ['text', '整治前后情况：\n清理 12 处。\n'],
    ['text in GB18030', Buffer.from([0xd5, 0xfb, 0xd6, 0xce, 0x0a])],
  ])('%s is accepted', async (_, bytes) => {
    expect(await submit(bytes, '说明.txt')).toMatchObject({ status: 201, body: { mediaType: 'text/plain' } });
  });

  const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  test.each<[string, () => Promise<Buffer | string> | Buffer | string, string]>([
    [
      'a drawing that runs scripts',
      () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'evidence-type-refused',
    ],
    [
      'a drawing with a preamble',
      () => '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      'evidence-type-refused',
    ],
    ['a web page', () => '\n <!DOCTYPE html><script>alert(1)</script>', 'evidence-type-refused'],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]), 'evidence-type-refused'],
    ['bytes', () => Buffer.from([0, 1, 2, 3, 255, 254]), 'evidence-type-refused'],
    [
      'an archive',
      async () => new JSZip().file('a.txt', 'x').generateAsync({ type: 'nodebuffer' }),
      'evidence-type-refused',
    ],
    ['a document with macros, named .docx', () => word(part(macros)), 'evidence-type-refused'],
    ['nothing', () => '', 'file-empty'],
  ])('%s is refused', async (_, bytes, code) => {
    const reply = await submit(await bytes(), '材料.docx');
    expect(reply.body.code).toBe(code);
    expect(reply.status).toBeGreaterThanOrEqual(415);
  });

  test('too large is refused', async () => {
    expect((await submit(Buffer.alloc(25 * 1024 * 1024 + 70_000, 97), '大.txt')).status).toBe(413);
  });
});

describe('who', () => {
  test('401, 403, 404, 400', async () => {
    expect((await submit('说明', 'a.txt', null)).status).toBe(401);
    for (const actor of ['auditor', 'leader', 'postless'] as const) {
      expect((await submit('说明', 'a.txt', actor)).status).toBe(403);
    }
    expect((await submit('说明', 'a.txt', 'contactQinghe')).status).toBe(403);
    // An office post is its own unit's contact, no other's.
    expect((await submit('说明', 'a.txt', 'office')).status).toBe(403);
    expect((await submit('说明', 'a.txt', 'office', '县政府办公室')).status).toBe(201);
    expect((await submit('说明', 'a.txt', 'contactQinghe', '大湾村')).status).toBe(201);
    expect((await submit('说明', 'a.txt', 'stranger')).status).toBe(404);
    expect((await world.as('contactCity').upload('/evidence', { name: 'a.txt', bytes: '说明' })).status).toBe(400);
    const { id } = expectOk(await submit('说明', 'a.txt'));
    expect((await world.as('auditor').get(`/evidence/${id}/content`)).status).toBe(403);
    expect((await world.as('contactQinghe').get(`/evidence/${id}/content`)).status).toBe(404);
  });

  test('with policies stubbed open, the database refuses', async () => {
    const { id } = expectOk(await submit('说明', 'a.txt'));
    stubAuthorization(true);
    expect((await submit('说明', 'a.txt', 'contactQinghe')).status).toBe(403);
    expect((await world.as('auditor').get(`/evidence/${id}/content`)).status).toBe(404);
    expect((await world.as('contactQinghe').get(`/evidence/${id}/content`)).status).toBe(404);
  });

  test('cited in a report it is read by the lead and the office, and by nobody else', async () => {
    const { id } = expectOk(await submit('整治说明', '说明.txt'));
    const task = await issueTask(world);
    const city = assignmentOf(task, '县城市管理局');
    expectOk(await world.as('contactCity').post(`/assignments/${city.id}/accept`, undefined, { version: 1 }));
    const report = { text: '见附件', evidenceIds: [id, id] };
    expectOk(await world.as('contactCity').post(`/assignments/${city.id}/report`, report));
    const [shown] = (await world.as('office').get(`/tasks/${task.id}`)).body.reports;
    expect(shown.evidence).toMatchObject([{ id, name: '说明.txt' }]);
    const read = async (actor: ActorName) => (await world.as(actor).get(`/evidence/${id}/content`)).status;
    expect(await read('contactHousing')).toBe(200);
    expect(await read('office')).toBe(200);
    expect(await read('contactQinghe')).toBe(404);
    expect(await read('stranger')).toBe(404);
  });

  test('what one may not read, one may not cite', async () => {
    const { id } = expectOk(await submit('镇里的', '镇.txt', 'contactQinghe', '清河镇'));
    const task = await issueTask(world);
    const city = assignmentOf(task, '县城市管理局');
    expectOk(await world.as('contactCity').post(`/assignments/${city.id}/accept`, undefined, { version: 1 }));
    const reply = await world
      .as('contactCity')
      .post(`/assignments/${city.id}/report`, { text: '冒用', evidenceIds: [id] });
    expect(reply).toMatchObject({ status: 422, body: { code: 'evidence-unknown' } });
    expect((await world.as('office').get(`/tasks/${task.id}`)).body.reports).toEqual([]);
  });
});

test('reuse: a unit finds what it submitted, newest first, page by page', async () => {
  const unitId = world.unit('石桥镇/石桥村');
  const names = ['一.txt', '二.txt', '三_.txt'];
  for (const name of names) {
    world.clock.advance(0.01);
    expectOk(
      await world.as('contactCity').upload('/evidence', { name, bytes: name }, { unitId: world.unit('县城市管理局') }),
    );
  }
  const list = async (query: string) =>
    (await world.as('contactCity').get(`/evidence?unitId=${world.unit('县城市管理局')}&${query}`)).body;
  const first = await list('limit=2');
  expect(first.items.map((piece: { name: string }) => piece.name)).toEqual(['三_.txt', '二.txt']);
  const second = await list(`limit=1&cursor=${first.nextCursor}`);
  expect(second.items).toMatchObject([{ name: '一.txt' }]);
  expect((await list(`q=${encodeURIComponent('三_')}`)).items).toHaveLength(1);
  expect((await list('q=_')).items).toHaveLength(1);
  expect((await world.as('contactCity').get(`/evidence?unitId=${unitId}`)).body.items).toEqual([]);
});

import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { type UnreadableCode, UnreadableFile } from '../../source.ts';
import { openArchive } from '../archive.ts';
import { readDocx } from './index.ts';
import { buildDocx, cell, definition, level, list, namespaces, p, row, table } from './test/build-docx.ts';

async function codeOf(attempt: Promise<unknown>): Promise<UnreadableCode | 'readable'> {
  try {
    await attempt;
    return 'readable';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

const numbering = definition(1, [level(0, 'chineseCounting', '%1、')]) + list(1, 1);
const sample = () =>
  buildDocx({
    body: p('总体要求', { list: 1, level: 0 }) + table(row(cell('清扫'), cell('每日'))),
    numbering,
    styles: '',
  });

async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const macroMain = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const withDoctype = (declaration: string, text: string) =>
  `<?xml version="1.0"?>${declaration}<w:document ${namespaces}><w:body>${p(text)}</w:body></w:document>`;
const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]>`;

describe('files that are no readable Word document', () => {
  it.each<[string, UnreadableCode, () => Promise<Uint8Array> | Uint8Array]>([
    ['nothing', 'file-empty', () => new Uint8Array()],
    ['text', 'file-type-unknown', () => Buffer.from('一、总体要求')],
    ['a plain zip', 'file-type-unknown', () => zipOf({ 'a.txt': '一、' })],
    ['an OFD file', 'file-is-ofd', () => zipOf({ 'OFD.xml': '<ofd:OFD/>' })],
    [
      'slides',
      'file-is-slides',
      () => buildDocx({ body: '', mainType: main.replace('spreadsheetml.sheet', 'presentationml.presentation') }),
    ],
    ['a workbook', 'file-is-spreadsheet', () => buildDocx({ body: '', mainType: main })],
    ['a zip cut short', 'archive-broken', async () => (await sample()).slice(0, 900)],
    ['a zip of two bytes', 'archive-broken', () => Buffer.from('PK')],
    ['macros by content type', 'file-has-macros', () => buildDocx({ body: p('文'), mainType: macroMain })],
    ['macros by part', 'file-has-macros', () => buildDocx({ body: p('文'), extra: { 'word/vbaProject.bin': 'x' } })],
    [
      'an external entity',
      'document-has-external-entities',
      () =>
        buildDocx({ body: '', document: withDoctype('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;') }),
    ],
    [
      'a billion laughs',
      'document-has-external-entities',
      () => buildDocx({ body: '', document: withDoctype(laughs, '&b;') }),
    ],
    [
      'a DOCTYPE in a part nobody reads',
      'document-has-external-entities',
      () => buildDocx({ body: p('文'), extra: { 'customXml/item1.xml': '<!DOCTYPE a><a/>' } }),
    ],
    [
      'a DOCTYPE in UTF-16',
      'document-has-external-entities',
      () =>
        buildDocx({
          body: p('文'),
          extra: { 'customXml/item1.xml': Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le') },
        }),
    ],
    ['an undefined entity', 'document-broken', () => buildDocx({ body: p('<w:r><w:t>&x;</w:t></w:r>') })],
    ['XML cut short', 'document-broken', () => buildDocx({ body: '', document: '<w:document' })],
    ['no body', 'document-broken', () => buildDocx({ body: '', document: `<w:document ${namespaces}/>` })],
    [
      'bytes that are no UTF-8',
      'document-broken',
      () => buildDocx({ body: '', extra: { 'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]) } }),
    ],
    [
      'elements nested without end',
      'document-broken',
      () => buildDocx({ body: `${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}` }),
    ],
    ['an OLE container', 'file-type-unknown', () => ole('WordDocument')],
    ['a file with a password', 'document-encrypted', () => ole('EncryptedPackage')],
  ])('%s: %s', async (_, code, make) => {
    expect(await codeOf(readDocx(await make()))).toBe(code);
  });

  it('refuses two parts of one name', async () => {
    const bytes = Buffer.from(await buildDocx({ body: p('文'), extra: { 'word/documenT.xml': '<a/>' } }));
    expect(await codeOf(readDocx(bytes))).toBe('archive-broken');
  });
});

function ole(stream: string): Uint8Array {
  const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([magic, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

describe('archive bombs', () => {
  const zeros = 'word/media/zeros.bin';

  it('are refused by what they declare', async () => {
    const bomb = await buildDocx({ body: p('文'), extra: { [zeros]: new Uint8Array(20_000_000) } });
    expect(bomb.length).toBeLessThan(40_000);
    expect(await codeOf(readDocx(bomb))).toBe('archive-too-large-inside');
    expect(await codeOf(readDocx(await sample(), { totalBytes: 100 }))).toBe('archive-too-large-inside');
    expect(await codeOf(readDocx(await sample(), { entryBytes: 100 }))).toBe('archive-too-large-inside');
    expect(await codeOf(readDocx(await sample(), { entries: 3 }))).toBe('archive-too-large-inside');
  });

  it('are refused by what they hold, when they declare less', async () => {
    const bytes = Buffer.from(await zipOf({ 'a.xml': ' '.repeat(2_000_000) }));
    const archive = await openArchive(declareSize(bytes, 1_000), { entryBytes: 1_000_000 });
    expect(await codeOf(archive.read('a.xml'))).toBe('archive-too-large-inside');
    const roomy = await openArchive(declareSize(bytes, 1_000));
    expect(await codeOf(roomy.read('a.xml'))).toBe('archive-broken');
  });

  it('of many parts count together, and a part read twice once', async () => {
    const archive = await openArchive(await zipOf({ a: 'x'.repeat(600), b: 'y'.repeat(600) }), { totalBytes: 1_300 });
    for (let time = 0; time < 5; time++) expect((await archive.read('a'))?.length).toBe(600);
    expect((await archive.read('B'))?.length).toBe(600);
    expect(await archive.read('c')).toBeNull();
  });

  it('with names that climb out of the folder are refused', async () => {
    expect(await codeOf(openArchive(await zipOf({ '../../etc/passwd': 'x' })))).not.toBe('readable');
  });
});

/** Writes another inflated size into the one entry of the directory. */
function declareSize(zip: Buffer, size: number): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(size, copy.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  return copy;
}

describe('any bytes', () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on('uncaughtException', note);
  afterAll(() => {
    process.off('uncaughtException', note);
    expect(uncaught).toEqual([]);
  });

  /** Reads, or says why not; a read document's blocks tile its text. */
  async function expectOutcome(bytes: Uint8Array): Promise<void> {
    try {
      const { text, blocks } = await readDocx(bytes);
      expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFile);
    }
  }

  it('cut anywhere give a document or UnreadableFile', async () => {
    const bytes = await sample();
    for (let length = 0; length < bytes.length; length += 3) await expectOutcome(bytes.slice(0, length));
  });

  it('with bytes changed give a document or UnreadableFile', async () => {
    const bytes = await sample();
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const copy = bytes.slice();
        for (const [at, value] of changes) copy[at] = value;
        await expectOutcome(copy);
      }),
      { numRuns: 400 },
    );
  });

  it('in the directory at the end above all', async () => {
    const bytes = await sample();
    const directory = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const change = fc.tuple(
      fc.integer({ min: directory, max: bytes.length - 1 }),
      fc.constantFrom(0, 1, 8, 0x40, 0x7f, 0xff),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const copy = bytes.slice();
        for (const [at, value] of changes) copy[at] = value;
        await expectOutcome(copy);
      }),
      { numRuns: 400 },
    );
  });

  it('with the XML changed, in a sound archive, give a document or UnreadableFile', async () => {
    const tags = [
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:sdt',
      'w:sdtContent',
      'w:del',
      'w:ins',
      'w:pPr',
      'w:rPr',
      'w:vMerge',
      'w:txbxContent',
      'w:drawing',
      'w:fldChar',
      'w:numPr',
      'w:numId',
      'w:ilvl',
      'w:br',
    ];
    const { xml } = fc.letrec((tie) => ({
      xml: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('文', '', ' '),
        tie('element'),
        fc.array(tie('xml'), { maxLength: 4 }).map((all) => all.join('')),
      ),
      element: fc
        .tuple(
          fc.constantFrom(...tags),
          fc.constantFrom(
            '',
            ' w:val="1"',
            ' w:val="x"',
            ' w:val="-1"',
            ' w:fldCharType="begin"',
            ' w:fldCharType="end"',
          ),
          tie('xml'),
        )
        .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner}</${tag}>`),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(xml, { maxLength: 6 }), async (body) => {
        await expectOutcome(await buildDocx({ body: body.join(''), numbering, styles: '' }));
      }),
      { numRuns: 150 },
    );
  });
});

describe('documents made to cost time', () => {
  const many = 20_000;
  const deletedMark = '<w:rPr><w:del w:id="1"/></w:rPr>';
  it.each<[string, () => Promise<Uint8Array>]>([
    ['paragraph marks all deleted', () => buildDocx({ body: p('文', { properties: deletedMark }).repeat(many) })],
    [
      'fields all open',
      () => buildDocx({ body: p(`<w:r><w:fldChar w:fldCharType="begin"/><w:t>文</w:t></w:r>`.repeat(many)) }),
    ],
    ['cells all merged', () => buildDocx({ body: table(row(cell('文', '<w:vMerge/>')).repeat(many)) })],
    [
      'a style based on the next',
      () =>
        buildDocx({
          styles: Array.from(
            { length: many },
            (_, at) => `<w:style w:styleId="${at}"><w:basedOn w:val="${at + 1}"/></w:style>`,
          ).join(''),
          body: Array.from({ length: many }, (_, at) => p('文', { style: String(at) })).join(''),
        }),
    ],
  ])(
    '%s: read in time',
    async (_, make) => {
      // Ended by the test's own limit: a second is plenty on a slow machine; what is quadratic takes minutes.
      await codeOf(readDocx(await make()));
    },
    30_000,
  );

  it('tags without end are refused before they are parsed', async () => {
    const bytes = await buildDocx({ body: '<w:p/>'.repeat(2_000_001) });
    expect(await codeOf(readDocx(bytes, { ratio: 10_000 }))).toBe('archive-too-large-inside');
  });
});

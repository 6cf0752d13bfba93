import { Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { gongwenSection, packGongwen, styled, textWidth, titleParagraph } from './gongwen-page.ts';
import { bodySpacing, typeSize } from './gongwen-styles.ts';
import { canLayOut, pagesOf, partOf } from './test/open-office.ts';

const pack = (orientation: 'portrait' | 'landscape' = 'portrait') =>
  packGongwen('通知', [
    gongwenSection([titleParagraph('关于开展秋季清洁行动的通知'), styled('GongwenBody', '各镇：')], orientation),
  ]);

/** An attribute in millimetres. */
function millimetres(xml: string, element: string, attribute: string): number {
  const value = new RegExp(`<w:${element}\\b[^>]*w:${attribute}="(-?\\d+)"`).exec(xml)?.[1];
  return Math.round((Number(value) / 1440) * 254) / 10;
}

describe('the page of an official document', () => {
  it('is A4 with the margins of GB/T 9704: 37, 28, 35, 26 mm', async () => {
    const xml = await partOf(await pack(), 'word/document.xml');
    expect([millimetres(xml, 'pgSz', 'w'), millimetres(xml, 'pgSz', 'h')]).toEqual([210, 297]);
    const sides = ['top', 'left', 'bottom', 'right'].map((side) => millimetres(xml, 'pgMar', side));
    expect(sides).toEqual([37, 28, 35, 26]);
  });

  it('has a grid of 22 lines of 28 characters of 16 pt', async () => {
    const xml = await partOf(await pack(), 'word/document.xml');
    const grid = /<w:docGrid[^>]*>/.exec(xml)?.[0] ?? '';
    expect(grid).toContain('w:type="lines"');
    const pitch = Number(/linePitch="(\d+)"/.exec(grid)?.[1]) / 20;
    expect(pitch).toBe(28.8);
    expect(Math.floor(((225 / 25.4) * 72) / pitch)).toBe(22);
    expect(Math.floor(textWidth.portrait / 20 / (typeSize.third / 2 + bodySpacing / 20))).toBe(28);
  });

  it('turned, has the head of the table at the binding edge', async () => {
    const xml = await partOf(await pack('landscape'), 'word/document.xml');
    expect([millimetres(xml, 'pgSz', 'w'), millimetres(xml, 'pgSz', 'h')]).toEqual([297, 210]);
    const sides = ['top', 'left', 'bottom', 'right'].map((side) => millimetres(xml, 'pgMar', side));
    expect(sides).toEqual([28, 35, 26, 37]);
  });

  it('names the faces of the standard, and what to take instead', async () => {
    const bytes = await pack();
    const styles = await partOf(bytes, 'word/styles.xml');
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) {
      expect(styles).toContain(`w:eastAsia="${face}"`);
    }
    const body = /<w:style [^>]*w:styleId="GongwenBody".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(body).toContain('w:line="576"');
    expect(body).toContain('w:lineRule="exact"');
    const fonts = await partOf(bytes, 'word/fontTable.xml');
    expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,/);
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName/);
  });

  it('numbers pages — 1 —, at the right on odd pages, at the left on even ones', async () => {
    const bytes = await pack();
    expect(await partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const document = await partOf(bytes, 'word/document.xml');
    const relations = await partOf(bytes, 'word/_rels/document.xml.rels');
    for (const [type, align] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const id = new RegExp(`<w:footerReference[^>]*w:type="${type}"[^>]*r:id="([^"]+)"`).exec(document)?.[1];
      const id2 = new RegExp(`<w:footerReference[^>]*r:id="([^"]+)"[^>]*w:type="${type}"`).exec(document)?.[1];
      const target = new RegExp(`Id="${id ?? id2}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
      const footer = await partOf(bytes, `word/${target}`);
      expect(footer).toContain(`<w:jc w:val="${align}"/>`);
      expect(footer).toContain('<w:sz w:val="28"/>');
      expect(footer).toContain('w:ascii="宋体"');
    }
  });

  it.skipIf(!canLayOut)(
    'puts 22 lines of body on a page',
    async () => {
      const lines = Array.from({ length: 45 }, (_, index) => styled('GongwenFlush', `第${index + 1}行`));
      const pages = await pagesOf(await packGongwen('行', [gongwenSection(lines)]), 'docx');
      expect(pages.map((page) => page.replace(/\s/g, '').match(/第\d+行/g)?.length)).toEqual([22, 22, 1]);
      expect(pages.map((page) => page.replace(/\s/g, '').match(/—\d—$/)?.[0])).toEqual(['—1—', '—2—', '—3—']);
    },
    120_000,
  );

  it.skipIf(!canLayOut)(
    'puts 28 characters of body on a line',
    async () => {
      const text = new Paragraph({
        style: 'GongwenFlush',
        children: [new TextRun('云溪县清洁行动工作方案'.repeat(10))],
      });
      const [page = ''] = await pagesOf(await packGongwen('字', [gongwenSection([text])]), 'docx');
      const first = page
        .split('\n')
        .map((line) => line.replace(/\s/g, ''))
        .find((line) => line.startsWith('云溪县'));
      expect(first?.length).toBe(28);
    },
    120_000,
  );
});

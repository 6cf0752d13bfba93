import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { readHtml } from './index.ts';

const linesOf = (html: string): string[] => readHtml(html).text.split('\n');

/** The cells of each row: column, width, whether it goes on from above. */
const shapeOf = (html: string) =>
  readHtml(html).blocks.flatMap((block) =>
    block.kind === 'table-row'
      ? [block.cells.map((cell) => `${cell.column}+${cell.columnSpan}${cell.mergedWith ? '^' : ''}`)]
      : [],
  );

describe('a web page', () => {
  it.each<[string, string, string[]]>([
    ['white space of the source', '<p>各镇\n      要清理\n河道 ，use\nWord</p>', ['各镇要清理河道 ，use Word']],
    ['entities', '<p>一、任务&nbsp;与&#20998;工&mdash;&ldquo;甲&rdquo;</p>', ['一、任务 与分工—“甲”']],
    ['line breaks', '<div>1.清理<br/>2.种树<br>3.管护</div>', ['1.清理', '2.种树', '3.管护']],
    ['lists and headings', '<h2>任务</h2><ul><li>甲<li>乙</ul>', ['任务', '甲', '乙']],
    [
      'what is dropped',
      '<head><title>页</title></head><nav><a>首页</a></nav><p>甲<script>if(a<b)c()</script></p>',
      ['甲'],
    ],
    ['a menu that is never closed', '<nav><a>首页</a><p>一、任务</p>', ['首页', '一、任务']],
    ['a head that is never closed', '<html><head><title>页</title><body><p>甲</p>', ['甲']],
    [
      "a table for the page's layout",
      `<table><tr><td>左</td><td><h1>方案</h1><p>一、甲</p></td></tr></table>`,
      ['左', '方案', '一、甲'],
    ],
    ['a frame around text', '<table><tr><td><p>甲</p><p>乙</p></td></tr></table>', ['甲', '乙']],
  ])('%s', (_, html, lines) => expect(linesOf(html)).toEqual(lines));

  it('keeps the paragraphs of a cell in its row', () => {
    const html =
      '<table><tr><td><p>序号</p></td><td><p>任务</p></td></tr><tr><td>1</td><td><p>清扫</p><p>道路</p></td></tr></table>';
    expect(linesOf(html)).toEqual(['序号\t任务', '1\t清扫 道路']);
  });

  it('knows merged cells by rowspan and colspan', () => {
    const html = `<table>
      <tr><th>序号<th>任务<th colspan="2">单位
      <tr><td rowspan=2>1<td>清扫<td rowspan="3">县水务局<td>甲镇
      <tr><td>清渠<td>乙镇
      <tr><td>2<td>种树<td>丙镇</table>`;
    expect(shapeOf(html)).toEqual([
      ['0+1', '1+1', '2+2'],
      ['0+1', '1+1', '2+1', '3+1'],
      ['0+1^', '1+1', '2+1^', '3+1'],
      ['0+1', '1+1', '2+1^', '3+1'],
    ]);
  });

  it('gives a task of a merged row the unit of the cell above', () => {
    const rows = [
      '<tr><td>清扫道路</td><td rowspan="2">县水务局</td><td>9月30日</td></tr>',
      '<tr><td>清理河道</td><td>10月30日</td></tr>',
    ];
    const page = `<html><body><div>首页 &gt; 政务公开</div><h1>云溪县清洁家园行动方案</h1><p>一、重点任务</p><table><tr><td><p>任务</p></td><td>牵头单位</td><td>完成时限</td></tr>${rows.join('')}</table></body></html>`;
    const [plan] = compile(readHtml(page)).plans;
    expect(plan?.tasks.map((task) => task.lead)).toEqual([['县水务局'], ['县水务局']]);
  });

  it('of any tags gives blocks that tile its text, or nothing', () => {
    const tags = 'p div table tr td th ul li br nav script style h1 span a select'.split(' ');
    const piece = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} rowspan=3 colspan=70>`])),
      fc.constantFrom('文', ' ', '\n', '&amp;', '<', '&#x1F600;', '<!--', '-->'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          const { text, blocks } = readHtml(pieces.join(''));
          expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
        } catch (error) {
          expect(String(error)).toContain('text-has-no-plan');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of thousands of open tags is read in time', () => {
    for (const tag of ['<table><tr><td>文', '<div>文', '<td rowspan=1000>文', '<nav>', '<p align=center>文']) {
      expect(() => readHtml(`<p>甲</p>${tag.repeat(20_000)}`)).not.toThrow();
    }
  }, 30_000);
});

import { describe, expect, test } from 'vitest';
import type { Block, TableRow } from '../things.ts';
import type { Mark } from './marks.ts';
import { sameRuns, segments } from './segments.ts';

const mark = (id: string, start: number, end: number): Mark => ({
  id,
  kind: 'target',
  start,
  end,
  things: [id],
  doubtful: false,
});
const paragraph = (start: number, end: number): Block => ({ kind: 'paragraph', start, end });

/** "0-3[a b]": a run and the marks over it, outermost first. */
function drawn(text: string, blocks: readonly Block[], marks: readonly Mark[]): string[][] {
  return segments(text, blocks, marks).map((piece) =>
    piece.kind === 'paragraph'
      ? piece.runs.map((run) => `${run.start}-${run.end}[${run.marks.map(({ id }) => id).join(' ')}]`)
      : [],
  );
}

describe('segments', () => {
  test('a line without marks is one run; an empty line has none', () => {
    expect(drawn('一二三\n\n四', [paragraph(0, 3), paragraph(4, 4), paragraph(5, 6)], [])).toEqual([
      ['0-3[]'],
      [],
      ['5-6[]'],
    ]);
  });

  test('overlapping marks split where either begins or ends, the longer outermost', () => {
    expect(drawn('一二三四五六七八', [paragraph(0, 8)], [mark('a', 1, 5), mark('b', 3, 6)])).toEqual([
      ['0-1[]', '1-3[a]', '3-5[a b]', '5-6[b]', '6-8[]'],
    ]);
  });

  test('a mark over several lines is cut at each, and marks inside it stay with their line', () => {
    const blocks = [paragraph(0, 4), paragraph(5, 9), paragraph(10, 14)];
    expect(drawn('一二三四\n五六七八\n九十一二', blocks, [mark('task', 2, 12), mark('unit', 6, 8)])).toEqual([
      ['0-2[]', '2-4[task]'],
      ['5-6[task]', '6-8[task unit]', '8-9[task]'],
      ['10-12[task]', '12-14[]'],
    ]);
  });

  test('marks on the same place, of no width or beyond the text do no harm', () => {
    const marks = [mark('b', 1, 3), mark('a', 1, 3), mark('none', 2, 2), mark('far', 9, 20)];
    expect(drawn('一二三', [paragraph(0, 3)], marks)).toEqual([['0-1[]', '1-3[a b]']]);
  });

  test('cells of a table have runs of their own, and merged cells span', () => {
    const cell = (start: number, end: number, column: number) => ({ start, end, column, columnSpan: 1 });
    const rows: TableRow[] = [
      { kind: 'table-row', start: 0, end: 3, table: 0, row: 0, cells: [cell(0, 1, 0), cell(2, 3, 1)] },
      {
        kind: 'table-row',
        start: 4,
        end: 6,
        table: 0,
        row: 1,
        cells: [{ ...cell(4, 4, 0), mergedWith: { start: 0, end: 1 } }, cell(5, 6, 1)],
      },
    ];
    const [piece, ...more] = segments('甲\t乙\n\t丙', rows, [mark('m', 5, 6)]);
    expect(more).toEqual([]);
    if (piece?.kind !== 'table') throw new Error('a table was expected');
    expect(piece.shape.rows.map((row) => row.cells.map(({ start, rowSpan }) => [start, rowSpan]))).toEqual([
      [
        [0, 2],
        [2, 1],
      ],
      [[5, 1]],
    ]);
    expect(piece.runs.get(5)?.[0]?.marks.map(({ id }) => id)).toEqual(['m']);
  });

  test('every character is drawn once, in order, whatever the marks', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 50; round += 1) {
      const text = '字'.repeat(200);
      const blocks = [paragraph(0, 60), paragraph(61, 61), paragraph(62, 200)];
      const marks = Array.from({ length: 30 }, (_, index) => {
        const start = random(200);
        return mark(`m${index}`, start, start + 1 + random(60));
      });
      const runs = segments(text, blocks, marks).flatMap((piece) => (piece.kind === 'paragraph' ? piece.runs : []));
      expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe('字'.repeat(198));
      for (const run of runs) {
        const over = marks.filter((one) => one.start < run.end && one.end > run.start).map(({ id }) => id);
        expect(run.marks.map(({ id }) => id).sort()).toEqual(over.sort());
      }
    }
  });

  test('a plan of 11,000 characters with 300 elements is cut without losing a mark or a character', () => {
    const blocks = Array.from({ length: 220 }, (_, index) => paragraph(index * 51, index * 51 + 50));
    const marks = Array.from({ length: 300 }, (_, index) => mark(`m${index}`, index * 36, index * 36 + 30));
    const cut = segments('字'.repeat(11_220), blocks, marks);
    const runs = cut.flatMap((piece) => (piece.kind === 'paragraph' ? piece.runs : []));
    expect(new Set(runs.flatMap((run) => run.marks.map(({ id }) => id))).size).toBe(300);
    expect(runs.reduce((sum, run) => sum + run.end - run.start, 0)).toBe(220 * 50);
  });
});

test('runs are the same when they would be drawn alike', () => {
  const runs = (marks: Mark[]) => [{ start: 0, end: 2, marks }];
  expect(sameRuns(runs([mark('a', 0, 2)]), runs([mark('a', 0, 2)]))).toBe(true);
  expect(sameRuns(runs([mark('a', 0, 2)]), runs([{ ...mark('a', 0, 2), doubtful: true }]))).toBe(false);
  expect(sameRuns(runs([mark('a', 0, 2)]), runs([]))).toBe(false);
});

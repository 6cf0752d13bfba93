import type { StoryCell, StoryRow } from '../story.ts';
import { toLines } from './lines.ts';
import type { Fragment, Line, Rule } from './page.ts';
import { asParagraph } from './paragraphs.ts';

/** A table drawn with lines on one page. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  /** Where its columns end and begin, from left to right. */
  readonly edges: readonly number[];
  readonly rows: readonly StoryRow[];
}

/** Lines nearer than this, in points, are one line or meet. */
const near = 3;
/** More cells than a page can show is a pattern, not a table. */
const mostCells = 5_000;

/** Finds the tables drawn on a page; gives them with the text in them, and the text outside of all. */
export function readGrids(
  rules: readonly Rule[],
  fragments: readonly Fragment[],
): { readonly grids: Grid[]; readonly outside: Fragment[] } {
  let outside = [...fragments];
  const grids: Grid[] = [];
  for (const group of connected(rules)) {
    const ys = cluster(group.filter((rule) => rule.along === 'x').map((rule) => rule.at));
    const xs = cluster(group.filter((rule) => rule.along === 'y').map((rule) => rule.at));
    // One cell is a frame around text, a line with two ends an ornament.
    if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5 || xs.length * ys.length > mostCells) continue;
    const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
    const isInside = ({ x, right: end, y, size }: Fragment): boolean =>
      (x + end) / 2 > left && (x + end) / 2 < right && y - size / 3 > top && y - size / 3 < bottom;
    const inside = outside.filter(isInside);
    if (inside.length === 0) continue;
    outside = outside.filter((fragment) => !isInside(fragment));
    grids.push({ top, bottom, edges: xs, rows: fillCells(xs, ys, group, inside) });
  }
  return { grids: grids.sort((one, other) => one.top - other.top), outside };
}

/** Groups of lines that touch each other, directly or through others. */
function connected(rules: readonly Rule[]): Rule[][] {
  const sorted = [...rules].sort((one, other) => top(one) - top(other));
  const groups: { rules: Rule[]; bottom: number; left: number; right: number }[] = [];
  for (const rule of sorted) {
    const [left, right] = rule.along === 'x' ? [rule.from, rule.to] : [rule.at, rule.at];
    const touched = groups.filter(
      (group) => top(rule) <= group.bottom + near && right >= group.left - near && left <= group.right + near,
    );
    const merged = { rules: [rule], bottom: bottom(rule), left, right };
    for (const group of touched) {
      for (const one of group.rules) merged.rules.push(one);
      merged.bottom = Math.max(merged.bottom, group.bottom);
      merged.left = Math.min(merged.left, group.left);
      merged.right = Math.max(merged.right, group.right);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.rules);
}

const top = (rule: Rule): number => (rule.along === 'x' ? rule.at : rule.from);
const bottom = (rule: Rule): number => (rule.along === 'x' ? rule.at : rule.to);

/** One place for those that are drawn a hair apart. */
function cluster(places: readonly number[]): number[] {
  const sorted = [...places].sort((one, other) => one - other);
  const kept: number[] = [];
  for (const place of sorted) if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near) kept.push(place);
  return kept;
}

/** A cell reaches to the next line that is drawn there: where none is, cells were merged. */
function fillCells(
  xs: readonly number[],
  ys: readonly number[],
  rules: readonly Rule[],
  inside: readonly Fragment[],
): StoryRow[] {
  const upright = rules.filter((rule) => rule.along === 'y');
  const level = rules.filter((rule) => rule.along === 'x');
  const isDrawn = (all: readonly Rule[], at: number, middle: number): boolean =>
    all.some((rule) => Math.abs(rule.at - at) <= near && rule.from - near <= middle && rule.to + near >= middle);
  const rows: StoryRow[] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    const cells: StoryCell[] = [];
    for (let column = 0; column + 1 < xs.length; ) {
      const middleY = between(ys, row);
      let end = column + 1;
      while (end + 1 < xs.length && !isDrawn(upright, xs[end] ?? 0, middleY)) end += 1;
      const middleX = between(xs, column);
      const isOpenAbove = row > 0 && !isDrawn(level, ys[row] ?? 0, middleX);
      let last = row + 1;
      while (last + 1 < ys.length && !isDrawn(level, ys[last] ?? 0, middleX)) last += 1;
      const box = { left: xs[column] ?? 0, right: xs[end] ?? 0, top: ys[row] ?? 0, bottom: ys[last] ?? 0 };
      const items = isOpenAbove ? [] : cellLines(inside, box).map((line) => asParagraph(line));
      cells.push({ column, columnSpan: end - column, continues: isOpenAbove, items });
      column = end;
    }
    rows.push({ cells });
  }
  return rows.filter((row) => row.cells.some((cell) => cell.continues || cell.items.length > 0));
}

const between = (places: readonly number[], index: number): number =>
  ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The paragraphs of a cell: a line that reaches the cell's edge goes on in the next. */
function cellLines(inside: readonly Fragment[], box: Box): string[] {
  const lines: Line[] = toLines(
    inside.filter(({ x, right, y, size }) => {
      const [middle, height] = [(x + right) / 2, y - size / 3];
      return middle > box.left && middle < box.right && height > box.top && height < box.bottom;
    }),
  );
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isFull = before !== undefined && before.right > box.right - 2.2 * before.size;
    const text = line.text.replace(/\t/gu, ' ');
    // In a narrow cell a line holds a few letters: centred lines of one name are full too.
    const isNarrow = box.right - box.left < 7 * line.size;
    if (before !== undefined && (isFull || isNarrow)) paragraphs.push(joinPieces(paragraphs.pop() ?? '', text));
    else paragraphs.push(text);
  });
  return paragraphs;
}

const joinPieces = (one: string, other: string): string =>
  /[A-Za-z]$/u.test(one) && /^[A-Za-z]/u.test(other) ? `${one} ${other}` : one + other;

// The document cut for drawing: lines as the reader laid them out, each in runs over which the same marks lie.
import type { Block, Paragraph } from '../things.ts';
import type { Mark } from './marks.ts';
import { type TableShape, tableShapes } from './table-shape.ts';

export interface Run {
  readonly start: number;
  readonly end: number;
  /** The longest first: it is drawn outermost. */
  readonly marks: readonly Mark[];
}

export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly block: Paragraph;
  readonly runs: readonly Run[];
}

export interface TablePiece {
  readonly kind: 'table';
  readonly start: number;
  readonly shape: TableShape;
  /** Runs of the cell that begins at this offset. */
  readonly runs: ReadonlyMap<number, readonly Run[]>;
}

export type Piece = ParagraphPiece | TablePiece;

/** `blocks` in the order of the text, without overlap; marks in any order, overlapping as they like. */
export function segments(text: string, blocks: readonly Block[], marks: readonly Mark[]): Piece[] {
  const cutter = createCutter(text.length, marks);
  const shapes = tableShapes(blocks);
  const pieces: Piece[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      pieces.push({ kind: 'paragraph', block, runs: cutter(block.start, block.end) });
      continue;
    }
    const shape = shapes.get(block);
    if (shape === undefined) continue;
    const runs = new Map<number, readonly Run[]>();
    for (const row of shape.rows) {
      for (const cell of row.cells) runs.set(cell.start, cutter(cell.start, cell.end));
    }
    pieces.push({ kind: 'table', start: block.start, shape, runs });
  }
  return pieces;
}

/** Cuts one stretch after another; stretches come in rising order, so each mark is looked at where it lies only. */
function createCutter(length: number, marks: readonly Mark[]): (start: number, end: number) => Run[] {
  const waiting = marks
    .filter((mark) => mark.start < mark.end)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  let next = 0;
  let open: Mark[] = [];
  return (start, end) => {
    const stop = Math.min(end, length);
    open = open.filter((mark) => mark.end > start);
    for (let mark = waiting[next]; mark !== undefined && mark.start < stop; mark = waiting[next]) {
      next += 1;
      if (mark.end > start) open.push(mark);
    }
    return runsOf(start, stop, open);
  };
}

function runsOf(start: number, end: number, over: readonly Mark[]): Run[] {
  if (start >= end) return [];
  const edges = new Set([start, end]);
  for (const mark of over) {
    if (mark.start > start && mark.start < end) edges.add(mark.start);
    if (mark.end > start && mark.end < end) edges.add(mark.end);
  }
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return { start: from, end: to, marks: over.filter((mark) => mark.start < to && mark.end > from).sort(longerFirst) };
  });
}

function longerFirst(one: Mark, other: Mark): number {
  return other.end - other.start - (one.end - one.start) || one.start - other.start || (one.id < other.id ? -1 : 1);
}

/** Two cuts of the same stretch that would be drawn alike: a line whose runs did not change is not drawn again. */
export function sameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  return one.length === other.length && one.every((run, index) => sameRun(run, other[index]));
}

function sameRun(one: Run, other: Run | undefined): boolean {
  return (
    other !== undefined &&
    one.start === other.start &&
    one.end === other.end &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, index) => sameMark(mark, other.marks[index]))
  );
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    one.start === other.start &&
    one.end === other.end &&
    one.kind === other.kind &&
    one.doubtful === other.doubtful &&
    one.level === other.level &&
    one.number === other.number &&
    one.things.join() === other.things.join()
  );
}

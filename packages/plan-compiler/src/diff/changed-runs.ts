import { diffArrays } from 'diff';
import { CHARACTER, DROP } from '../characters.data.ts';
import { labelAt } from '../labels.ts';

/** A stretch of a text. The runs of one side put together are that side's text. */
export interface TextRun {
  readonly text: string;
  readonly changed: boolean;
}

export interface ChangedRuns {
  readonly old: readonly TextRun[];
  readonly new: readonly TextRun[];
}

/** Texts further apart than this many insertions and deletions have nothing left worth marking: all is changed. */
const FURTHEST = 1000;

/** A number or a Latin word is one piece, so that 30日 → 31日 marks the number; a Chinese character is one. */
const PIECE = /\d+(?:\.\d+)?|[A-Za-z]+|\s+|[\s\S]/gu;

/** A stretch of both texts: the same (but for the width of marks and white space), or one in the place of the other. */
export interface Segment {
  readonly old: string;
  readonly new: string;
  readonly changed: boolean;
}

/**
 * Which words changed between two wordings, for marking them side by side. Numbering, white space and the width of marks are no change.
 */
export function changedRuns(oldText: string, newText: string): ChangedRuns {
  const segments = changedSegments(oldText, newText);
  return {
    old: segments.flatMap(({ old: text, changed }) => (text === '' ? [] : [{ text, changed }])),
    new: segments.flatMap(({ new: text, changed }) => (text === '' ? [] : [{ text, changed }])),
  };
}

/** The same in one row: what stayed and what changed take turns. */
export function changedSegments(oldText: string, newText: string): Segment[] {
  const [oldLabel, newLabel] = [labelLength(oldText), labelLength(newText)];
  const [a, b] = [piecesOf(oldText.slice(oldLabel)), piecesOf(newText.slice(newLabel))];
  const steps = diffArrays(a.map(plainOf), b.map(plainOf), { maxEditLength: FURTHEST });
  const label = { old: oldText.slice(0, oldLabel), new: newText.slice(0, newLabel), changed: false };
  return joinSegments([
    label,
    ...(steps ? readSteps(steps, a, b) : [{ old: a.join(''), new: b.join(''), changed: true }]),
  ]);
}

const piecesOf = (text: string): string[] => text.match(PIECE) ?? [];

const plainOf = (piece: string): string =>
  piece
    .replace(/[\s\S]/gu, (character) => {
      const unit = CHARACTER[character.charCodeAt(0)] ?? DROP;
      return unit <= 1 ? ' ' : character.length > 1 ? character : String.fromCharCode(unit);
    })
    .replace(/ +/gu, ' ');

function labelLength(text: string): number {
  const indent = text.length - text.trimStart().length;
  const head = Array.from({ length: 16 }, (_, at) => String.fromCharCode(CHARACTER[text.charCodeAt(indent + at)] ?? 0));
  const length = labelAt(head.join(''))?.length ?? 0;
  return length === 0 ? 0 : indent + length;
}

interface Step {
  readonly value: readonly string[];
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

function readSteps(steps: readonly Step[], old: readonly string[], next: readonly string[]): Segment[] {
  let [from, to] = [0, 0];
  return steps.map((step, index) => {
    const gone = step.added ? '' : old.slice(from, from + step.count).join('');
    const come = step.removed ? '' : next.slice(to, to + step.count).join('');
    if (!step.added) from += step.count;
    if (!step.removed) to += step.count;
    return { old: gone, new: come, changed: step.added || step.removed || isIsland(steps, index) };
  });
}

/** 加强 → 强化 keeps 强 by chance only: one character alone between two changes is changed with them. */
function isIsland(steps: readonly Step[], index: number): boolean {
  const step = steps[index];
  return step?.count === 1 && !/[\d\s，。；：、]/u.test(step.value[0] ?? '') && index > 0 && index < steps.length - 1;
}

function joinSegments(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (segment.old + segment.new === '') continue;
    if (last?.changed === segment.changed)
      joined[joined.length - 1] = { old: last.old + segment.old, new: last.new + segment.new, changed: last.changed };
    else joined.push(segment);
  }
  return joined;
}

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
const FURTHEST = 2000;

/** A number or a Latin word is one piece, so that 30日 → 31日 marks the number; a Chinese character is one. */
const PIECE = /\d+(?:\.\d+)?|[A-Za-z]+|\s+|[\s\S]/gu;

/**
 * Which words changed between two wordings, for marking them side by side. Numbering, white space and the width of marks are no change.
 */
export function changedRuns(oldText: string, newText: string): ChangedRuns {
  const [oldLabel, newLabel] = [labelLength(oldText), labelLength(newText)];
  const [a, b] = [piecesOf(oldText.slice(oldLabel)), piecesOf(newText.slice(newLabel))];
  const steps = diffArrays(a, b, { comparator: sameRead, maxEditLength: FURTHEST });
  const sides = steps ? readSteps(steps, a) : { old: [run(a, true)], new: [run(b, true)] };
  const label = (text: string, length: number): TextRun => ({ text: text.slice(0, length), changed: false });
  return {
    old: joinRuns([label(oldText, oldLabel), ...sides.old]),
    new: joinRuns([label(newText, newLabel), ...sides.new]),
  };
}

const piecesOf = (text: string): string[] => text.match(PIECE) ?? [];
const run = (pieces: readonly string[], changed: boolean): TextRun => ({ text: pieces.join(''), changed });

function sameRead(a: string, b: string): boolean {
  return a === b || plainOf(a) === plainOf(b);
}

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

function readSteps(steps: readonly Step[], old: readonly string[]): { old: TextRun[]; new: TextRun[] } {
  const sides: { old: TextRun[]; new: TextRun[] } = { old: [], new: [] };
  let at = 0;
  for (const [index, step] of steps.entries()) {
    if (!step.added) {
      sides.old.push(run(old.slice(at, at + step.count), step.removed || isIsland(steps, index)));
      at += step.count;
    }
    if (!step.removed) sides.new.push(run(step.value, step.added || isIsland(steps, index)));
  }
  return sides;
}

/** 加强 → 强化 keeps 强 by chance only: one character alone between two changes is changed with them. */
function isIsland(steps: readonly Step[], index: number): boolean {
  const step = steps[index];
  return step?.count === 1 && !/[\d\s，。；：、]/u.test(step.value[0] ?? '') && index > 0 && index < steps.length - 1;
}

function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const { text, changed } of runs) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.changed === changed) joined[joined.length - 1] = { text: last.text + text, changed };
    else joined.push({ text, changed });
  }
  return joined;
}

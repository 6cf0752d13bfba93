import type { Place } from '../plan.ts';

/** Where a place stands for a person: lines and columns from 1, columns in characters. `end` is behind the last one. */
export interface Located {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines of a text by binary search: the messages of several plans need not stand in its order. */
export function locate<Message extends Place>(text: string, messages: readonly Message[]): (Message & Located)[] {
  const starts = lineStarts(text);
  return messages.map((message) => {
    const [line, column] = pointOf(text, starts, message.start);
    const [endLine, endColumn] = pointOf(text, starts, message.end);
    return { ...message, line, column, endLine, endColumn };
  });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function pointOf(text: string, starts: readonly number[], position: number): [line: number, column: number] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(starts[low - 1] ?? 0, position - FARTHEST_COLUMN);
  return [low, [...text.slice(from, position)].length + 1 + (from - (starts[low - 1] ?? 0))];
}

/** Columns of a text that is all one line are counted in code units from here on, or the count would be quadratic. */
const FARTHEST_COLUMN = 10_000;

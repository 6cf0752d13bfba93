// What is underlined in the document: every compiled element, and of each task its text, its parties and its due date.
import type { EditionTask, ElementKind, ElementOf, PlanElement } from '../things.ts';

export type MarkKind = ElementKind | 'task' | 'party' | 'due';

export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** Ids of the elements and tasks that light up with it; the first is the one it opens. */
  readonly things: readonly string[];
  readonly doubtful: boolean;
  /** Of a clause: its level, which decides the type it is set in. */
  readonly level?: number;
  /** Of a task: its number, shown in the margin. */
  readonly number?: number;
}

export function marksOf(text: string, elements: readonly PlanElement[], tasks: readonly EditionTask[]): Mark[] {
  const dues = sharedMarks(
    'due',
    tasks.map(({ id, dueStart, dueEnd }) => ({ start: dueStart, end: dueEnd, task: id })),
  );
  const dated = new Set(dues.map(({ start, end }) => `${start}-${end}`));
  return [
    ...tasks.flatMap(taskMark),
    ...sharedMarks('party', tasks.flatMap(placedParties)),
    ...dues,
    // A date that is a task's due date is edited at the task; it is not underlined twice.
    ...elements.flatMap((element) =>
      element.kind === 'date' && dated.has(`${element.start}-${element.end}`) ? [] : [elementMark(text, element)],
    ),
  ].filter(({ start, end }) => start < end && end <= text.length);
}

function elementMark(text: string, element: PlanElement): Mark {
  const { id, kind, start, doubtful } = element;
  const things = [id];
  if (kind !== 'clause') return { id, kind, start, end: element.end, things, doubtful };
  return { id, kind, start, end: headEnd(text, element), things, doubtful, level: element.data.level };
}

const stops = '。：；:;';

/** Where the head of a clause ends: after its number, its title and the stop behind them. What follows is body text. */
export function headEnd(text: string, { start, data }: Pick<ElementOf<'clause'>, 'start' | 'data'>): number {
  const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  const title = data.title.replace(/…$/, '');
  const from = start + data.label.length;
  const found = title === '' ? -1 : text.slice(from, lineEnd).indexOf(title);
  const end = found < 0 ? from : from + found + title.length;
  if (end >= lineEnd) return lineEnd;
  // A title of as many characters as fit, cut in mid-sentence, is no head: only the number is set as one.
  return stops.includes(text[end] ?? '') ? end + 1 : Math.min(from, lineEnd);
}

function taskMark(task: EditionTask): Mark[] {
  const { id, number, startOffset, endOffset, doubtful } = task;
  if (startOffset === null || endOffset === null) return [];
  const place = { start: startOffset, end: endOffset };
  return [{ id, kind: 'task', ...place, things: [id], doubtful, number }];
}

function placedParties({ id, parties }: EditionTask): Placed[] {
  return parties.map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset, task: id }));
}

interface Placed {
  readonly start: number | null;
  readonly end: number | null;
  readonly task: string;
}

/** One mark a place: a unit or a date named above several tasks belongs to all of them. */
function sharedMarks(kind: 'party' | 'due', placed: readonly Placed[]): Mark[] {
  const places = new Map<string, { start: number; end: number; things: string[] }>();
  for (const { start, end, task } of placed) {
    if (start === null || end === null) continue;
    const id = `${kind}:${start}-${end}`;
    const place = places.get(id) ?? { start, end, things: [] };
    if (!place.things.includes(task)) place.things.push(task);
    places.set(id, place);
  }
  return [...places].map(([id, place]) => ({ id, kind, ...place, doubtful: false }));
}

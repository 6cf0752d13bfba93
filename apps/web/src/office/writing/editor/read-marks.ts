// What was read, marked in the text. A reading comes a moment after the text it was made from: its places are carried along
// with whatever was typed since. Only what is in view is drawn, so that a long text costs no more than a short one.
import { type ChangeDesc, type EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type MarkKind, markKinds, type Reading } from '../reading.ts';
import styles from './editor.module.css';

export interface Shown {
  readonly reading: Reading;
  /** What was typed since the text was taken. */
  readonly since: ChangeDesc;
}

export const showReading = StateEffect.define<Shown>();

export const shownReading = StateField.define<Shown | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(showReading)) return effect.value;
    if (shown === null || !transaction.docChanged) return shown;
    return { ...shown, since: shown.since.composeDesc(transaction.changes) };
  },
});

/** Where a place of the reading stands by now. */
export function placeNow(
  state: EditorState,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  const since = state.field(shownReading)?.since;
  const within = (place: number): number => Math.min(place, state.doc.length);
  if (!since || Math.max(start, end) > since.length) return { from: within(start), to: within(end) };
  return { from: since.mapPos(start, 1), to: since.mapPos(end, -1) };
}

const lineKinds: Partial<Record<MarkKind, string>> = { title: 'title', number: 'number' };
const decorations = markKinds.map((kind) => {
  const name = styles[kind] ?? '';
  return lineKinds[kind] ? Decoration.line({ class: name }) : Decoration.mark({ class: name });
});
const indentedLine = Decoration.line({ class: styles['indented'] ?? '' });

/** No mark is longer (reading.ts): one that begins further above reaches into no view. */
const longestMark = 200;

export const readMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = drawView(view);
    }
    update(update: ViewUpdate) {
      const isNew = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(showReading)));
      if (isNew || update.viewportChanged) this.decorations = drawView(update.view);
      else if (update.docChanged) this.decorations = this.decorations.map(update.changes);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function drawView(view: EditorView): DecorationSet {
  const { state } = view;
  const found: { from: number; to: number; decoration: Decoration }[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      if (/^\s/u.test(line.text)) found.push({ from: line.from, to: line.from, decoration: indentedLine });
      at = line.to + 1;
    }
    found.push(...marksBetween(state, from, to));
  }
  found.sort((a, b) => a.from - b.from || a.decoration.startSide - b.decoration.startSide);
  const set = new RangeSetBuilder<Decoration>();
  for (const { from, to, decoration } of found) set.add(from, to, decoration);
  return set.finish();
}

function marksBetween(state: EditorState, from: number, to: number) {
  const shown = state.field(shownReading);
  if (!shown) return [];
  const { reading, since } = shown;
  const { marks } = reading;
  const inverted = since.invertedDesc;
  const until = inverted.mapPos(to, 1);
  const found: { from: number; to: number; decoration: Decoration }[] = [];
  for (let at = firstAfter(marks, inverted.mapPos(from, -1) - longestMark); at < marks.length; at += 3) {
    const [start = 0, end = 0, kind = 0] = marks.subarray(at, at + 3);
    if (start > until) break;
    const decoration = decorations[kind];
    const [left, right] = [since.mapPos(start, 1), since.mapPos(end, -1)];
    if (!decoration || right <= left) continue;
    // A mark of a whole line stands at its beginning.
    const isLine = lineKinds[markKinds[kind] ?? 'date'] !== undefined;
    const lineStart = isLine ? state.doc.lineAt(left).from : left;
    found.push({ from: lineStart, to: isLine ? lineStart : right, decoration });
  }
  return found;
}

/** Index of the first mark that starts at a place or after it. */
function firstAfter(marks: Int32Array, place: number): number {
  let low = 0;
  for (let high = marks.length / 3; low < high; ) {
    const middle = (low + high) >> 1;
    if ((marks[middle * 3] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

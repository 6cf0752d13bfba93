// The text editor: CodeMirror with nothing of a programmer's tool about it. It draws only the lines in view, takes text from
// an input method as the browser gives it, and leaves the Tab key to the page.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { ChangeSet, Compartment, EditorState, type Extension, Text } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { nonce } from '../../nonce.ts';
import type { Reading } from '../reading.ts';
import styles from './editor.module.css';
import { placeNow, readMarks, shownReading, showReading } from './read-marks.ts';

export interface EditorWords {
  readonly label: string;
  readonly placeholder: string;
  /** CodeMirror's own words, by the English ones. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface PlanEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly words: EditorWords;
  readonly onChange: () => void;
  /** Where the caret is, as the last reading counts. */
  readonly onCaret: (place: number) => void;
}

export interface PlanEditor {
  text(): string;
  /** Whether the text differs from what it was compared with last: cheap, however long it is. */
  differsFrom(text: string): boolean;
  isBlank(): boolean;
  /** The text, to be read: what is typed from now on is carried along until `show`. */
  take(): string;
  show(reading: Reading): void;
  reveal(start: number, end: number): void;
  /** Puts a text in the place of one that was read; not where somebody typed since. */
  replace(start: number, end: number, text: string): boolean;
  setText(text: string): void;
  setWords(words: EditorWords): void;
  find(): void;
  focus(): void;
  destroy(): void;
}

export function createPlanEditor(options: PlanEditorOptions): PlanEditor {
  options.parent.classList.add(styles['editor'] ?? '');
  const wording = new Compartment();
  let sinceTaken: ChangeSet | null = null;
  let compared: { text: string; doc: Text } | null = null;
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorView.lineWrapping,
        history(),
        search({ top: true }),
        keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        shownReading,
        readMarks,
        wording.of(worded(options.words)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            sinceTaken = sinceTaken?.compose(update.changes) ?? null;
            options.onChange();
          }
          if (update.docChanged || update.selectionSet) options.onCaret(caretPlace(update.state));
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    differsFrom(text) {
      if (compared?.text !== text) compared = { text, doc: Text.of(text.split('\n')) };
      return !view.state.doc.eq(compared.doc);
    },
    isBlank: () => isBlank(view.state.doc),
    take() {
      sinceTaken = ChangeSet.empty(view.state.doc.length);
      return view.state.doc.toString();
    },
    show(reading) {
      if (sinceTaken === null) return;
      view.dispatch({ effects: showReading.of({ reading, since: sinceTaken.desc }) });
      sinceTaken = null;
      options.onCaret(caretPlace(view.state));
    },
    reveal(start, end) {
      const { from, to } = placeNow(view.state, start, end);
      const scroll = EditorView.scrollIntoView(from, { y: 'center' });
      view.dispatch({ selection: { anchor: from, head: Math.max(from, to) }, effects: scroll });
      view.focus();
    },
    replace(start, end, text) {
      const since = view.state.field(shownReading)?.since;
      if (!since || since.touchesRange(start, end)) return false;
      const { from, to } = placeNow(view.state, start, end);
      view.dispatch({ changes: { from, to: Math.max(from, to), insert: text }, userEvent: 'input.fix' });
      return true;
    },
    setText: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    setWords: (words) => view.dispatch({ effects: wording.reconfigure(worded(words)) }),
    find: () => void openSearchPanel(view),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** Nothing but white space; looks no further than the first word. */
function isBlank(doc: Text): boolean {
  for (const piece of doc.iter()) if (piece.trim() !== '') return false;
  return true;
}

function worded({ label, placeholder: hint, phrases }: EditorWords): Extension {
  return [
    EditorState.phrases.of({ ...phrases }),
    placeholder(hint),
    EditorView.contentAttributes.of({ 'aria-label': label, lang: 'zh-CN', spellcheck: 'false', autocorrect: 'off' }),
  ];
}

function caretPlace(state: EditorState): number {
  const since = state.field(shownReading)?.since;
  return since ? since.invertedDesc.mapPos(state.selection.main.head, -1) : state.selection.main.head;
}

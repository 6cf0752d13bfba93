// The editor and the worker that reads beside it, for as long as the page is open.
import { startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createPlanEditor, type EditorWords, type PlanEditor } from './editor/plan-editor.ts';
import type { Reading } from './reading.ts';
import { type Answer, createTypedReader } from './typed-reader.ts';

interface UsePlanEditorOptions {
  readonly text: string;
  readonly today: string;
  readonly onChange: () => void;
}

export interface PlanEditing {
  readonly parent: React.RefObject<HTMLDivElement | null>;
  readonly editor: React.RefObject<PlanEditor | null>;
  readonly reading: Reading | null;
  /** Typed on since the reading shown. */
  readonly isStale: boolean;
  readonly gaveUp: boolean;
  /** Where the caret is, as the reading counts. */
  readonly caret: number;
}

export function usePlanEditor(options: UsePlanEditorOptions): PlanEditing {
  const words = useEditorWords();
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<PlanEditor | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [isStale, setStale] = useState(false);
  const [gaveUp, setGaveUp] = useState(false);
  const [caret, setCaret] = useState(0);
  const latest = useRef({ ...options, words });
  latest.current = { ...options, words };
  useEffect(() => {
    if (parent.current === null) return;
    const made = createPlanEditor({
      parent: parent.current,
      text: latest.current.text,
      words: latest.current.words,
      onChange() {
        setStale(true);
        reader.changed();
        latest.current.onChange();
      },
      onCaret: (place) => startTransition(() => setCaret(place)),
    });
    const reader = createTypedReader({
      makeWorker(ends) {
        const worker = new Worker(new URL('./compile.worker.ts', import.meta.url), { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<Answer>) => ends.onAnswer(data);
        worker.onerror = ends.onFailed;
        return worker;
      },
      today: latest.current.today,
      takeText: () => made.take(),
      onReading(next, isLatest) {
        made.show(next);
        setStale(!isLatest);
        setGaveUp(false);
        startTransition(() => setReading(next));
      },
      onGaveUp: () => setGaveUp(true),
    });
    editor.current = made;
    made.focus();
    if (latest.current.text !== '') reader.changed();
    return () => {
      reader.stop();
      made.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.setWords(words), [words]);
  return { parent, editor, reading, isStale, gaveUp, caret };
}

/** CodeMirror's words for searching, and what the editor is called; made anew when the language changes. */
function useEditorWords(): EditorWords {
  const { t, i18n } = useTranslation('writing');
  const make = (): EditorWords => ({
    label: t('editor'),
    placeholder: t('placeholder'),
    phrases: {
      Find: t('search.find'),
      Replace: t('search.replaceBy'),
      next: t('search.next'),
      previous: t('search.previous'),
      all: t('search.all'),
      'match case': t('search.matchCase'),
      regexp: t('search.regexp'),
      'by word': t('search.byWord'),
      replace: t('search.replace'),
      'replace all': t('search.replaceAll'),
      close: t('search.close'),
    },
  });
  const [kept, setKept] = useState(() => ({ language: i18n.language, words: make() }));
  if (kept.language === i18n.language) return kept.words;
  const fresh = { language: i18n.language, words: make() };
  setKept(fresh);
  return fresh.words;
}

// The document as it looks, with everything that was compiled underlined. One stop of the Tab key: ← and → go from mark to
// mark, Enter opens the one with the focus in the pane beside it.
import { type KeyboardEvent, type MouseEvent, memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lighting } from '../lighting/lighting.ts';
import { useLighting } from '../lighting/use-lighting.ts';
import type { Edition, EditionTask } from '../things.ts';
import { Caption } from './caption.tsx';
import styles from './document.module.css';
import { Legend } from './legend.tsx';
import { marksOf } from './marks.ts';
import { paragraphStyler } from './paragraph-style.ts';
import { Runs } from './runs.tsx';
import { segments } from './segments.ts';
import { Table } from './table-piece.tsx';

interface DocumentViewProps {
  readonly edition: Pick<Edition, 'text' | 'blocks' | 'elements' | 'title' | 'docNumber'>;
  readonly tasks: readonly EditionTask[];
  readonly lighting: Lighting;
  readonly editable: boolean;
  /** Id of the element or task to open. */
  readonly onOpen: (thing: string) => void;
}

export const DocumentView = memo(function DocumentView({
  edition,
  tasks,
  lighting,
  editable,
  onOpen,
}: DocumentViewProps) {
  const { t } = useTranslation('studio');
  const { text, blocks, elements, title, docNumber } = edition;
  const marks = useMemo(() => marksOf(text, elements, tasks), [text, elements, tasks]);
  const pieces = useMemo(() => segments(text, blocks, marks), [text, blocks, marks]);
  const styleOf = useMemo(() => {
    const clauses = elements.filter((element) => element.kind === 'clause');
    return paragraphStyler({ text, title, docNumber }, clauses);
  }, [text, title, docNumber, elements]);
  const paper = useRef<HTMLDivElement>(null);
  useLighting(paper, 'document', lighting);
  const open = (target: EventTarget | null) => {
    // Selecting text is not a click on what lies under it.
    if (target instanceof Element && (getSelection()?.isCollapsed ?? true)) {
      const thing = target.closest<HTMLElement>('[data-things]')?.dataset['things']?.split(' ')[0];
      if (thing !== undefined) onOpen(thing);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter') open(event.target);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      focusMark(event.currentTarget, event.target, event.key === 'ArrowRight' ? 1 : -1);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles['frame']}>
      <Legend marks={marks} />
      <section
        className={styles['scroller']}
        aria-label={t('document.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its marks are reached by the arrow keys
        tabIndex={0}
        onClick={(event: MouseEvent) => open(event.target)}
        onKeyDown={onKeyDown}
      >
        <div className={styles['paper']} ref={paper} lang="zh-CN" data-paper="">
          {pieces.map((piece) =>
            piece.kind === 'table' ? (
              <Table key={piece.start} text={text} piece={piece} />
            ) : (
              <p key={piece.block.start} className={`${styles['line']} ${styles[styleOf(piece.block)]}`}>
                <Runs text={text} runs={piece.runs} />
              </p>
            ),
          )}
        </div>
      </section>
      <Caption
        lighting={lighting}
        elements={elements}
        tasks={tasks}
        hint={t(editable ? 'document.hint' : 'document.readHint')}
      />
    </div>
  );
});

function focusMark(scroller: HTMLElement, from: EventTarget, way: 1 | -1): void {
  const marks = [...scroller.querySelectorAll<HTMLElement>('[data-begins]')];
  const at = from instanceof HTMLElement ? marks.indexOf(from) : -1;
  const next = marks[at < 0 && way < 0 ? marks.length - 1 : at + way];
  if (next === undefined) return;
  next.tabIndex = -1;
  next.focus();
}

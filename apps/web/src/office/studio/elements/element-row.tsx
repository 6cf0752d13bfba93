import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wantsALook } from '../doubt/doubtful-first.ts';
import { noteActs, ReadingNote } from '../doubt/reading-note.tsx';
import type { Review } from '../doubt/use-review.ts';
import type { Edition, PlanElement } from '../things.ts';
import { useFocusBack } from '../use-focus-back.ts';
import { ElementEditor } from './element-editor.tsx';
import styles from './elements.module.css';
import { useSummaries } from './use-summaries.ts';

interface ElementRowProps {
  readonly element: PlanElement;
  readonly edition: Pick<Edition, 'id' | 'year' | 'text'>;
  readonly editable: boolean;
  readonly open: boolean;
  readonly onOpen: (thing: string | null) => void;
  readonly review: Review;
}

/** Kinds whose reading is told apart by the words it was read from. */
const quoted: ReadonlySet<string> = new Set(['target', 'recurring', 'scoring', 'date', 'budget']);

export const ElementRow = memo(function ElementRow(props: ElementRowProps) {
  const { element, edition, editable, open, onOpen, review } = props;
  const { t } = useTranslation('studio');
  const summarize = useSummaries();
  const row = useRef<HTMLButtonElement>(null);
  useFocusBack(open, row);
  if (open && editable) {
    return (
      <li className={styles['open']} data-things={element.id}>
        <ElementEditor element={element} edition={edition} onClose={() => onOpen(null)} />
      </li>
    );
  }
  const indent = element.kind === 'clause' ? (element.data.level - 1) * 16 : 0;
  return (
    <li
      data-things={element.id}
      data-doubtful={element.doubtful || undefined}
      data-ignored={element.ignoredBefore || undefined}
    >
      <button
        ref={row}
        type="button"
        data-row-head=""
        className={styles['row']}
        style={{ paddingInlineStart: 8 + indent }}
        aria-expanded={editable ? false : undefined}
        onClick={() => onOpen(element.id)}
      >
        <span className={styles['summary']}>
          {summarize(element)}
          {quoted.has(element.kind) && (
            <span className={styles['written']}>{edition.text.slice(element.start, element.end)}</span>
          )}
        </span>
        {element.origin !== 'compiled' && <span className={styles['origin']}>{t(`origin.${element.origin}`)}</span>}
      </button>
      {wantsALook(element) && (
        <ReadingNote thing={element} name={summarize(element)} editable={editable} {...noteActs(element, review)} />
      )}
    </li>
  );
}, sameRow);

/** The edition's object changes with every correction; a row looks at its year and text only. */
function sameRow(before: ElementRowProps, after: ElementRowProps): boolean {
  return (
    before.element === after.element &&
    before.editable === after.editable &&
    before.open === after.open &&
    before.onOpen === after.onOpen &&
    before.edition.year === after.edition.year
  );
}

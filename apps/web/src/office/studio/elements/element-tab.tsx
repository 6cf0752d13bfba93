// biome-ignore-all lint/a11y/noNoninteractiveElementInteractions: the keys are those of the rows' heads, gathered in one place
// A tab that lists elements of some kinds; the one that is open shows its editor in place of its line.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyBlock } from '../../pieces/blocks.tsx';
import { inFront, wantsALook } from '../doubt/doubtful-first.ts';
import { ReviewBar } from '../doubt/review-bar.tsx';
import { onReviewKey } from '../doubt/review-keys.ts';
import { useReview } from '../doubt/use-review.ts';
import type { Edition, ElementKind, PlanElement } from '../things.ts';
import { ElementRow } from './element-row.tsx';
import styles from './elements.module.css';
import { PhaseLine } from './phase-line.tsx';

interface ElementTabProps {
  readonly edition: Edition;
  readonly kinds: readonly ElementKind[];
  readonly editable: boolean;
  readonly opened: string | null;
  readonly onOpen: (thing: string | null) => void;
}

export function ElementTab({ edition, kinds, editable, opened, onOpen }: ElementTabProps) {
  const { t } = useTranslation('studio');
  const review = useReview(edition.id);
  const first = useRef(new Set<string>());
  const shown = edition.elements.filter(({ kind }) => kinds.includes(kind));
  for (const element of shown) if (wantsALook(element)) first.current.add(element.id);
  const act = (what: 'confirm' | 'remove') => (id: string) => {
    const element = shown.find((each) => each.id === id);
    if (editable && element !== undefined) review[what]({ elements: [element] });
  };
  const keys = { confirm: act('confirm'), remove: act('remove') };
  const present = kinds.flatMap((kind) => {
    const elements = edition.elements.filter((element) => element.kind === kind);
    return elements.length > 0 ? [{ kind, elements: inFront(elements.sort(byPlace), first.current) }] : [];
  });
  if (present.length === 0) {
    return <EmptyBlock title={t('elements.none')} {...(editable && { hint: t('elements.selectHint') })} />;
  }
  return (
    <div className={styles['tab']}>
      <ReviewBar elements={shown} editable={editable} review={review} />
      {kinds.includes('phase') && <PhaseLine elements={edition.elements} />}
      {present.map(({ kind, elements }) => (
        <section key={kind} aria-label={t(`kind.${kind}`)}>
          {kinds.length > 1 && (
            <h2 className={styles['heading']}>
              {t(`kind.${kind}`)} <span className={styles['count']}>{elements.length}</span>
            </h2>
          )}
          <ul className={styles['rows']} onKeyDown={(event) => onReviewKey(event, keys)}>
            {elements.map((element) => (
              <ElementRow
                key={element.id}
                element={element}
                edition={edition}
                editable={editable}
                open={opened === element.id}
                onOpen={onOpen}
                review={review}
              />
            ))}
          </ul>
        </section>
      ))}
      {editable && <p className={styles['hint']}>{t('elements.selectHint')}</p>}
    </div>
  );
}

function byPlace(one: PlanElement, other: PlanElement): number {
  return one.start - other.start;
}

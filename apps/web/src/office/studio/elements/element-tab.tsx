// A tab that lists elements of some kinds; the one that is open shows its editor in place of its line.
import { useTranslation } from 'react-i18next';
import { EmptyBlock } from '../../pieces/blocks.tsx';
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
  const present = kinds.flatMap((kind) => {
    const elements = edition.elements.filter((element) => element.kind === kind);
    return elements.length > 0 ? [{ kind, elements: elements.sort(byPlace) }] : [];
  });
  if (present.length === 0) {
    return <EmptyBlock title={t('elements.none')} {...(editable && { hint: t('elements.selectHint') })} />;
  }
  return (
    <div className={styles['tab']}>
      {kinds.includes('phase') && <PhaseLine elements={edition.elements} />}
      {present.map(({ kind, elements }) => (
        <section key={kind} aria-label={t(`kind.${kind}`)}>
          {kinds.length > 1 && (
            <h2 className={styles['heading']}>
              {t(`kind.${kind}`)} <span className={styles['count']}>{elements.length}</span>
            </h2>
          )}
          <ul className={styles['rows']}>
            {elements.map((element) => (
              <ElementRow
                key={element.id}
                element={element}
                edition={edition}
                editable={editable}
                open={opened === element.id}
                onOpen={onOpen}
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

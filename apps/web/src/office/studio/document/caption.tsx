// One line under the document: the name of what is lit, since an underline's colour is never its only sign.
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadingWords } from '../doubt/reading-words.ts';
import { useSummaries } from '../elements/use-summaries.ts';
import type { Lighting } from '../lighting/lighting.ts';
import type { EditionTask, PlanElement } from '../things.ts';
import styles from './document.module.css';

interface CaptionProps {
  readonly lighting: Lighting;
  readonly elements: readonly PlanElement[];
  readonly tasks: readonly EditionTask[];
  /** Said while nothing is lit. */
  readonly hint: string;
}

export function Caption({ lighting, elements, tasks, hint }: CaptionProps) {
  const { t } = useTranslation('studio');
  const summarize = useSummaries();
  const [lit, setLit] = useState(() => lighting.current());
  useEffect(() => lighting.subscribe(setLit), [lighting]);
  const thing = lit?.things[0];
  const part = lit?.kind === 'party' || lit?.kind === 'due' ? lit.kind : null;
  const byId = useMemo(() => new Map(elements.map((element) => [element.id, element])), [elements]);
  const element = thing === undefined ? undefined : byId.get(thing);
  const task = thing === undefined ? undefined : tasks.find(({ id }) => id === thing);
  const read = part === null ? (element ?? task) : undefined;
  const words = useReadingWords();
  return (
    <p className={styles['caption']} aria-live="off">
      {task !== undefined && (
        <>
          <strong>{part === null ? t('kind.task') : t(`kind.${part}`)}</strong>{' '}
          {t('document.taskNumber', { number: numbersOf(lit?.things ?? [], tasks, t('listComma')) })}{' '}
          {lit?.things.length === 1 && task.title}
        </>
      )}
      {element !== undefined && (
        <>
          <strong>{t(`kind.${element.kind}`)}</strong> {summarize(element)}
        </>
      )}
      {read?.doubtful && <em> {words(read)}</em>}
      {thing === undefined && <span className={styles['faint']}>{hint}</span>}
    </p>
  );
}

/** "3" or "3、4、7": a unit or a date may belong to several tasks. */
function numbersOf(things: readonly string[], tasks: readonly EditionTask[], comma: string): string {
  const numbers = tasks.filter(({ id }) => things.includes(id)).map(({ number }) => number);
  const shown = numbers.slice(0, 8).join(comma);
  return numbers.length > 8 ? `${shown} …` : shown;
}

// One line under the document: the name of what is lit, since an underline's colour is never its only sign.
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSummaries } from '../elements/use-summaries.ts';
import type { Lighting } from '../lighting/lighting.ts';
import { doubtBelow, type EditionTask, type PlanElement } from '../things.ts';
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
  const [thing, setThing] = useState<string>();
  useEffect(() => lighting.subscribe((lit) => setThing(lit?.things[0])), [lighting]);
  const byId = useMemo(() => new Map(elements.map((element) => [element.id, element])), [elements]);
  const element = thing === undefined ? undefined : byId.get(thing);
  const task = thing === undefined ? undefined : tasks.find(({ id }) => id === thing);
  const doubtful = (element ?? task)?.confidence ?? 1;
  return (
    <p className={styles['caption']} aria-live="off">
      {task !== undefined && (
        <>
          <strong>{t('document.taskNumber', { number: task.number })}</strong> {task.title}
        </>
      )}
      {element !== undefined && (
        <>
          <strong>{t(`kind.${element.kind}`)}</strong> {summarize(element)}
        </>
      )}
      {doubtful < doubtBelow && <em> {t('document.doubtfulHint')}</em>}
      {thing === undefined && <span className={styles['faint']}>{hint}</span>}
    </p>
  );
}

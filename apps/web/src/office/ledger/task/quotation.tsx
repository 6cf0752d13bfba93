// The task in the words of the document, set as the document is, with the way back to its place.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../session/work.ts';
import { paths } from '../../paths.ts';
import { Section } from './section.tsx';
import styles from './task.module.css';

export function Quotation({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['ledger', 'terms']);
  const { planId, editionId } = task;
  if (planId === null) {
    return (
      <Section title={t('task.textOther')}>
        <p className={styles['plainText']}>{task.text}</p>
        <p className={styles['path']}>
          {t(`terms:sourceKind.${task.sourceKind}`)} · {task.sourceTitle}
        </p>
      </Section>
    );
  }
  const path = task.clausePath.map(({ label, title }) => `${label}${title}`);
  const place = { task: task.id, ...(editionId !== null && { edition: editionId }) };
  return (
    <Section title={t('task.text')} action={<Link {...paths.plan(planId, place)}>{t('task.inStudio')}</Link>}>
      <blockquote className={styles['quotation']} cite={`/plans/${planId}`}>
        {(task.quotation ?? task.text).split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an issued document do not move
          <p key={at}>{line}</p>
        ))}
      </blockquote>
      <p className={styles['path']}>
        {task.planTitle}
        {path.map((clause) => ` › ${clause}`)}
      </p>
    </Section>
  );
}

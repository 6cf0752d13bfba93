import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../pieces/date-text.tsx';
import type { Task } from '../../../session/work.ts';
import { StateTag } from '../../pieces/state-tag.tsx';
import { useRecurringText } from '../recurring-text.ts';
import styles from './task.module.css';

/** What does not fit into the head: phase, first day, how it repeats, targets, what a draft lacks. */
export function Facts({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['ledger', 'terms']);
  const recurring = useRecurringText();
  const inherited = (what: string) =>
    task.inherited.includes(what) ? t('task.bracket', { what: t('task.inherited') }) : '';
  const facts: [string, ReactNode][] = [];
  if (task.gaps.length > 0) {
    const tags = task.gaps.map((gap) => (
      <StateTag key={gap} tone="asks">
        {t(`terms:gap.${gap}`)}
      </StateTag>
    ));
    facts.push([
      t('task.gaps'),
      <span key="gaps" className={styles['tags']}>
        {tags}
      </span>,
    ]);
  }
  if (task.phaseName !== null) facts.push([t('task.phase'), `${task.phaseName}${inherited('phase')}`]);
  if (task.beginDate !== null) facts.push([t('task.begin'), <DateText key="begin" day={task.beginDate} />]);
  if (task.recurring !== null) facts.push([t('task.recurring'), recurring(task.recurring)]);
  if (task.targets.length > 0) {
    const lines = task.targets.map(({ id, item, op, value, unit }) => (
      <li key={id}>
        {item} {signs[op] ?? op} {value}
        {unit}
      </li>
    ));
    facts.push([t('task.targets'), <ul key="targets">{lines}</ul>]);
  }
  if (facts.length === 0) return null;
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Comparisons as people write them. */
const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '＝', '>': '＞', '<': '＜' };

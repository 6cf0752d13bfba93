// Words and dates of rows, looked up once for a language and a day: thousands of rows say the same few.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { dayOf, dayText } from '../../../pieces/dates.ts';
import { type LightName, lights } from '../../../pieces/light.tsx';
import { useMe } from '../../../session/me.ts';
import { type DueFacts, type DueWords, dueWords } from '../due-words.ts';
import type { TaskRow } from '../ledger-queries.ts';

export interface RowWords {
  readonly light: Record<LightName, string>;
  readonly state: Record<TaskRow['state'], string>;
  readonly day: (day: string) => string;
  readonly momentDay: (moment: string) => string;
  readonly due: (task: DueFacts) => { readonly day: string; readonly note: string; readonly kind: DueWords['kind'] };
  readonly names: (units: readonly { readonly name: string }[]) => string;
  /** Whether it recurs, plan and clause, or where else the task comes from. */
  readonly place: (row: TaskRow, withPlan: boolean) => string;
  readonly noLead: string;
  readonly loading: string;
  readonly select: (title: string) => string;
}

function remembered(make: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let text = known.get(key);
    if (text === undefined) {
      text = make(key);
      known.set(key, text);
    }
    return text;
  };
}

export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation(['ledger', 'terms']);
  const { today } = useMe();
  const language = i18n.language;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language; `t` is then another one too
  return useMemo(() => {
    const day = remembered((text) => dayText(text, today, currentLanguage()));
    const left = remembered((days) => t('ledger:due.left', { days }));
    const late = remembered((days) => t('ledger:due.late', { days }));
    const dueText = {
      standing: t('ledger:due.standing'),
      open: t('ledger:due.open'),
      today: t('ledger:due.today'),
      tomorrow: t('ledger:due.tomorrow'),
    };
    const noteOf = (words: DueWords) => {
      if (words.kind === 'left') return left(String(words.days));
      if (words.kind === 'late') return late(String(words.days));
      return words.kind === 'plain' ? '' : dueText[words.kind];
    };
    const recurring = t('ledger:row.recurring');
    const sourceKind = {
      plan: t('terms:sourceKind.plan'),
      minutes: t('terms:sourceKind.minutes'),
      instruction: t('terms:sourceKind.instruction'),
      'upper-order': t('terms:sourceKind.upper-order'),
    };
    const more = remembered((count) => t('ledger:row.more', { count: Number(count) }));
    return {
      light: Object.fromEntries(lights.map((light) => [light, t(`terms:light.${light}`)])) as RowWords['light'],
      state: {
        draft: t('terms:taskState.draft'),
        issued: t('terms:taskState.issued'),
        suspended: t('terms:taskState.suspended'),
        withdrawn: t('terms:taskState.withdrawn'),
        closed: t('terms:taskState.closed'),
      },
      day,
      momentDay: remembered((moment) => day(dayOf(moment))),
      due(task) {
        const words = dueWords(task, today);
        return { day: 'day' in words ? day(words.day) : '', note: noteOf(words), kind: words.kind };
      },
      names: (units) =>
        units.length > 1 ? `${units[0]?.name ?? ''} ${more(String(units.length))}` : (units[0]?.name ?? ''),
      place(row, withPlan) {
        const recurs = row.recurring === null ? null : recurring;
        const clause = row.clauseTitle !== null && row.clauseTitle !== row.title ? row.clauseTitle : row.phaseName;
        const parts =
          row.planId === null
            ? [sourceKind[row.sourceKind], row.sourceTitle]
            : [clause, withPlan ? row.planTitle : null];
        return [recurs, ...parts].filter(Boolean).join(' · ');
      },
      noLead: t('ledger:row.noLead'),
      loading: t('ledger:row.loading'),
      select: (title) => t('ledger:row.select', { title }),
    };
  }, [language, today]);
}

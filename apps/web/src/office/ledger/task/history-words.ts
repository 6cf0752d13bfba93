// The record of a task in sentences. Each act has one, so that nobody has to read names of acts.
import { useTranslation } from 'react-i18next';
import { useActionName } from '../../../i18n/action-name.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { dayText } from '../../../pieces/dates.ts';
import { periodText } from '../../../pieces/periods.ts';
import { useMe } from '../../../session/me.ts';
import type { Task } from '../../../session/work.ts';

export type HistoryEntry = Task['history'][number];

/** The record's changes are open objects: read with care. */
const textIn = (change: HistoryEntry['change'], key: string): string | undefined => {
  const value = change[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const numberIn = (change: HistoryEntry['change'], key: string): number | undefined => {
  const value = change[key];
  return typeof value === 'number' ? value : undefined;
};

/** The edition a task went on into. */
function editionIn(change: HistoryEntry['change']): number {
  const { to } = (change['edition'] ?? {}) as { to?: unknown };
  return typeof to === 'number' ? to : 0;
}

function changedFields(change: HistoryEntry['change']): string[] {
  const changes = Array.isArray(change['changes']) ? change['changes'] : [];
  return changes.flatMap((one: { field?: unknown } | null) => (typeof one?.field === 'string' ? [one.field] : []));
}

export function useHistorySentence(): (entry: HistoryEntry) => string {
  const { t, i18n } = useTranslation(['ledger', 'terms', 'told']);
  const { today } = useMe();
  const actionName = useActionName();
  const day = (value: string | undefined) =>
    value === undefined ? t('history.noDay') : dayText(value, today, currentLanguage());
  const fieldName = (field: string) =>
    i18n.exists(`ledger:history.field.${field}`) ? t(`history.field.${field}` as 'history.field.any') : field;

  const carried = (change: HistoryEntry['change']): string => {
    const number = editionIn(change);
    const fields = changedFields(change).filter((field) => i18n.exists(`told:field.${field}`));
    const what = fields.map((field) => t(`told:field.${field}` as 'told:field.text')).join(t('terms:separator'));
    return what === '' ? t('history.task.carryPlain', { number }) : t('history.task.carry', { number, what });
  };
  const acted = ({ action, change }: HistoryEntry): string => {
    switch (action) {
      case 'task.update': {
        const due = textIn(change, 'dueDate');
        if (due !== undefined) return t('history.task.updateDue', { day: day(due) });
        const fields = Array.isArray(change['fields']) ? change['fields'].filter((one) => typeof one === 'string') : [];
        const names = [...new Set((fields.length > 0 ? fields : ['any']).map(fieldName))];
        return t('history.task.update', { what: names.join(t('terms:separator')) });
      }
      case 'task.issue': {
        const count = numberIn(change, 'units');
        return count === undefined ? t('history.task.issuePlain') : t('history.task.issue', { count });
      }
      case 'task.carry':
        return carried(change);
      case 'assignment.report': {
        const percent = numberIn(change, 'percent');
        return percent === undefined
          ? t('history.assignment.report')
          : t('history.assignment.reportPercent', { percent });
      }
      case 'occurrence.generate':
        return t('history.occurrence.generate', { count: numberIn(change, 'count') ?? 0 });
      case 'occurrence.report':
      case 'occurrence.confirm':
      case 'occurrence.return': {
        const period = periodText(textIn(change, 'period') ?? '', currentLanguage());
        return t(`history.${action}`, { period });
      }
      case 'deadline.request':
        return t('history.deadline.request', { from: day(textIn(change, 'from')), to: day(textIn(change, 'to')) });
      case 'deadline.decide': {
        const approved = textIn(change, 'state') === 'approved';
        const dates = { from: day(textIn(change, 'from')), to: day(textIn(change, 'to')) };
        return approved ? t('history.deadline.approved', dates) : t('history.deadline.refused', dates);
      }
      default:
        return i18n.exists(`ledger:history.${action}`)
          ? t(`history.${action}` as 'history.task.close')
          : actionName(action);
    }
  };
  return (entry) => {
    const what = acted(entry);
    const reason = textIn(entry.change, 'reason') ?? textIn(entry.change, 'note');
    return reason === undefined ? what : t('history.with', { what, reason });
  };
}

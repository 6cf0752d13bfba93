import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { momentText } from '../../pieces/dates.ts';
import { useMe } from '../../session/me.ts';
import type { WorkItem } from '../../session/work.ts';
import styles from './workbench.module.css';

/** What the unit said when it reported complete, or when it did: its due date no longer matters to whoever confirms. */
export function ReportedNote({ item }: { readonly item: WorkItem }) {
  const { t } = useTranslation('workbench');
  const { today } = useMe();
  if (item.stateNote !== null) return <span className={styles['quote']}>{item.stateNote}</span>;
  const at = item.kind === 'occurrence' ? item.reportedAt : item.reportedCompleteAt;
  if (at === null) return null;
  return <span className={styles['soft']}>{t('reportedAt', { at: momentText(at, today, currentLanguage()) })}</span>;
}

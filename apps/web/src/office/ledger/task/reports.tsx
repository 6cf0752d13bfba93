import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../pieces/date-text.tsx';
import type { Report } from '../../../session/work.ts';
import { EvidenceList } from './evidence-list.tsx';
import { Section } from './section.tsx';
import styles from './task.module.css';

const shownAtFirst = 10;

/** What the units said, newest first, with what they showed for it. */
export function Reports({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useTranslation(['ledger', 'terms']);
  const [all, setAll] = useState(false);
  const shown = all ? reports : reports.slice(0, shownAtFirst);
  return (
    <Section title={t('task.reports')} count={reports.length}>
      {reports.length === 0 && <p className={styles['soft']}>{t('task.noReports')}</p>}
      <ol className={styles['reports']}>
        {shown.map((report) => (
          <li key={report.id}>
            <p className={styles['reportHead']}>
              <b>{report.unitName}</b>
              <span>{t(`terms:reportKind.${report.kind}`)}</span>
              {report.percent !== null && <span>{report.percent}%</span>}
              <span className={styles['soft']}>
                {report.accountName} · <MomentText moment={report.createdAt} />
              </span>
            </p>
            <p className={styles['plainText']}>{report.text}</p>
            <EvidenceList evidence={report.evidence} />
          </li>
        ))}
      </ol>
      {shown.length < reports.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('task.showAll', { count: reports.length })}
        </Button>
      )}
    </Section>
  );
}

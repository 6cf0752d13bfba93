// What was read so far: counts, the tasks with owners and dates, the remarks. A row leads to its place in the text.
import { Tabs } from 'antd';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyBlock } from '../pieces/blocks.tsx';
import tabList from '../pieces/tab-list.module.css';
import type { Reading, Remark } from './reading.ts';
import { RemarkRow } from './remark-row.tsx';
import { RowList } from './row-list.tsx';
import { TaskRow } from './task-row.tsx';
import styles from './writing.module.css';

interface FindingsProps {
  readonly reading: Reading | null;
  readonly isStale: boolean;
  readonly gaveUp: boolean;
  readonly caret: number;
  readonly onPlace: (start: number, end: number) => void;
  readonly onFix: (remark: Remark) => void;
}

export const Findings = memo(function Findings({ reading, isStale, gaveUp, caret, onPlace, onFix }: FindingsProps) {
  const { t } = useTranslation('writing');
  const [tab, setTab] = useState('tasks');
  const tasks = reading?.tasks ?? [];
  const remarks = reading?.remarks ?? [];
  const current = tasks.findIndex(({ start, end }) => start <= caret && caret <= end);
  const rows = {
    tasks: (
      <RowList
        label={t('tasks')}
        rows={tasks}
        current={current}
        empty={<EmptyBlock title={t('none')} hint={t('noneHint')} />}
        more={(reading?.found.tasks ?? 0) - tasks.length}
      >
        {(task, index) => <TaskRow task={task} number={index + 1} isCurrent={index === current} onPlace={onPlace} />}
      </RowList>
    ),
    remarks: (
      <RowList
        label={t('remarks')}
        rows={remarks}
        current={-1}
        empty={<EmptyBlock title={t('noRemarks')} />}
        more={(reading?.found.remarks ?? 0) - remarks.length}
      >
        {(remark) => <RemarkRow remark={remark} onPlace={onPlace} onFix={onFix} />}
      </RowList>
    ),
  };
  return (
    <section className={styles['findings']} aria-label={t('findings')}>
      <Summary reading={reading} isStale={isStale} gaveUp={gaveUp} />
      <Tabs
        activeKey={tab}
        size="small"
        tabBarGutter={16}
        className={`${styles['tabs']} ${tabList['tabs']}`}
        onChange={setTab}
        items={(['tasks', 'remarks'] as const).map((key) => ({
          key,
          label: (
            <>
              {t(key)}
              <span className={styles['count']}>{reading?.found[key] ?? 0}</span>
            </>
          ),
          children: key === tab ? rows[key] : null,
        }))}
      />
    </section>
  );
});

function Summary({ reading, isStale, gaveUp }: Pick<FindingsProps, 'reading' | 'isStale' | 'gaveUp'>) {
  const { t } = useTranslation('writing');
  const { tasks = 0, unowned = 0, undated = 0 } = reading?.found ?? {};
  return (
    <div className={styles['summary']}>
      <p>
        <strong>{t('taskCount', { count: tasks })}</strong>
        {unowned > 0 && <span className={styles['lack']}>{t('unowned', { count: unowned })}</span>}
        {undated > 0 && <span className={styles['lack']}>{t('undated', { count: undated })}</span>}
      </p>
      <p className={styles['took']} data-milliseconds={reading?.milliseconds}>
        {gaveUp
          ? t('gaveUp')
          : reading === null || isStale
            ? t(reading === null ? 'waiting' : 'stale')
            : t('took', { milliseconds: millisecondsText(reading.milliseconds) })}
      </p>
      {reading !== null && reading.plans > 1 && (
        <p className={styles['took']}>{t('severalPlans', { count: reading.plans })}</p>
      )}
      {reading !== null && reading.kind !== 'plan' && <p className={styles['took']}>{t('notAPlan')}</p>}
    </div>
  );
}

/** 0.4, 6, 120: as exact as a clock in a browser is. */
function millisecondsText(milliseconds: number): string {
  return milliseconds < 1 ? '1' : String(Math.round(milliseconds));
}

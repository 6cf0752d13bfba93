// The plan's year, asked once: dates written without one are all dated by it.
import { Button, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me.ts';
import { useChangeEdition } from '../edition-commands.tsx';
import type { Edition } from '../things.ts';
import styles from './gaps.module.css';

export function YearBanner({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation(['studio', 'pieces']);
  const { today } = useMe();
  const change = useChangeEdition(edition);
  const [other, setOther] = useState<number | null>(null);
  const thisYear = Number(today.slice(0, 4));
  const offered = [...new Set([edition.suggestedYear ?? thisYear, thisYear, thisYear + 1])].sort();
  const set = (year: number) => change.mutate({ year });
  return (
    <section className={styles['banner']} aria-label={t('facts.year')}>
      <span>{t('gaps.yearQuestion')}</span>
      <Space size={8} wrap>
        {offered.map((year) => (
          <Button key={year} size="small" loading={change.isPending} onClick={() => set(year)}>
            {t('gaps.year', { year })}
          </Button>
        ))}
        <InputNumber
          size="small"
          aria-label={t('gaps.otherYear')}
          placeholder={t('gaps.otherYear')}
          min={2000}
          max={2100}
          precision={0}
          controls={false}
          value={other}
          onChange={setOther}
          onPressEnter={() => other !== null && set(other)}
          style={{ width: 88 }}
        />
      </Space>
    </section>
  );
}

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import type { Remark } from './reading.ts';
import styles from './writing.module.css';

interface RemarkRowProps {
  readonly remark: Remark;
  readonly onPlace: (start: number, end: number) => void;
  readonly onFix: (remark: Remark) => void;
}

const signs = { error: '■', warning: '▲', info: '○' } as const;

export function RemarkRow({ remark, onPlace, onFix }: RemarkRowProps) {
  const { t } = useTranslation(['writing', 'studio']);
  const { severity, message, raw, fix, start, end } = remark;
  return (
    <div className={styles['remark']}>
      <button type="button" className={styles['row']} onClick={() => onPlace(start, end)}>
        <span className={styles[severity]}>
          <span aria-hidden="true">{signs[severity]}</span>
          <span className="visually-hidden">{t(`studio:lint.${severity}`)}</span>
        </span>
        <span className={styles['what']}>
          <span>{message[currentLanguage()]}</span>
          {raw !== '' && <q className={styles['raw']}>{raw.replace(/\s+/gu, ' ').slice(0, 48)}</q>}
        </span>
      </button>
      {fix && (
        <Button size="small" onClick={() => onFix(remark)}>
          {fix.text === '' ? t('fixRemove') : t('fix', { text: fix.text })}
        </Button>
      )}
    </div>
  );
}

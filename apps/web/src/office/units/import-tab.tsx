// 批量导入: the organisation from a spreadsheet; all of it or nothing, each mistake with its cell.
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Table } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, apiPrefix } from '../../api/client.ts';
import { newKey } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { upload } from '../../api/upload.ts';
import { FileDrop } from '../pieces/file-drop.tsx';
import styles from './units.module.css';

type UnitImport = Answer<'/unit-imports', 'post'>;

export function ImportTab() {
  const { t } = useTranslation('units');
  const queryClient = useQueryClient();
  const stop = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<number>();
  const [result, setResult] = useState<UnitImport>();
  const [error, setError] = useState<unknown>();
  const send = async (file: File) => {
    setResult(undefined);
    setError(undefined);
    setProgress(0);
    stop.current = new AbortController();
    try {
      const { signal } = stop.current;
      const given = { file, name: file.name, key: newKey(), onProgress: setProgress, signal };
      setResult(await upload<UnitImport>('/unit-imports', given));
      await queryClient.invalidateQueries({ queryKey: ['units'] });
    } catch (failure) {
      if (!(failure instanceof DOMException)) setError(failure);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <div className={styles['import']}>
      <h2 className={styles['sectionTitle']}>{t('importTitle')}</h2>
      <ol className={styles['steps']}>
        <li>{t('importStep1')}</li>
        <li>{t('importStep2')}</li>
      </ol>
      <p className={styles['links']}>
        <a href={`${apiPrefix}/units/template.xlsx`} download>
          {t('template')}
        </a>
        <a href={`${apiPrefix}/units/export.xlsx`} download>
          {t('export')}
        </a>
      </p>
      <FileDrop
        accept=".xlsx"
        hint={t('importHint')}
        megabytes={5}
        progress={progress}
        onFile={(file) => void send(file)}
        onStop={() => stop.current?.abort()}
      />
      <div aria-live="polite">
        {error !== undefined && <Alert type="error" showIcon title={sentenceOf(error)} />}
        {result && <ImportResult result={result} />}
      </div>
    </div>
  );
}

const sheetColumns = ['code', 'name', 'parentCode', 'kind', 'aliases', 'groups', 'duties'] as const;

function ImportResult({ result }: { readonly result: UnitImport }) {
  const { t } = useTranslation('units');
  const nameOf = (column: string | null) => {
    const known = sheetColumns.find((one) => one === column);
    return known === undefined ? column : t(`sheetColumn.${known}`);
  };
  if (result.state === 'done') {
    const counts = { created: result.createdCount, updated: result.updatedCount };
    return <Alert type="success" showIcon title={t('importDone', counts)} />;
  }
  return (
    <div className={styles['import']}>
      <Alert
        type="error"
        showIcon
        title={t('importRefused', { count: result.errorCount })}
        action={
          <a href={`${apiPrefix}/unit-imports/${result.id}/errors.xlsx`} download>
            {t('importErrors')}
          </a>
        }
      />
      {result.errors.length < result.errorCount && <p>{t('importMore', { shown: result.errors.length })}</p>}
      <Table
        size="small"
        rowKey={({ row, column, message }) => `${row} ${column} ${message}`}
        dataSource={result.errors}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('row'), dataIndex: 'row', width: 64, align: 'end' },
          { title: t('column'), dataIndex: 'column', width: 136, render: nameOf },
          { title: t('fault'), dataIndex: 'message' },
        ]}
      />
    </div>
  );
}

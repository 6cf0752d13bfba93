// A place to drop or choose one file, with its progress and a way to stop.
import { Button, Progress } from 'antd';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './file-drop.module.css';

interface FileDropProps {
  /** ".docx,.txt": what the file dialog offers. The server decides by content. */
  readonly accept: string;
  readonly hint: string;
  readonly megabytes: number;
  /** 0 to 1 while a file is being sent. */
  readonly progress?: number | undefined;
  readonly onFile: (file: File) => void;
  readonly onStop?: () => void;
}

export function FileDrop({ accept, hint, megabytes, progress, onFile, onStop }: FileDropProps) {
  const { t } = useTranslation('pieces');
  const id = useId();
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string>();
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const tooLarge = file.size > megabytes * 1024 * 1024;
    setFault(tooLarge ? t('tooLarge', { megabytes }) : undefined);
    if (!tooLarge) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  if (progress !== undefined) return <Sending progress={progress} {...(onStop && { onStop })} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way for the mouse; the input below is the keyboard's
    <div
      className={`${styles['drop']} ${over ? styles['over'] : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        {t('dropHere')}{' '}
        <label htmlFor={id} className={styles['choose']}>
          {t('chooseFile')}
        </label>
        <input
          id={id}
          type="file"
          accept={accept}
          className={styles['input']}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </p>
      <p className={styles['hint']}>{hint}</p>
      {fault !== undefined && (
        <p role="alert" className={styles['fault']}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Sending({ progress, onStop }: { readonly progress: number; readonly onStop?: () => void }) {
  const { t } = useTranslation('pieces');
  const received = progress >= 1;
  return (
    <div className={styles['drop']} role="status">
      <p>{received ? t('reading') : t('uploading')}</p>
      <Progress percent={Math.round(progress * 100)} status={received ? 'active' : 'normal'} showInfo={!received} />
      {onStop && (
        <Button size="small" onClick={onStop}>
          {t('stopUpload')}
        </Button>
      )}
    </div>
  );
}

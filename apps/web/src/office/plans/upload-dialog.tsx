// Uploading a plan, or the next edition of one: drop the file, and go to the studio with what was read.
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Modal, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/client.ts';
import { createKeyKeeper } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { upload } from '../../api/upload.ts';
import { useMe } from '../../session/me.ts';
import { paths } from '../paths.ts';
import { FileDrop } from '../pieces/file-drop.tsx';
import styles from './plans.module.css';

interface UploadDialogProps {
  readonly open: boolean;
  /** Of the plan whose next edition this is; a new plan without it. */
  readonly planId?: string;
  /** Of the draft that gives way to it. */
  readonly draftNumber?: number;
  readonly onClose: () => void;
}

const megabytes = 20;
const accept = '.docx,.doc,.wps,.pdf,.txt,.md,.html,.htm';

export function UploadDialog({ open, planId, draftNumber, onClose }: UploadDialogProps) {
  const { t } = useTranslation(['plans', 'writing', 'pieces']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { posts } = useMe();
  const offices = [
    ...new Map(posts.filter(({ role }) => role === 'office').map((post) => [post.unitId, post])).values(),
  ];
  const [unitId, setUnitId] = useState(offices[0]?.unitId ?? '');
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<unknown>();
  const [keys] = useState(createKeyKeeper);
  const stop = useRef<AbortController>(undefined);
  const selectId = useId();
  const close = () => {
    stop.current?.abort();
    setError(undefined);
    onClose();
  };
  const send = async (file: File) => {
    const abort = new AbortController();
    stop.current = abort;
    setError(undefined);
    setProgress(0);
    try {
      const target = planId === undefined ? '/plans' : `/plans/${planId}/editions`;
      const key = keys.keyFor(`${target} ${unitId} ${file.name} ${file.size} ${file.lastModified}`);
      const fields = planId === undefined ? { officeUnitId: unitId } : {};
      const options = { file, name: file.name, key, fields, onProgress: setProgress, signal: abort.signal };
      const done = await upload<Answer<'/plans', 'post'>>(target, options);
      keys.settle(undefined);
      void queryClient.invalidateQueries({ queryKey: ['plans'] });
      await queryClient.invalidateQueries({ queryKey: ['plan', done.planId] });
      onClose();
      await navigate(paths.plan(done.planId, { edition: done.editionId }));
    } catch (failure) {
      if (abort.signal.aborted) return;
      keys.settle(failure);
      setError(failure);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <Modal
      open={open}
      title={planId === undefined ? t('upload') : t('uploadEdition')}
      footer={null}
      onCancel={close}
      mask={{ closable: progress === undefined }}
      width={520}
      destroyOnHidden
    >
      <div className={styles['upload']}>
        {planId === undefined && offices.length > 1 && (
          <div>
            <label htmlFor={selectId}>{t('office')}</label>
            <Select
              id={selectId}
              style={{ width: '100%' }}
              value={unitId}
              disabled={progress !== undefined}
              options={offices.map((post) => ({ value: post.unitId, label: post.unitName }))}
              onChange={setUnitId}
            />
          </div>
        )}
        {planId !== undefined && <p>{t('editionMeaning')}</p>}
        {draftNumber !== undefined && <Alert type="info" showIcon title={t('draftCarried', { number: draftNumber })} />}
        <FileDrop
          accept={accept}
          megabytes={megabytes}
          hint={t('uploadHint')}
          progress={progress}
          onFile={(file) => void send(file)}
          onStop={() => stop.current?.abort()}
        />
        {progress === undefined && (
          <Link {...(planId === undefined ? paths.writePlan() : paths.writeEdition(planId))}>
            {t(planId === undefined ? 'writing:instead.plan' : 'writing:instead.edition')}
          </Link>
        )}
        {error !== undefined && <Alert type="error" showIcon title={sentenceOf(error)} />}
      </div>
    </Modal>
  );
}

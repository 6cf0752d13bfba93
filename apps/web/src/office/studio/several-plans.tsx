// A file that holds several plans: another of them is read from the same file, and takes the draft's place.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, apiPrefix } from '../../api/client.ts';
import { createKeyKeeper } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { upload } from '../../api/upload.ts';
import { paths } from '../paths.ts';
import { partsOf } from './plan-parts.ts';
import styles from './studio.module.css';
import type { Edition } from './things.ts';

interface SeveralPlansProps {
  readonly edition: Pick<Edition, 'id' | 'planId' | 'fileName' | 'title'>;
  /** As the warning lists them: "1. …；2. …". */
  readonly titles: string;
}

export function SeveralPlans({ edition, titles }: SeveralPlansProps) {
  const { t } = useTranslation('trust');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const parts = partsOf(titles);
  const [part, setPart] = useState(() => parts.find(({ title }) => title !== edition.title)?.number ?? 1);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [keys] = useState(createKeyKeeper);
  const take = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const file = await (await fetch(`${apiPrefix}/plan-editions/${edition.id}/document`)).blob();
      const key = keys.keyFor(`${edition.id} ${part}`);
      const fields = { part: `${part}` };
      const options = { file, name: edition.fileName, key, fields };
      const done = await upload<Answer<'/plans', 'post'>>(`/plans/${edition.planId}/editions`, options);
      keys.settle(undefined);
      void queryClient.invalidateQueries({ queryKey: ['plans'] });
      await queryClient.invalidateQueries({ queryKey: ['plan', done.planId] });
      await navigate(paths.plan(done.planId, { edition: done.editionId }));
    } catch (failure) {
      keys.settle(failure);
      setError(failure);
      setBusy(false);
    }
  };
  if (parts.length < 2) return null;
  return (
    <div className={styles['parts']}>
      <Select
        size="small"
        aria-label={t('part.label')}
        value={part}
        disabled={busy}
        popupMatchSelectWidth={false}
        options={parts.map(({ number, title }) => ({ value: number, label: t('part.option', { number, title }) }))}
        onChange={setPart}
      />
      <Button size="small" loading={busy} onClick={() => void take()}>
        {busy ? t('part.taking') : t('part.take')}
      </Button>
      {error !== undefined && <Alert type="error" title={sentenceOf(error)} />}
    </div>
  );
}

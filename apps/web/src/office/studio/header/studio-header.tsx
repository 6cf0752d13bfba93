// Title, state and what can be done next with the edition.
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../api/client.ts';
import { paths } from '../../paths.ts';
import { UploadDialog } from '../../plans/upload-dialog.tsx';
import type { Edition, GapRow } from '../things.ts';
import { useNarrow } from '../use-narrow.ts';
import { EditionActions } from './edition-actions.tsx';
import styles from './header.module.css';
import { StateSteps } from './state-steps.tsx';

interface StudioHeaderProps {
  readonly plan: Answer<'/plans/{id}', 'get'>;
  readonly edition: Edition;
  readonly gaps: readonly GapRow[];
  readonly onShowGaps: () => void;
  /** Changes of tasks that wait to be confirmed. */
  readonly waiting: number;
  readonly onShowChanges: () => void;
  /** Readings that want a look. */
  readonly doubts: number;
  readonly onShowDoubts: () => void;
}

export function StudioHeader(props: StudioHeaderProps) {
  const { plan, edition, gaps, onShowGaps, doubts, onShowDoubts } = props;
  const { t } = useTranslation(['studio', 'writing', 'terms', 'shell', 'trust']);
  const navigate = useNavigate();
  const narrow = useNarrow();
  const [uploading, setUploading] = useState(false);
  return (
    <header className={styles['header']}>
      <div className={styles['text']}>
        <div className={styles['above']}>
          <Link {...paths.plans()}>{t('shell:plans')}</Link>
          <span>{edition.officeUnitName}</span>
          {plan.editions.length > 1 ? (
            <Select
              size="small"
              variant="borderless"
              aria-label={t('header.edition')}
              value={edition.id}
              popupMatchSelectWidth={false}
              options={plan.editions.map(({ id, number, state }) => ({
                value: id,
                label: `${t('header.number', { number })} · ${t(`terms:editionState.${state}`)}`,
              }))}
              onChange={(id) => void navigate(paths.plan(plan.id, { edition: id }))}
            />
          ) : (
            <span>{t('header.number', { number: edition.number })}</span>
          )}
          {doubts > 0 && (
            <button type="button" className={styles['doubts']} onClick={onShowDoubts}>
              {t('trust:header', { count: doubts })}
            </button>
          )}
        </div>
        <h1 className={styles['title']} title={edition.title}>
          {edition.title}
        </h1>
      </div>
      <StateSteps state={edition.state} />
      <div className={styles['actions']}>
        {plan.can.includes('upload-edition') && edition.state === 'draft' && !narrow && (
          <Button onClick={() => void navigate(paths.writeEdition(plan.id))}>{t('writing:editText')}</Button>
        )}
        {plan.can.includes('upload-edition') && edition.state === 'issued' && (
          <Button onClick={() => setUploading(true)}>{t('header.newEdition')}</Button>
        )}
        <EditionActions
          waiting={props.waiting}
          onShowChanges={props.onShowChanges}
          edition={edition}
          gaps={gaps}
          onShowGaps={onShowGaps}
          {...(plan.can.includes('upload-edition') && { onUpload: () => setUploading(true) })}
        />
      </div>
      <UploadDialog
        open={uploading}
        planId={plan.id}
        {...(edition.state === 'draft' && { draftNumber: edition.number })}
        onClose={() => setUploading(false)}
      />
    </header>
  );
}

// Evidence of a report: new files with their progress, or what the unit has submitted before.
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiPrefix, ask } from '../../../api/client.ts';
import { MomentText } from '../../../pieces/date-text.tsx';
import { FileDrop } from '../../pieces/file-drop.tsx';
import { sizeText } from '../task/evidence-list.tsx';
import styles from './report.module.css';
import type { EvidenceChoice, Piece } from './use-evidence.ts';

interface EvidenceFieldProps {
  readonly unitId: string;
  readonly choice: EvidenceChoice;
}

export function EvidenceField({ unitId, choice }: EvidenceFieldProps) {
  const { t } = useTranslation('ledger');
  const [earlier, setEarlier] = useState(false);
  return (
    <fieldset className={styles['evidence']}>
      <legend>{t('report.evidence')}</legend>
      <FileDrop
        accept="image/*,.pdf,.docx,.xlsx,.txt"
        hint={t('report.evidenceHint')}
        megabytes={20}
        onFile={choice.add}
      />
      <ul className={styles['pieces']}>
        {choice.pieces.map((piece) => (
          <PieceLine key={piece.key} piece={piece} choice={choice} />
        ))}
      </ul>
      <Button size="small" aria-expanded={earlier} onClick={() => setEarlier(!earlier)}>
        {t('report.earlier')}
      </Button>
      {earlier && <Earlier unitId={unitId} choice={choice} />}
    </fieldset>
  );
}

function PieceLine({ piece, choice }: { readonly piece: Piece; readonly choice: EvidenceChoice }) {
  const { t } = useTranslation('ledger');
  const percent = Math.round(piece.progress * 100);
  return (
    <li className={styles['piece']}>
      <Thumbnail piece={piece} />
      <span className={styles['name']}>{piece.name}</span>
      {piece.state === 'sending' && (
        <span role="status" className={styles['soft']}>
          {percent < 100 ? t('report.sending', { percent }) : t('report.processing')}
        </span>
      )}
      {piece.state === 'failed' && (
        <span role="alert" className={styles['fault']}>
          {piece.sentence}{' '}
          <Button size="small" onClick={() => choice.retry(piece)}>
            {t('report.retry')}
          </Button>
        </span>
      )}
      <Button
        size="small"
        type="text"
        aria-label={t('report.remove', { name: piece.name })}
        onClick={() => choice.remove(piece.key)}
      >
        ×
      </Button>
    </li>
  );
}

function Thumbnail({ piece }: { readonly piece: Pick<Piece, 'evidence'> }) {
  if (!piece.evidence?.hasPreview) return <span className={styles['thumbnail']} aria-hidden="true" />;
  return <img className={styles['thumbnail']} src={`${apiPrefix}/evidence/${piece.evidence.id}/preview`} alt="" />;
}

/** Submitted once, cited by many: what the unit has already is not uploaded again. */
function Earlier({ unitId, choice }: EvidenceFieldProps) {
  const { t } = useTranslation('ledger');
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['evidence', unitId, q] as const,
    queryFn: () => ask(api.GET('/evidence', { params: { query: { unitId, limit: 30, ...(q !== '' && { q }) } } })),
  });
  const chosen = new Set(choice.pieces.map(({ evidence }) => evidence?.id));
  return (
    <>
      <Input.Search
        placeholder={t('report.earlierSearch')}
        aria-label={t('report.earlierSearch')}
        allowClear
        maxLength={100}
        onSearch={(typed, event) => {
          // Enter in the search must not send the report around it.
          event?.preventDefault();
          setQ(typed.trim());
        }}
      />
      {found.data?.items.length === 0 && <p className={styles['soft']}>{t('report.earlierNone')}</p>}
      <ul className={styles['earlier']}>
        {found.data?.items.map((evidence) => (
          <li key={evidence.id}>
            <label className={styles['piece']}>
              <input type="checkbox" checked={chosen.has(evidence.id)} onChange={() => choice.choose(evidence)} />
              <Thumbnail piece={{ evidence }} />
              <span className={styles['name']}>{evidence.name}</span>
              <span className={styles['soft']}>
                {sizeText(evidence.size)} · <MomentText moment={evidence.createdAt} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { apiPrefix } from '../../../api/client.ts';
import type { Evidence } from '../../../session/work.ts';
import styles from './task.module.css';

/** Small pictures of photos, names of files; each opens or downloads the thing itself. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { t } = useTranslation('ledger');
  if (evidence.length === 0) return null;
  return (
    <ul className={styles['evidence']} aria-label={t('task.evidence')}>
      {evidence.map((piece) => (
        <li key={piece.id}>
          <a
            href={`${apiPrefix}/evidence/${piece.id}/content`}
            target="_blank"
            rel="noreferrer"
            className={piece.hasPreview ? styles['photo'] : styles['file']}
            title={t('task.download', { name: piece.name })}
          >
            {piece.hasPreview ? (
              <img src={`${apiPrefix}/evidence/${piece.id}/preview`} alt={piece.name} loading="lazy" />
            ) : (
              <>
                {piece.name} <span className={styles['soft']}>{sizeText(piece.size)}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

import { useTranslation } from 'react-i18next';
import { apiPrefix } from '../api/client.ts';
import { MomentText } from '../pieces/date-text.tsx';
import type { Evidence, Report } from '../session/work.ts';

/** What the unit itself reported, newest first. */
export function History({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useTranslation(['field', 'terms']);
  return (
    <section className="section">
      <h2 className="section-title">{t('history')}</h2>
      {reports.length === 0 ? (
        <p className="soft">{t('noHistory')}</p>
      ) : (
        <ol className="list">
          {reports.map((report) => (
            <li key={report.id} className="item">
              <span className="item-meta">
                <MomentText moment={report.createdAt} /> · {t(`terms:reportKind.${report.kind}`)}
                {report.percent !== null && ` · ${report.percent}%`} · {report.accountName}
              </span>
              <span className="report-text">{report.text}</span>
              <Photos evidence={report.evidence} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Photos({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="photos">
      {evidence.map((piece) => (
        <li key={piece.id}>
          <a href={`${apiPrefix}/evidence/${piece.id}/content`} target="_blank" rel="noreferrer" className="photo">
            {piece.hasPreview ? (
              <img src={`${apiPrefix}/evidence/${piece.id}/preview`} alt={piece.name} loading="lazy" />
            ) : (
              <span className="photo-name">{piece.name}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from './place.ts';
import { To } from './to.tsx';

interface TopBarProps {
  readonly title: string;
  readonly note?: string;
  /** The page above, for the way back. */
  readonly above?: Place;
  readonly children?: ReactNode;
}

export function TopBar({ title, note, above, children }: TopBarProps) {
  const { t } = useTranslation('field');
  return (
    <header className="top-bar">
      {above && (
        <To place={above} className="top-back" label={t('back')}>
          <span aria-hidden="true">‹</span>
        </To>
      )}
      <div className="top-text">
        <h1 className="top-title">{title}</h1>
        {note !== undefined && <p className="top-note">{note}</p>}
      </div>
      {children}
    </header>
  );
}

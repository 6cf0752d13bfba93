// One of two wordings, the words that the other has not marked. Struck out and underlined, not by colour alone.
import { changedRuns } from '@luoshi/plan-compiler';
import { useMemo } from 'react';
import { shortened } from './runs.ts';
import './told.css';

interface MarkedTextProps {
  readonly old: string;
  readonly next: string;
  readonly side: 'old' | 'new';
  /** The whole text, not just what stands around the changes. */
  readonly whole?: boolean;
}

export function MarkedText({ old, next, side, whole = false }: MarkedTextProps) {
  const runs = useMemo(() => {
    const found = changedRuns(old, next)[side];
    return whole ? found : shortened(found);
  }, [old, next, side, whole]);
  const Mark = side === 'old' ? 'del' : 'ins';
  let at = 0;
  return (
    <span className="told-text">
      {runs.map(({ text, changed }) => {
        at += text.length;
        return changed ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>;
      })}
    </span>
  );
}

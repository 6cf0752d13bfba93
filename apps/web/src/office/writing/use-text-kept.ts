// Keeps what is typed in this browser, a moment after it is typed and when the page goes away.
import { useEffect, useRef, useState } from 'react';
import { forgetText, keepText } from './kept-text.ts';

interface Keeping {
  readonly accountId: string;
  readonly planId: string | null;
  readonly editionId: string | null;
  readonly takeText: () => string | null;
}

export type Kept = 'as-saved' | 'kept' | 'not-kept';

const pause = 600;

export function useTextKept({ accountId, planId, editionId, takeText }: Keeping) {
  const [kept, setKept] = useState<Kept>('as-saved');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = useRef(takeText);
  now.current = takeText;
  const keep = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const text = now.current();
    if (text === null) return;
    setKept(keepText(accountId, planId, { text, editionId, at: new Date().toISOString() }) ? 'kept' : 'not-kept');
  };
  const keepNow = useRef(keep);
  keepNow.current = keep;
  useEffect(() => {
    const leave = () => {
      if (timer.current !== undefined) keepNow.current();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return {
    kept,
    /** Somebody typed. */
    keepSoon() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keepNow.current(), pause);
    },
    /** It is saved, or as it was: nothing to keep. */
    forget() {
      clearTimeout(timer.current);
      timer.current = undefined;
      forgetText(accountId, planId);
      setKept('as-saved');
    },
  };
}

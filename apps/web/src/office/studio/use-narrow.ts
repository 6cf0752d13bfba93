// A phone shows the studio to read: correcting a plan wants both sides beside each other.
import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 720px)';

function subscribe(onChange: () => void): () => void {
  const list = matchMedia(narrow);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
}

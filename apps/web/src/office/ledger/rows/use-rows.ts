import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RowSource } from '../ledger-queries.ts';
import { createPageStore, type RowsBySource } from './page-store.ts';

/** The rows of these sources as far as they have been read. `sources` has to be the same list while it means the same. */
export function useRows(sources: readonly RowSource[]): RowsBySource {
  const client = useQueryClient();
  const [store] = useState(() => createPageStore(client));
  useEffect(() => store.show(sources), [store, sources]);
  useEffect(() => () => store.clear(), [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

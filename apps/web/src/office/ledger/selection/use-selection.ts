// The rows marked for doing something with all of them; kept while filters change, so that they can be gathered.
import { useCallback, useState } from 'react';
import type { TaskRow } from '../ledger-queries.ts';

export interface Selection {
  readonly chosen: ReadonlyMap<string, TaskRow>;
  readonly toggle: (row: TaskRow) => void;
  /** Marks all of these, or none where all were. */
  readonly toggleAll: (rows: readonly TaskRow[]) => void;
  readonly clear: () => void;
}

const nothing: ReadonlyMap<string, TaskRow> = new Map();

export function useSelection(): Selection {
  const [chosen, setChosen] = useState(nothing);
  const toggle = useCallback(
    (row: TaskRow) =>
      setChosen((before) => {
        const next = new Map(before);
        if (!next.delete(row.id)) next.set(row.id, row);
        return next;
      }),
    [],
  );
  const toggleAll = useCallback(
    (rows: readonly TaskRow[]) =>
      setChosen((before) => {
        if (rows.length > 0 && rows.every(({ id }) => before.has(id))) return nothing;
        return new Map([...before, ...rows.map((row) => [row.id, row] as const)]);
      }),
    [],
  );
  const clear = useCallback(() => setChosen(nothing), []);
  return { chosen, toggle, toggleAll, clear };
}

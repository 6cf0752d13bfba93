// Where the gap table stands: the cell with the cursor, the rows selected, what is being typed. Pure, so that every key is
// tested without a page.

export const gapColumns = ['lead', 'responsible', 'due', 'standing'] as const;
export type GapColumn = (typeof gapColumns)[number];

/** What the keys need to know of a row. */
export interface GapRowKeys {
  readonly id: string;
  readonly chapter: string | null;
  /** Columns in which something is missing. */
  readonly missing: readonly GapColumn[];
  /** Columns that a fill of the selection may write: they lack something or are empty. What the text says stays. */
  readonly fillable: readonly GapColumn[];
}

export interface GapState {
  readonly row: number;
  readonly column: number;
  readonly selected: ReadonlySet<string>;
  /** Where a selection by Shift began. */
  readonly anchor: number | null;
  /** Opened by Enter or by typing. */
  readonly editing: boolean;
}

export type GapStep =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend?: boolean }
  | { readonly do: 'go'; readonly row: number; readonly column: number }
  | { readonly do: 'edge'; readonly to: 'first' | 'last' }
  | { readonly do: 'next-gap'; readonly back?: boolean }
  | { readonly do: 'toggle'; readonly row?: number }
  | { readonly do: 'select-all' }
  | { readonly do: 'select-chapter'; readonly chapter?: string | null }
  | { readonly do: 'clear-selection' }
  | { readonly do: 'edit' }
  | { readonly do: 'leave' };

export const initialGapState: GapState = { row: 0, column: 0, selected: new Set(), anchor: null, editing: false };

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

export function stepGap(state: GapState, step: GapStep, rows: readonly GapRowKeys[]): GapState {
  const last = Math.max(0, rows.length - 1);
  switch (step.do) {
    case 'move':
      return moved(state, step, rows, last);
    case 'go':
      return place(state, between(step.row, 0, last), between(step.column, 0, gapColumns.length - 1));
    case 'edge':
      return place(state, step.to === 'first' ? 0 : last, state.column);
    case 'next-gap': {
      const found = nextGap(state, rows, step.back ? -1 : 1);
      return found === null ? { ...state, editing: false } : place(state, found.row, found.column);
    }
    case 'toggle': {
      const id = rows[step.row ?? state.row]?.id;
      if (id === undefined) return state;
      const selected = new Set(state.selected);
      if (!selected.delete(id)) selected.add(id);
      return { ...state, selected, anchor: null };
    }
    case 'select-all':
      return { ...state, selected: new Set(rows.map((row) => row.id)), anchor: null };
    case 'select-chapter': {
      const chapter = step.chapter === undefined ? rows[state.row]?.chapter : step.chapter;
      const ids = rows.filter((row) => row.chapter === chapter).map((row) => row.id);
      const all = ids.every((id) => state.selected.has(id));
      const selected = new Set(state.selected);
      for (const id of ids) {
        if (all) selected.delete(id);
        else selected.add(id);
      }
      return { ...state, selected, anchor: null };
    }
    case 'clear-selection':
      return { ...state, selected: new Set(), anchor: null, editing: false };
    case 'edit':
      return { ...state, editing: true };
    case 'leave':
      return { ...state, editing: false };
  }
}

function place(state: GapState, row: number, column: number): GapState {
  return { ...state, row, column, anchor: null, editing: false };
}

function moved(
  state: GapState,
  step: { readonly rows: number; readonly columns: number; readonly extend?: boolean },
  rows: readonly GapRowKeys[],
  last: number,
): GapState {
  const row = between(state.row + step.rows, 0, last);
  const column = between(state.column + step.columns, 0, gapColumns.length - 1);
  if (!step.extend) return place(state, row, column);
  const anchor = state.anchor ?? state.row;
  const [from, to] = anchor < row ? [anchor, row] : [row, anchor];
  const selected = new Set(rows.slice(from, to + 1).map(({ id }) => id));
  return { ...state, row, column, anchor, selected, editing: false };
}

/** The next cell, row by row, in which something is missing; null when there is none that way. */
export function nextGap(
  { row, column }: { readonly row: number; readonly column: number },
  rows: readonly GapRowKeys[],
  way: 1 | -1,
): { row: number; column: number } | null {
  const width = gapColumns.length;
  for (let at = row * width + column + way; at >= 0 && at < rows.length * width; at += way) {
    const [rowAt, columnAt] = [Math.floor(at / width), at % width];
    const name = gapColumns[columnAt];
    if (name !== undefined && rows[rowAt]?.missing.includes(name)) return { row: rowAt, column: columnAt };
  }
  return null;
}

/** The tasks that one fill is for: those selected that have nothing there yet; the row with the cursor always. */
export function fillTargets(state: GapState, rows: readonly GapRowKeys[], column: GapColumn): string[] {
  const here = rows[state.row]?.id;
  if (here === undefined) return [];
  if (!state.selected.has(here)) return [here];
  return rows
    .filter(({ id, fillable }) => id === here || (state.selected.has(id) && fillable.includes(column)))
    .map(({ id }) => id);
}

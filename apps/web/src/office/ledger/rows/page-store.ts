// Several lists of rows read side by side (the groups that are open), each page by page, as one store for React.
import { InfiniteQueryObserver, type QueryClient } from '@tanstack/react-query';
import { type RowSource, type TaskRow, taskRowsQuery } from '../ledger-queries.ts';

export interface LoadedRows {
  readonly rows: readonly TaskRow[];
  /** All there are; undefined until the first page has come. */
  readonly total: number | undefined;
  readonly error: Error | null;
  readonly hasMore: boolean;
  /** Reads the next page; while one is on its way it does nothing. */
  readonly readMore: () => void;
  readonly retry: () => void;
}

export type RowsBySource = ReadonlyMap<string, LoadedRows>;

const optionsOf = (source: RowSource) => taskRowsQuery(source);
type Options = ReturnType<typeof optionsOf>;
const observe = (client: QueryClient, options: Options) => new InfiniteQueryObserver(client, options);
type Observer = ReturnType<typeof observe>;
type Result = ReturnType<Observer['getCurrentResult']>;

export interface PageStore {
  show(sources: readonly RowSource[]): void;
  clear(): void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => RowsBySource;
}

interface Watched {
  readonly observer: Observer;
  readonly stop: () => void;
}

export function createPageStore(client: QueryClient): PageStore {
  const watched = new Map<string, Watched>();
  const listeners = new Set<() => void>();
  let current: RowsBySource = new Map();

  const update = (name: string, loaded: LoadedRows | undefined) => {
    const next = new Map(current);
    if (loaded === undefined) next.delete(name);
    else next.set(name, loaded);
    current = next;
    for (const listener of listeners) listener();
  };
  const watch = (source: RowSource) => {
    const known = watched.get(source.name);
    if (known !== undefined) {
      known.observer.setOptions(optionsOf(source));
      return;
    }
    const observer = observe(client, optionsOf(source));
    const take = (result: Result) => update(source.name, loadedOf(observer, result, current.get(source.name)));
    const stop = observer.subscribe(take);
    watched.set(source.name, { observer, stop });
    take(observer.getCurrentResult());
  };
  const drop = (name: string) => {
    watched.get(name)?.stop();
    watched.delete(name);
    update(name, undefined);
  };
  return {
    show(sources) {
      const wanted = new Set(sources.map(({ name }) => name));
      for (const name of [...watched.keys()]) if (!wanted.has(name)) drop(name);
      for (const source of sources) watch(source);
    },
    clear() {
      for (const name of [...watched.keys()]) drop(name);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
  };
}

const pagesOf = new WeakMap<object, readonly TaskRow[]>();

/** The pages as one list; made once for each state of the pages. */
function rowsOf(data: NonNullable<Result['data']>): readonly TaskRow[] {
  const known = pagesOf.get(data);
  if (known !== undefined) return known;
  const rows = uniqueRows(data.pages.flatMap((page) => page.items));
  pagesOf.set(data, rows);
  return rows;
}

/** A task whose date moved while pages were read may come twice: the later one is newer. */
function uniqueRows(rows: readonly TaskRow[]): readonly TaskRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return byId.size === rows.length ? rows : [...byId.values()];
}

function loadedOf(observer: Observer, result: Result, before: LoadedRows | undefined): LoadedRows {
  const { data } = result;
  return {
    rows: data === undefined ? [] : rowsOf(data),
    total: data?.pages[0]?.total,
    error: result.error,
    hasMore: result.hasNextPage,
    readMore:
      before?.readMore ??
      (() => {
        const now = observer.getCurrentResult();
        if (now.hasNextPage && !now.isFetching && now.error === null) void observer.fetchNextPage();
      }),
    retry:
      before?.retry ?? (() => void (observer.getCurrentResult().data ? observer.fetchNextPage() : observer.refetch())),
  };
}

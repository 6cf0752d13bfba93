// The keys of a list of lines (table and timeline alike): the list has the focus, one of its lines is active.
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { TaskRow } from '../ledger-queries.ts';
import type { Entries, Entry } from '../rows/entries.ts';

export interface LineActs {
  readonly onOpen: (taskId: string) => void;
  readonly onToggleGroup: (name: string) => void;
  readonly onSelect?: (row: TaskRow) => void;
  readonly onEscape: () => void;
  /** Left and right, where they do not open and close groups. */
  readonly onSideways?: (step: number) => void;
}

interface LineKeys extends LineActs {
  readonly entries: Entries;
  readonly page: () => number;
  readonly scrollTo: (index: number) => void;
}

export function useLineKeys({ entries, page, scrollTo, ...acts }: LineKeys) {
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(entries.count - 1, wanted));
  const move = (index: number) => {
    const next = Math.max(0, Math.min(entries.count - 1, index));
    setActive(next);
    scrollTo(next);
  };
  const open = (entry: Entry | undefined) => {
    if (entry?.kind === 'task') acts.onOpen(entry.row.id);
    if (entry?.kind === 'group') acts.onToggleGroup(entry.key.slice('group:'.length));
  };
  const sideways = (entry: Entry | undefined, step: 1 | -1) => {
    if (entry?.kind === 'group' && entry.open !== step > 0) open(entry);
    else acts.onSideways?.(step);
  };
  const select = (entry: Entry | undefined) => {
    if (entry?.kind === 'task') acts.onSelect?.(entry.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const entry = entries.at(active);
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      PageDown: () => move(active + page()),
      PageUp: () => move(active - page()),
      Home: () => move(0),
      End: () => move(entries.count - 1),
      ArrowRight: () => sideways(entry, 1),
      ArrowLeft: () => sideways(entry, -1),
      Enter: () => open(entry),
      x: () => select(entry),
      ' ': () => select(entry),
      Escape: acts.onEscape,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  /** One listener for all lines: which one was meant stands in its `data-index`. */
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const line = target.closest<HTMLElement>('[data-index]');
    if (line === null) return;
    const index = Number(line.dataset['index']);
    setActive(index);
    const entry = entries.at(index);
    if (target.closest('[data-select]')) select(entry);
    else open(entry);
  };
  return { active, onKeyDown, onClick };
}

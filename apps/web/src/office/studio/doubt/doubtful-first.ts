// What a person should look at comes first, and stays where it was while they work through it.
import { useRef } from 'react';
import type { EditionTask, PlanElement } from '../things.ts';

type Thing = Pick<EditionTask, 'id' | 'doubtful' | 'ignoredBefore'>;

export function wantsALook(thing: Thing & Partial<Pick<EditionTask, 'ignoredParties'>>): boolean {
  return thing.doubtful || thing.ignoredBefore || (thing.ignoredParties?.length ?? 0) > 0;
}

/** Those in `first` before the others, each part in the order given. */
export function inFront<Item extends { readonly id: string }>(
  things: readonly Item[],
  first: ReadonlySet<string>,
): Item[] {
  return [...things.filter(({ id }) => first.has(id)), ...things.filter(({ id }) => !first.has(id))];
}

/** A row that was confirmed stays until the tab is opened again. */
export function useDoubtfulFirst<Item extends EditionTask | PlanElement>(things: readonly Item[]): Item[] {
  const first = useRef(new Set<string>());
  for (const thing of things) if (wantsALook(thing)) first.current.add(thing.id);
  return inFront(things, first.current);
}

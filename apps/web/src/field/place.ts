// Where one is in the phone's app: a handful of pages, so their addresses are read here and no router is loaded.
import { useSyncExternalStore } from 'react';

export type Place =
  | { readonly page: 'owe' }
  | { readonly page: 'password' }
  | { readonly page: 'notice'; readonly supervisionId: string }
  | { readonly page: 'assignment'; readonly taskId: string; readonly assignmentId: string }
  | {
      readonly page: 'report';
      readonly kind: 'progress' | 'completion' | 'occurrence';
      readonly taskId: string;
      readonly assignmentId: string;
      readonly occurrenceId?: string;
    };

const base = '/field';
const kinds = { report: 'progress', complete: 'completion', occurrence: 'occurrence' } as const;

/** The page of an address; whatever is not known is the list of what is owed. */
export function placeOf(pathname: string): Place {
  const [, , first, taskId, assignmentId, act, occurrenceId] = pathname.split('/');
  if (first === 'password') return { page: 'password' };
  if (first === 'notice' && taskId) return { page: 'notice', supervisionId: taskId };
  if (first !== 'task' || !taskId || !assignmentId) return { page: 'owe' };
  const kind = kinds[act as keyof typeof kinds];
  if (kind === undefined) return { page: 'assignment', taskId, assignmentId };
  if (kind !== 'occurrence') return { page: 'report', kind, taskId, assignmentId };
  if (!occurrenceId) return { page: 'assignment', taskId, assignmentId };
  return { page: 'report', kind, taskId, assignmentId, occurrenceId };
}

export function addressOf(place: Place): string {
  switch (place.page) {
    case 'owe':
      return `${base}/`;
    case 'password':
      return `${base}/password`;
    case 'notice':
      return `${base}/notice/${place.supervisionId}`;
    case 'assignment':
      return `${base}/task/${place.taskId}/${place.assignmentId}`;
    case 'report': {
      const above = `${base}/task/${place.taskId}/${place.assignmentId}`;
      if (place.kind === 'progress') return `${above}/report`;
      if (place.kind === 'completion') return `${above}/complete`;
      return `${above}/occurrence/${place.occurrenceId}`;
    }
  }
}

const moved = 'luoshi-moved';

export function goTo(place: Place, options: { readonly replace?: boolean } = {}): void {
  const address = addressOf(place);
  if (options.replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  scrollTo(0, 0);
  dispatchEvent(new Event(moved));
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(moved, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(moved, listener);
  };
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => location.pathname));
}

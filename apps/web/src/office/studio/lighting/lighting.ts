// Which thing is lit: what the pointer or the focus is on, on either side. Kept outside React, so that a pointer gliding over
// the document draws nothing anew: each side marks its own elements (use-lighting.ts).

export type Side = 'document' | 'pane';

export interface Lit {
  /** Ids of elements and tasks. */
  readonly things: readonly string[];
  readonly from: Side;
  /** Of the mark under the pointer; absent where the pane's rows say what they are. */
  readonly kind?: string | undefined;
}

export interface Lighting {
  readonly current: () => Lit | null;
  readonly light: (lit: Lit | null) => void;
  readonly subscribe: (listener: (lit: Lit | null) => void) => () => void;
}

export function createLighting(): Lighting {
  let lit: Lit | null = null;
  const listeners = new Set<(lit: Lit | null) => void>();
  return {
    current: () => lit,
    light(next) {
      if (lit?.from === next?.from && lit?.kind === next?.kind && lit?.things.join() === next?.things.join()) return;
      lit = next;
      for (const listener of listeners) listener(lit);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

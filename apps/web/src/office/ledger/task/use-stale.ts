import { useState } from 'react';
import { ApiProblem } from '../../../api/problem.ts';

/** The thing as it is now, when an act was refused because somebody else had changed it; undefined for any other refusal. */
export function currentOf<Thing>(error: unknown): Thing | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'stale-version') return undefined;
  const { current } = error.body;
  return current !== null && typeof current === 'object' ? (current as Thing) : undefined;
}

/** Keeps the other version until the user has chosen. */
export function useStale<Thing>() {
  const [current, setCurrent] = useState<Thing>();
  return {
    current,
    settle: () => setCurrent(undefined),
    /** Whether the refusal was about versions, and is being asked about. */
    catches: (error: unknown): boolean => {
      const now = currentOf<Thing>(error);
      if (now !== undefined) setCurrent(now);
      return now !== undefined;
    },
  };
}

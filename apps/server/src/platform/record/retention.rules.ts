// How long what is personal is kept, in days, by jurisdiction (settings.retention). What each period deletes stands in
// personal-fields.data.ts.
export interface RetentionPeriods {
  /** Sessions after their end: with them go address and browser. */
  readonly endedSessions: number;
  /** Answers kept for commands that are sent again: they hold what was answered. */
  readonly commandAnswers: number;
  /** Network addresses in the record. */
  readonly recordAddresses: number;
}

interface Period {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** The Cybersecurity Law (网络安全法 第二十一条) has logs kept for at least six months: addresses are part of them. */
export const periods: Readonly<Record<keyof RetentionPeriods, Period>> = {
  endedSessions: { usual: 30, least: 1, most: 3650 },
  // A phone that was offline for days must not file twice what it repeats.
  commandAnswers: { usual: 7, least: 3, most: 90 },
  recordAddresses: { usual: 1095, least: 183, most: 3650 },
};

export const periodNames = Object.keys(periods) as (keyof RetentionPeriods)[];

export function isPeriod(name: keyof RetentionPeriods, days: unknown): days is number {
  const { least, most } = periods[name];
  return Number.isInteger(days) && (days as number) >= least && (days as number) <= most;
}

/** From what the database keeps: what is missing or senseless takes the usual. */
export function readRetentionPeriods(settings: unknown): RetentionPeriods {
  const kept = ((settings ?? {}) as { retention?: unknown }).retention;
  const of = (name: keyof RetentionPeriods) => {
    const days = ((kept ?? {}) as Record<string, unknown>)[name];
    return isPeriod(name, days) ? days : periods[name].usual;
  };
  return {
    endedSessions: of('endedSessions'),
    commandAnswers: of('commandAnswers'),
    recordAddresses: of('recordAddresses'),
  };
}

/** Time comes in through here, so that tests and simulations can set it. Stored in UTC, read in Asia/Shanghai. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The calendar day it is in China, 'YYYY-MM-DD'. */
export function today(clock: Clock): string {
  return shanghai.format(clock.now());
}

import { readFileSync } from 'node:fs';

/** The text of a plan written for these tests. */
export const readFixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

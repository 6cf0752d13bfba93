import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileText } from '../src/index.ts';
import { project } from './project.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));

/**
 * Each fixture is a plan written for this test, and beside it what a reader finds in it.
 * UPDATE_FIXTURES=1 writes what is read now; look at the difference before committing it.
 */
describe('plans and what is read in them', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    it(file, () => {
      const read = compileText(readFileSync(folder + file, 'utf8')).plans.map(project);
      const expected = `${folder}${file.replace('.txt', '.expected.json')}`;
      if (process.env['UPDATE_FIXTURES']) writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
      expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
});

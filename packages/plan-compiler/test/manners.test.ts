import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileText } from '../src/index.ts';
import { type Labels, scoreReadings } from './score-reading.ts';

const folder = new URL('./manners/', import.meta.url);

/** Plans in the many manners offices write them, labelled by hand before they were compiled. Every name in them is made up. */
describe('plans of many manners', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const pairs = names.map((file) => {
    const labels = JSON.parse(readFileSync(new URL(file.replace('.txt', '.json'), folder), 'utf8')) as Labels;
    const [plan] = compileText(readFileSync(new URL(file, folder), 'utf8')).plans;
    if (!plan) throw new Error(`${file} compiles to no plan`);
    return { file, labels, plan };
  });
  const scores = scoreReadings(pairs);

  it.each(scores)('$element', ({ f1 }) => expect(f1).toBeGreaterThanOrEqual(0.93));

  it('are read well on the whole', () => {
    const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
    expect(mean).toBeGreaterThanOrEqual(0.97);
  });

  it.each(pairs)('tells what $file is', ({ labels, plan }) => expect(plan.kind).toBe(labels['kind']));
});

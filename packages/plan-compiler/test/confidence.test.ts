import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileText } from '../src/index.ts';
import { FIRST_CONTACT } from './first-contact.data.ts';
import { expectedConfidence, scoreConstructs } from './score-constructs.ts';
import type { Labels } from './score-reading.ts';

/** Labelled plans: our own, and those that lie beside the repository where they do. */
const folders = [
  { name: 'plans of many manners', texts: new URL('./manners/', import.meta.url), labels: './manners/' },
  {
    name: 'labelled plans',
    texts: new URL('../../../../shared/corpus/plans/', import.meta.url),
    labels: '../../../../shared/corpus/gold/',
  },
].map((folder) => ({ ...folder, labels: new URL(folder.labels, import.meta.url) }));

function readPairs({ texts, labels }: (typeof folders)[number]) {
  if (!existsSync(labels)) return [];
  return readdirSync(labels)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const text = readFileSync(new URL(file.replace('.json', '.txt'), texts), 'utf8');
      const [plan] = compileText(text).plans;
      return plan ? [{ plan, labels: JSON.parse(readFileSync(new URL(file, labels), 'utf8')) as Labels }] : [];
    });
}

/** A stated confidence further off than this tells the reader something untrue. */
const FURTHEST = 0.1;
/** Fewer readings than these tell nothing of a construct. */
const LEAST = 4;

/**
 * What a construct states is what a person is told of its readings (把握 70%), and below 0.75 they are asked to look. It must
 * be near what was measured: here and when these plans were met for the first time.
 */
describe('stated confidence', () => {
  const scores = scoreConstructs(folders.flatMap(readPairs)).filter(({ read }) => read >= LEAST);

  it('is measured for the constructs that read most', () => expect(scores.length).toBeGreaterThan(25));

  it.each(scores)('of $construct is as often right as it says', ({ construct, stated, ...now }) => {
    const expected = expectedConfidence(now, FIRST_CONTACT[construct]);
    expect(Math.abs(stated - expected), `states ${stated}, measured ${expected.toFixed(2)}`).toBeLessThanOrEqual(
      FURTHEST,
    );
  });
});

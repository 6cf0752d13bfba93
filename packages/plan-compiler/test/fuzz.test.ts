import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz-run.ts';
import { createRandom, mutate } from './mutate.ts';

describe('broken plans', () => {
  it('compile without throwing, every place slicing back to its raw', { timeout: 60_000 }, () => {
    const { failures } = fuzz(500, 20_261_121);
    expect(failures.map(({ seed, what }) => `npm run fuzz -- 1 ${seed}: ${what}`)).toEqual([]);
  });

  it('are broken the same way by the same seed', () => {
    const plan = '一、任务\n（一）清理河道。由县水利局牵头，6月底前完成。\n'.repeat(20);
    expect(mutate(plan, createRandom(7))).toEqual(mutate(plan, createRandom(7)));
    expect(mutate(plan, createRandom(7))).not.toEqual(mutate(plan, createRandom(8)));
  });
});

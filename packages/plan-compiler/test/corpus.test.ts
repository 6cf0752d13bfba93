import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const scorer = `${root}../shared/corpus/score.mjs`;
const isHere = existsSync(scorer);

interface Score {
  readonly plans: number;
  readonly failed: number;
  readonly mean: number;
  readonly rows: readonly { readonly element: string; readonly gold: number; readonly f1: number }[];
}

/** Labelled plans are other people's texts: they lie beside the repository, never in it. */
describe('labelled plans', () => {
  if (!isHere) console.warn('labelled plans: skipped, ../shared/corpus is not here');
  it.skipIf(!isHere)('are read well enough', { timeout: 180_000 }, () => {
    const cli = `${root}packages/plan-compiler/src/command/cli.ts`;
    const run = spawnSync(
      process.execPath,
      [scorer, '--json', '--', process.execPath, '--import', 'tsx', cli, 'compile', '--json'],
      { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    const score = JSON.parse(run.stdout) as Score;
    expect(score.plans).toBeGreaterThan(0);
    expect(score.failed).toBe(0);
    expect(score.mean).toBeGreaterThanOrEqual(0.95);
    for (const row of score.rows.filter(({ gold }) => gold >= 10))
      expect(row.f1, row.element).toBeGreaterThanOrEqual(0.88);
  });
});

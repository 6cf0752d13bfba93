import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CERTAIN, type CompiledPlan, compileText, diff } from '../src/index.ts';
import { chanceOf, type Line, mutate } from './mutate-plan.ts';

const folder = (name: string): string => fileURLToPath(new URL(`./${name}/`, import.meta.url));
const texts = ['manners', 'fixtures'].flatMap((name) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(folder(name) + file, 'utf8')),
);

interface Tally {
  carried: number;
  found: number;
  certain: number;
  certainRight: number;
}

/** Counts, for a plan and its next edition, the matches that join what came from the same line. */
function tally(text: string, lines: readonly Line[], sum: Tally): void {
  const nextText = lines.map((line) => line.text).join('\n');
  const [old, next] = [compileText(text).plans[0], compileText(nextText).plans[0]];
  if (!old || !next) return;
  const lineOf = (of: string, plan: CompiledPlan, index: number): number =>
    of.slice(0, plan.tasks[index]?.start).split('\n').length - 1;
  const oldLines = old.tasks.map((_, index) => lineOf(text, old, index));
  const origins = next.tasks.map((_, index) => lines[lineOf(nextText, next, index)]?.origin ?? null);
  sum.carried += origins.filter((origin) => origin !== null && oldLines.includes(origin)).length;
  for (const found of diff(old, next).tasks) {
    if (found.kind !== 'continued' && found.kind !== 'split') continue;
    const isRight = oldLines[found.old] === origins[found.new];
    if (isRight) sum.found += 1;
    if (found.kind === 'split' || found.certainty < CERTAIN) continue;
    sum.certain += 1;
    if (isRight) sum.certainRight += 1;
  }
}

// Words exchanged, phrases left out and put in, owners and dates changed, items dropped, split, moved and taken from other plans.
describe('certainty, measured on mutated plans', { timeout: 60_000 }, () => {
  it.each([
    [0.2, 0.97, 0.93],
    [0.5, 0.95, 0.87],
    [0.9, 0.92, 0.72],
  ])(
    'at a rate of %s finds what goes on, and is right where it says it is certain',
    (rate, leastFound, leastCertain) => {
      const sum: Tally = { carried: 0, found: 0, certain: 0, certainRight: 0 };
      for (let seed = 1; seed <= 4; seed += 1)
        for (const [index, text] of texts.entries()) {
          const foreign = (texts[(index + seed) % texts.length] ?? '').split('\n').filter((line) => line.length > 15);
          tally(text, mutate(text, chanceOf(seed * 1000 + index), { rate, foreign }), sum);
        }
      expect(sum.carried).toBeGreaterThan(400);
      expect(sum.certainRight / sum.certain).toBeGreaterThanOrEqual(0.99);
      expect(sum.found / sum.carried).toBeGreaterThanOrEqual(leastFound);
      expect(sum.certainRight / sum.carried).toBeGreaterThanOrEqual(leastCertain);
    },
  );

  it('does not take one village for another in a plan written from one template', () => {
    const row = (village: string, work: string, month: number): string =>
      `${work}。由县住建局牵头，${village}配合，2026年${month}月底前完成验收。`;
    const villages = ['东河村', '西岭村', '南坪村', '松林村', '杨柳村', '新店村'];
    const works = ['道路硬化', '路灯安装', '户厕改造', '河道清淤'];
    const rows = villages.flatMap((village) => works.map((work) => row(village, work, 6)));
    const plan = (items: readonly string[]): CompiledPlan => {
      const [compiled] = compileText(
        `民生实事方案\n一、主要任务\n${items.map((item, at) => `${at + 1}.${item}`).join('\n')}\n`,
      ).plans;
      if (!compiled) throw new Error('no plan');
      return compiled;
    };
    const next = [...rows.slice(1), row('长坡村', '道路硬化', 6)];
    const wrong = diff(plan(rows), plan(next)).tasks.filter(
      (found) => found.kind === 'continued' && found.old !== found.new + 1 && found.certainty >= CERTAIN,
    );
    expect(wrong).toEqual([]);
  });
});

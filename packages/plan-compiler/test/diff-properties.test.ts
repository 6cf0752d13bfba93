import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparableEdition, changedRuns, diff, type TaskDiff } from '../src/index.ts';

/** Pieces of tasks, few enough that random editions have much in common, repeat themselves and contain each other. */
const PIECES = [
  '完成道路硬化',
  '3公里',
  '县住建局',
  '牵头，',
  '各镇',
  '。',
  '（一）',
  '1.',
  '6月底前',
  '排查隐患',
  '整改到位',
  ' ',
  '\ud800',
  '',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
const place = fc.option(fc.integer({ min: -1, max: 9 }), { nil: null });
const edition: fc.Arbitrary<ComparableEdition> = fc.record({
  outline: fc.array(fc.record({ label: text, title: text, parent: place }), { maxLength: 8 }),
  tasks: fc.array(
    fc.record({
      item: text,
      text,
      clause: place,
      parties: fc.array(fc.record({ role: fc.constantFrom('lead', 'support'), name: text }), { maxLength: 2 }),
      due: fc.option(fc.constantFrom('2026-06-30', '????-12-31'), { nil: null }),
      standing: fc.boolean(),
    }),
    { maxLength: 14 },
  ),
});

const times = { numRuns: 400 };

function said(found: TaskDiff): string {
  if (found.kind === 'continued') return `${found.old} goes on as ${found.new}, ${found.certainty}`;
  if (found.kind === 'split') return `${found.new} of the next is a part of ${found.old}`;
  if (found.kind === 'new') return `${found.new} of the next alone`;
  return found.into === null ? `${found.old} of the old alone` : `${found.old} of the old is a part of ${found.into}`;
}

/** The same, said of the comparison the other way round. */
function saidBackwards(found: TaskDiff): string {
  if (found.kind === 'continued') return said({ ...found, old: found.new, new: found.old });
  if (found.kind === 'split') return said({ kind: 'dropped', old: found.new, into: found.old });
  if (found.kind === 'new') return said({ kind: 'dropped', old: found.new, into: null });
  if (found.into === null) return said({ kind: 'new', new: found.old });
  return said({ kind: 'split', old: found.into, new: found.old, changes: [], certainty: 1 });
}

describe('diff', () => {
  it('keeps everything of an edition compared with itself', () => {
    fc.assert(
      fc.property(edition, (one) => {
        const { tasks, clauses } = diff(one, one);
        for (const found of [...tasks, ...clauses]) expect(found).toMatchObject({ kind: 'continued', changes: [] });
        expect(tasks.map((found) => 'old' in found && 'new' in found && [found.old, found.new])).toEqual(
          one.tasks.map((_, index) => [index, index]),
        );
      }),
      times,
    );
  });

  it('names every task and clause of both editions once', () => {
    fc.assert(
      fc.property(edition, edition, (old, next) => {
        const { tasks, clauses } = diff(old, next);
        const places = (list: readonly { kind: string }[], side: 'old' | 'new', kinds: readonly string[]): number[] =>
          list.flatMap((found) =>
            kinds.includes(found.kind) ? [(found as unknown as Record<string, number>)[side] ?? -1] : [],
          );
        expect(places(tasks, 'new', ['continued', 'split', 'new'])).toEqual([...next.tasks.keys()]);
        expect(places(tasks, 'old', ['continued', 'dropped']).sort((a, b) => a - b)).toEqual([...old.tasks.keys()]);
        expect(places(clauses, 'new', ['continued', 'new'])).toEqual([...next.outline.keys()]);
        expect(places(clauses, 'old', ['continued', 'dropped']).sort((a, b) => a - b)).toEqual([...old.outline.keys()]);
        const partner = new Set(places(tasks, 'old', ['continued']));
        for (const found of tasks) {
          if (found.kind === 'split') expect(partner).toContain(found.old);
          if (found.kind === 'continued' || found.kind === 'split') expect(found.certainty).toBeGreaterThanOrEqual(0);
        }
      }),
      times,
    );
  });

  it('says the opposite the other way round', () => {
    fc.assert(
      fc.property(edition, edition, (old, next) => {
        const there = diff(old, next).tasks.map(said);
        const back = diff(next, old).tasks.map(saidBackwards);
        expect(back.sort()).toEqual(there.sort());
      }),
      times,
    );
  });
});

describe('changedRuns', () => {
  it('puts both texts together again and marks nothing in equal ones', () => {
    fc.assert(
      fc.property(text, text, (old, next) => {
        const runs = changedRuns(old, next);
        expect(runs.old.map((run) => run.text).join('')).toBe(old);
        expect(runs.new.map((run) => run.text).join('')).toBe(next);
        expect(changedRuns(old, old).old.every((run) => !run.changed)).toBe(true);
      }),
      times,
    );
  });
});

describe('speed', () => {
  // Processor time, least of three: other work on the machine counts in neither.
  const cost = (count: number): number => {
    const letter = (index: number): string => String.fromCharCode(0x4e00 + ((index * 7919) % 4000));
    const textOf = (index: number): string =>
      Array.from({ length: 40 }, (_, at) => letter(index * 41 + at * 3)).join('');
    const of = (texts: readonly string[]): ComparableEdition => ({
      outline: texts.map((one) => ({ label: '', title: one.slice(0, 10), parent: null })),
      tasks: texts.map((one, clause) => {
        return { item: one.slice(0, 10), text: one, clause, parties: [], due: null, standing: false };
      }),
    });
    const old = Array.from({ length: count }, (_, index) => textOf(index));
    const next = old.map((one, index) => (index % 3 === 0 ? `${one.slice(0, 20)}进一步${one.slice(24)}` : one));
    const runs = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      diff(of(old), of(next));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return Math.min(...runs);
  };

  it('grows about as the plan does', { timeout: 60_000 }, () => {
    cost(300);
    expect(cost(4000) / cost(1000)).toBeLessThan(8);
  });
});

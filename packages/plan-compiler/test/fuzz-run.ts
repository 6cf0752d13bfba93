import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type CompiledPlan, compileText, diff } from '../src/index.ts';
import { createRandom, mutate } from './mutate.ts';
import { placesOf } from './places.ts';

export interface Failure {
  /** `npm run fuzz -- 1 <seed>` runs it again. */
  readonly seed: number;
  readonly what: string;
  readonly text: string;
}

export interface FuzzReport {
  readonly runs: number;
  readonly characters: number;
  readonly seconds: number;
  readonly failures: readonly Failure[];
  /** The run that took the processor longest for its length. */
  readonly slowest: { readonly seed: number; readonly microseconds: number };
}

/** Of a thousand failures ten are enough to read. */
const MOST_FAILURES = 10;
/** Comparing two editions is tried on so many of the runs. */
const DIFF_EVERY = 10;
/** Shorter texts say nothing about time. */
const SHORTEST_TIMED = 400;

/** Breaks plans in `runs` ways and compiles them; run `n` depends on `seed + n` alone. */
export function fuzz(runs: number, seed: number): FuzzReport {
  const plans = readPlans();
  const failures: Failure[] = [];
  let characters = 0;
  let slowest = { seed, microseconds: 0 };
  const began = performance.now();
  for (let run = 0; run < runs && failures.length < MOST_FAILURES; run += 1) {
    const random = createRandom(seed + run);
    const { before, after } = mutate(plans[Math.floor(random() * plans.length)] ?? '', random);
    characters += after.length;
    const start = process.cpuUsage();
    const what = whatIsWrong(after, (seed + run) % DIFF_EVERY === 0 ? before : null);
    const { user, system } = process.cpuUsage(start);
    const microseconds = (user + system) / Math.max(after.length, SHORTEST_TIMED);
    if (microseconds > slowest.microseconds) slowest = { seed: seed + run, microseconds };
    if (what !== null) failures.push({ seed: seed + run, what, text: after });
  }
  return { runs, characters, seconds: (performance.now() - began) / 1000, failures, slowest };
}

/** The plans written for these tests, and labelled ones where they lie beside the repository. */
function readPlans(): string[] {
  const folders = ['./fixtures/', './manners/', '../../../../shared/corpus/plans/'].map(
    (path) => new URL(path, import.meta.url),
  );
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => readFileSync(new URL(name, folder), 'utf8')),
    );
}

/** Null for a text that compiles as every text must. */
function whatIsWrong(text: string, before: string | null): string | null {
  try {
    const { plans } = compileText(text, { lint: { today: '2026-11-21' } });
    if (plans.length === 0) return 'no plan at all';
    for (const plan of plans) {
      const wrong = wrongPlace(plan, text) ?? wrongIndex(plan);
      if (wrong !== null) return wrong;
    }
    const [plan] = plans;
    const old = before === null ? undefined : compileText(before).plans[0];
    if (plan && old) diff(old, plan);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function wrongPlace(plan: CompiledPlan, text: string): string | null {
  for (const { start, end, raw } of placesOf(plan))
    if (text.slice(start, end) !== raw) return `[${start}, ${end}) is not ${JSON.stringify(raw)}`;
  return null;
}

function wrongIndex(plan: CompiledPlan): string | null {
  const isClause = (index: number | null): boolean => index === null || plan.outline[index] !== undefined;
  const clauses = [
    ...plan.outline.map(({ parent }) => parent),
    ...plan.tasks.map(({ clause }) => clause),
    ...plan.lint.map(({ clause }) => clause),
  ];
  if (!clauses.every(isClause)) return 'a clause that is not in the outline';
  for (const task of plan.tasks) {
    if (task.recurring.some((index) => plan.recurring[index] === undefined))
      return 'a recurring duty that is not there';
    if (task.targets.some((index) => plan.targets[index] === undefined)) return 'a target that is not there';
    if (task.phase !== null && plan.phases[task.phase] === undefined) return 'a phase that is not there';
  }
  return null;
}

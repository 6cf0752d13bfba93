// Reads and compiles an upload in a worker thread: a file that takes too long or too much memory costs one thread, not the
// server.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CompiledPlan, SourceDocument, UnreadableCode } from '@luoshi/plan-compiler';
import { problem } from '../../platform/problems/problem.ts';

export interface CompileJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly longestText: number;
}

export type CompileAnswer =
  | { readonly kind: 'compiled'; readonly source: SourceDocument; readonly plans: readonly CompiledPlan[] }
  | { readonly kind: 'unreadable'; readonly code: UnreadableCode }
  | { readonly kind: 'too-long' };

export interface CompiledDocument {
  readonly source: SourceDocument;
  /** At least one, in the order of the text. */
  readonly plans: readonly CompiledPlan[];
}

export interface CompileLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Characters of text; the longest real plan met has some 200,000. */
  readonly longestText: number;
}

const usualLimits: CompileLimits = { milliseconds: 20_000, megabytes: 512, longestText: 1_000_000 };

/** As many at a time as leave the server a core on a small machine; others wait their turn. */
const atOnce = 2;
const longestQueue = 30;
let running = 0;
const waiting: (() => void)[] = [];

export async function compileDocument(
  bytes: Uint8Array,
  name: string,
  limits: Partial<CompileLimits> = {},
): Promise<CompiledDocument> {
  const { milliseconds, megabytes, longestText } = { ...usualLimits, ...limits };
  if (waiting.length >= longestQueue) throw problem('too-many-requests');
  while (running >= atOnce) await new Promise<void>((resume) => waiting.push(resume));
  running += 1;
  try {
    const answer = await runWorker({ bytes, name, longestText }, milliseconds, megabytes);
    if (answer.kind === 'unreadable') throw problem(answer.code);
    if (answer.kind === 'too-long') throw problem('plan-too-long', { characters: longestText });
    if (answer.plans.length === 0) throw problem('text-has-no-plan');
    return answer;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function runWorker(job: CompileJob, milliseconds: number, megabytes: number): Promise<CompileAnswer> {
  const worker = startWorker(job, megabytes);
  return new Promise<CompileAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(problem('plan-takes-too-long')), milliseconds);
    const watch = watchMemory(megabytes, () => reject(problem('plan-takes-too-long')));
    worker.on('message', resolve);
    worker.on('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? problem('plan-takes-too-long') : error),
    );
    worker.on('exit', (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      // After an answer this rejects a settled promise, which does nothing.
      reject(new Error(`the compile worker ended with ${code} and no answer`));
    });
  }).finally(() => worker.terminate());
}

/** A thread's limit counts its objects, not the bytes it unpacks: for those the whole process is looked at. */
function watchMemory(megabytes: number, tooMuch: () => void): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  const most = 2 * megabytes * 1024 * 1024;
  return setInterval(() => process.memoryUsage.rss() - before > most && tooMuch(), 50);
}

function startWorker(job: CompileJob, megabytes: number): Worker {
  const options = {
    workerData: job,
    // Neither the server's options (its own --import) nor its environment (database address) are the worker's business.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  };
  if (!import.meta.url.endsWith('.ts')) return new Worker(bundledWorker(), options);
  // From the sources (development, tests) the thread learns TypeScript first: a worker takes no --import of a loader.
  const tsx = new URL(
    './dist/esm/api/index.mjs',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
  );
  const entry = new URL('./compile-worker.ts', import.meta.url).href;
  const load = `import(${JSON.stringify(tsx.href)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(load, { ...options, eval: true });
}

/** This code is bundled into dist/main.mjs or a chunk beside it; the worker's bundle is dist/compile-worker.mjs. */
function bundledWorker(): URL {
  const places = ['./compile-worker.mjs', '../compile-worker.mjs'].map((path) => new URL(path, import.meta.url));
  const found = places.find((place) => existsSync(fileURLToPath(place)));
  if (found === undefined) throw new Error('compile-worker.mjs is missing from the build');
  return found;
}

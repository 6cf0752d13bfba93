// Entry of the worker thread that reads and compiles one uploaded file; bundled on its own as dist/compile-worker.mjs.
// Hostile files are met here, where time and memory are limited and nothing of the server is at hand.
import { parentPort, workerData } from 'node:worker_threads';
import { compile, UnreadableFile } from '@luoshi/plan-compiler';
import { readDocument } from '@luoshi/plan-compiler/read';
import type { CompileAnswer, CompileJob } from './compile.service.ts';
import { withoutNul } from './kept-text.rules.ts';

const { bytes, name, longestText } = workerData as CompileJob;

async function work(): Promise<CompileAnswer> {
  try {
    const source = await readDocument(bytes, { name });
    if (source.text.length > longestText) return { kind: 'too-long' };
    const kept = { ...source, text: withoutNul(source.text) };
    return { kind: 'compiled', source: kept, plans: compile(kept).plans };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', code: error.code };
    throw error;
  }
}

parentPort?.postMessage(await work());

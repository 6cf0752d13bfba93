// How long the page's main thread was busy with one thing at a stretch, by Chromium's own trace. A task is measured by the
// processor time it took: how long it had to wait for a busy machine is not the page's doing.
import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface LongestTask {
  readonly processorMilliseconds: number;
  readonly clockMilliseconds: number;
}

/** The longest task of the page while `act` ran. */
export async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<LongestTask> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ ph, name, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return {
    processorMilliseconds: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    clockMilliseconds: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
  };
}

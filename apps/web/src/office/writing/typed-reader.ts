// Has the text read whenever typing pauses. One reading at a time; whatever was typed meanwhile is read next, and only the
// newest: readings in between are never asked for.
import type { Reading } from './reading.ts';

export interface Question {
  readonly number: number;
  readonly text: string;
  readonly today: string;
}

export interface Answer {
  readonly number: number;
  readonly reading: Reading;
}

/** What is needed of a Worker. */
export type ReadingWorker = Pick<Worker, 'terminate'> & { postMessage(question: Question): void };

export interface WorkerEnds {
  readonly onAnswer: (answer: Answer) => void;
  readonly onFailed: () => void;
}

export interface TypedReaderOptions {
  readonly makeWorker: (ends: WorkerEnds) => ReadingWorker;
  readonly today: string;
  /** The text as it stands when a reading begins. */
  readonly takeText: () => string;
  /** `isLatest`: nothing was typed since. */
  readonly onReading: (reading: Reading, isLatest: boolean) => void;
  /** The reader gave up: the text is too much for this machine, or its worker could not start. */
  readonly onGaveUp: () => void;
}

export interface TypedReader {
  /** The text changed. */
  changed(): void;
  stop(): void;
}

/** A pause this long is the end of a word; a long text waits as long as it takes to read. */
const shortestPause = 120;
const longestPause = 1500;
const patience = 15_000;

export function createTypedReader(options: TypedReaderOptions): TypedReader {
  let worker: ReadingWorker | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let waiting = false;
  let number = 0;
  let lastTook = 0;

  const begin = (): void => {
    busy = true;
    waiting = false;
    number += 1;
    worker ??= startWorker();
    watch = setTimeout(giveUp, patience);
    worker.postMessage({ number, text: options.takeText(), today: options.today });
  };
  const later = (): void => {
    clearTimeout(pause);
    pause = setTimeout(begin, Math.min(longestPause, Math.max(shortestPause, lastTook)));
  };
  const giveUp = (): void => {
    drop();
    options.onGaveUp();
  };
  const drop = (): void => {
    clearTimeout(pause);
    clearTimeout(watch);
    worker?.terminate();
    worker = null;
    busy = false;
    waiting = false;
  };
  const startWorker = (): ReadingWorker =>
    options.makeWorker({
      onAnswer(answer) {
        if (answer.number !== number || !busy) return;
        clearTimeout(watch);
        busy = false;
        lastTook = answer.reading.milliseconds;
        options.onReading(answer.reading, !waiting);
        if (waiting) later();
      },
      onFailed: giveUp,
    });
  return {
    changed() {
      if (busy) waiting = true;
      else later();
    },
    stop: drop,
  };
}

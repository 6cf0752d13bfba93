import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { createTypedReader, type Question, type ReadingWorker, type WorkerEnds } from './typed-reader.ts';

class FakeWorker implements ReadingWorker {
  readonly asked: Question[] = [];
  ended = false;
  constructor(readonly ends: WorkerEnds) {}
  postMessage(question: Question): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.ended = true;
  }
  /** Answers the last question, having worked so long on it. */
  answer(milliseconds = 5): void {
    const { number = 0, text = '' } = this.asked.at(-1) ?? {};
    this.ends.onAnswer({ number, reading: { ...readText(text, '2026-11-22', () => 0), milliseconds } });
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const readings: Reading[] = [];
  const state = { text: '', gaveUp: 0 };
  const reader = createTypedReader({
    makeWorker(ends) {
      const worker = new FakeWorker(ends);
      workers.push(worker);
      return worker;
    },
    today: '2026-11-22',
    takeText: () => state.text,
    onReading: (reading) => readings.push(reading),
    onGaveUp: () => {
      state.gaveUp += 1;
    },
  });
  const type = (text: string): void => {
    state.text = text;
    reader.changed();
  };
  return { workers, readings, state, reader, type };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('waits for a pause, then reads what stands there', () => {
  const { workers, type } = setUp();
  type('一');
  vi.advanceTimersByTime(100);
  type('一、');
  vi.advanceTimersByTime(119);
  expect(workers).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.asked.map(({ text }) => text)).toEqual(['一、']);
});

test('what is typed while it reads is read next, the newest alone', () => {
  const { workers, readings, type } = setUp();
  type('甲');
  vi.advanceTimersByTime(200);
  type('甲乙');
  type('甲乙丙');
  vi.advanceTimersByTime(5000);
  expect(workers[0]?.asked).toHaveLength(1);
  workers[0]?.answer();
  vi.advanceTimersByTime(200);
  expect(workers[0]?.asked.map(({ text }) => text)).toEqual(['甲', '甲乙丙']);
  workers[0]?.answer();
  vi.advanceTimersByTime(5000);
  expect(workers[0]?.asked).toHaveLength(2);
  expect(readings).toHaveLength(2);
});

test('a text that takes long is read less often', () => {
  const { workers, type } = setUp();
  type('甲');
  vi.advanceTimersByTime(200);
  workers[0]?.answer(900);
  type('甲乙');
  vi.advanceTimersByTime(899);
  expect(workers[0]?.asked).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.asked).toHaveLength(2);
});

test('a worker that does not answer is ended, and the next change begins with a new one', () => {
  const { workers, state, type } = setUp();
  type('甲');
  vi.advanceTimersByTime(20_000);
  expect([workers[0]?.ended, state.gaveUp]).toEqual([true, 1]);
  workers[0]?.answer();
  type('乙');
  vi.advanceTimersByTime(200);
  expect(workers[1]?.asked.map(({ text }) => text)).toEqual(['乙']);
});

test('says so when the worker cannot run', () => {
  const { workers, state, type } = setUp();
  type('甲');
  vi.advanceTimersByTime(200);
  workers[0]?.ends.onFailed();
  expect(state.gaveUp).toBe(1);
});

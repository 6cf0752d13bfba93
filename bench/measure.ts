// How every figure is taken: the sides of a comparison take turns, so that whatever else the machine does meets both.
import { cpus } from 'node:os';

export type Side = () => unknown;

const rounds = 7;
/** A turn repeats its side until it has lasted this long, so that small things are timed by the hundred. */
const shortestTurn = 60;

/** Milliseconds this process has had of the processor: what a sum in memory takes, whatever else the machine does. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median milliseconds of one call of each side, over seven rounds in which they take turns: A B A B … */
export async function takeTurns<Name extends string>(
  sides: Record<Name, Side>,
  clock: () => number = () => performance.now(),
): Promise<Record<Name, number>> {
  const names = Object.keys(sides) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  const repeats = new Map<Name, number>();
  for (const name of names) {
    // Warms up, and shows how often a turn must repeat its side.
    const first = await timeTurn(sides[name], 1, clock);
    const usual = first > shortestTurn ? first : await timeTurn(sides[name], Math.ceil(shortestTurn / first), clock);
    repeats.set(name, Math.max(1, Math.ceil(shortestTurn / usual)));
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      times.get(name)?.push(await timeTurn(sides[name], repeats.get(name) ?? 1, clock));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

async function timeTurn(side: Side, repeats: number, clock: () => number): Promise<number> {
  const began = clock();
  for (let turn = 0; turn < repeats; turn++) await side();
  return (clock() - began) / repeats;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** The machine the figures are of. */
export function describeMachine(database?: string): string {
  const [first] = cpus();
  const cores = `${cpus().length} cores`;
  return [first?.model.trim() ?? 'unknown CPU', cores, `Node ${process.versions.node}`, database]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The first column to the left, figures to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) console.log(line(row).join('  '));
}

/** Three digits that count. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}

export function times(value: number): string {
  return `${figure(value)}×`;
}

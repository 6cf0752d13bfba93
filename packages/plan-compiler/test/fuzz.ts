// npm run fuzz -- 100000 [seed]: breaks plans in so many ways; whatever comes out must compile, every place slicing to its text.
import { fuzz } from './fuzz-run.ts';

const [runs = 10_000, seed = 1] = process.argv.slice(2).map(Number);
if (!Number.isSafeInteger(runs) || !Number.isSafeInteger(seed) || runs < 1) {
  console.error('usage: npm run fuzz -- [runs] [seed]');
  process.exit(2);
}
const { characters, seconds, failures, slowest } = fuzz(runs, seed);
for (const failure of failures) console.log(`seed ${failure.seed}: ${failure.what}\n${JSON.stringify(failure.text)}\n`);
const rate = `${Math.round(runs / seconds)} runs/s, ${(characters / seconds / 1e6).toFixed(2)} M characters/s`;
console.log(`${runs} runs from seed ${seed} in ${seconds.toFixed(1)} s (${rate}): ${failures.length} failures`);
console.log(`slowest: seed ${slowest.seed}, ${slowest.microseconds.toFixed(1)} µs a character`);
process.exitCode = failures.length > 0 ? 1 : 0;

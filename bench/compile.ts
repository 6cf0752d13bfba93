// How fast plans are compiled: characters a second, beside what cutting the same text into words takes, by native code.
// The texts are the demonstration's four plans as Word files, read as an upload is, and repeated up to 10 MB; and, where they
// lie beside the repository (or in LUOSHI_CORPUS), the labelled plans, with how well they are read.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@luoshi/plan-compiler/read';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { build } from 'esbuild';
import { type PlanDocument, writePlanDocument } from '../apps/server/src/demo/document.ts';
import { campusSafety } from '../apps/server/src/demo/plans/campus-safety.data.ts';
import { residentialCompounds } from '../apps/server/src/demo/plans/residential-compounds.data.ts';
import { ruralEnvironment } from '../apps/server/src/demo/plans/rural-environment.data.ts';
import { winterFireSafety } from '../apps/server/src/demo/plans/winter-fire-safety.data.ts';
import { describeMachine, figure, printTable, processorTime, takeTurns, times } from './measure.ts';

/** Kilobytes of UTF-8: 30 are a long plan of 11,000 characters. */
const sizes = [10, 30, 100, 1_000, 10_000];

/** The engine makes code fast that has run for a while; a server's worker has. */
const warmUp = 5_000;

const root = fileURLToPath(new URL('../', import.meta.url));

/** The compiler as it is shipped: in one bundle. Run from its sources, it is a tenth slower. */
async function bundledCompiler(): Promise<typeof import('@luoshi/plan-compiler')> {
  const entry = join(root, 'packages/plan-compiler/src/index.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
}

/** A fixed day, so that every run compiles the same text. */
const day = (days: number) => {
  const date = new Date(Date.UTC(2026, 10, 21) + days * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
};

async function textOf(plan: PlanDocument): Promise<string> {
  return (await readDocument(await writePlanDocument(plan))).text;
}

/** Compiling texts one after another, beside cutting them into words. */
async function measure(name: string, texts: readonly string[]): Promise<string[]> {
  const sides = {
    compile: () => texts.forEach((text) => void compileText(text)),
    cut: () => texts.forEach((text) => void jieba.cut(text, true)),
  };
  const { compile, cut } = await takeTurns(sides, processorTime);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    name,
    characters.toLocaleString('en'),
    figure(compile),
    figure(characters / compile / 1000),
    figure(cut),
    figure(characters / cut / 1000),
    times(compile / cut),
  ];
}

const plans = [ruralEnvironment(day), residentialCompounds(day), winterFireSafety(day), campusSafety];
const text = `${(await Promise.all(plans.map(textOf))).join('\n')}\n`;
const charactersPerKilobyte = (text.length / Buffer.byteLength(text)) * 1000;
const jieba = Jieba.withDict(dict);
const { compileText } = await bundledCompiler();

const corpus = process.env['LUOSHI_CORPUS'] ?? join(root, '../shared/corpus');
const labelled = existsSync(join(corpus, 'plans'))
  ? readdirSync(join(corpus, 'plans')).map((name) => readFileSync(join(corpus, 'plans', name), 'utf8'))
  : [];

const rows: string[][] = [];
for (const began = performance.now(); performance.now() - began < warmUp; ) {
  compileText(text);
  for (const plan of labelled) compileText(plan);
}
for (const size of sizes) {
  const length = Math.round(size * charactersPerKilobyte);
  rows.push(
    await measure(`${size.toLocaleString('en')} kB`, [text.repeat(Math.ceil(length / text.length)).slice(0, length)]),
  );
}
if (labelled.length > 0) rows.push(await measure(`${labelled.length} labelled plans`, labelled));
console.log(
  `\nCompiling plans, beside @node-rs/jieba cutting the same text into words: time of the processor\n${describeMachine()}\n`,
);
printTable(['text', 'characters', 'compile ms', 'M characters/s', 'jieba ms', 'M characters/s', 'compile takes'], rows);

/** Mean F1 over the kinds of elements, by the scorer that lies with the labelled plans. */
function scoreOf(): { readonly mean: number; readonly plans: number } {
  const cli = join(root, 'packages/plan-compiler/src/command/cli.ts');
  const compile = [process.execPath, '--import', 'tsx', cli, 'compile', '--json'];
  const { stdout } = spawnSync(process.execPath, [join(corpus, 'score.mjs'), '--json', '--', ...compile], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as { mean: number; plans: number };
}
if (labelled.length > 0) {
  const { mean, plans } = scoreOf();
  console.log(`\n${plans} labelled plans are read with a mean F1 of ${mean.toFixed(3)}`);
}

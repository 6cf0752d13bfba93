// How fast plans are compiled: characters a second, beside what cutting the same text into words takes, by native code.
// The texts are the demonstration's four plans as Word files, read as an upload is, and repeated.
import { compileText } from '@luoshi/plan-compiler';
import { readDocument } from '@luoshi/plan-compiler/read';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { type PlanDocument, writePlanDocument } from '../apps/server/src/demo/document.ts';
import { campusSafety } from '../apps/server/src/demo/plans/campus-safety.data.ts';
import { residentialCompounds } from '../apps/server/src/demo/plans/residential-compounds.data.ts';
import { ruralEnvironment } from '../apps/server/src/demo/plans/rural-environment.data.ts';
import { winterFireSafety } from '../apps/server/src/demo/plans/winter-fire-safety.data.ts';
import { describeMachine, figure, printTable, takeTurns, times } from './measure.ts';

/** Characters of a text: a long plan's, and up to the 10 MB of three hundred of them. */
const sizes = [11_000, 110_000, 1_100_000, 3_500_000];

/** The engine makes code fast that has run for a while; a server's worker has. */
const warmUp = 5_000;

/** A fixed day, so that every run compiles the same text. */
const day = (days: number) => {
  const date = new Date(Date.UTC(2026, 10, 21) + days * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
};

async function textOf(plan: PlanDocument): Promise<string> {
  return (await readDocument(await writePlanDocument(plan))).text;
}

const plans = [ruralEnvironment(day), residentialCompounds(day), winterFireSafety(day), campusSafety];
const text = `${(await Promise.all(plans.map(textOf))).join('\n')}\n`;
const jieba = Jieba.withDict(dict);

const rows: string[][] = [];
for (const began = performance.now(); performance.now() - began < warmUp; ) compileText(text);
for (const size of sizes) {
  const part = text.repeat(Math.ceil(size / text.length)).slice(0, size);
  const { compile, cut } = await takeTurns({ compile: () => compileText(part), cut: () => jieba.cut(part, true) });
  rows.push([
    part.length.toLocaleString('en'),
    `${figure(Buffer.byteLength(part) / 1000)} kB`,
    figure(compile),
    figure(part.length / compile / 1000),
    figure(cut),
    figure(part.length / cut / 1000),
    times(compile / cut),
  ]);
}
console.log(`\nCompiling plans, beside @node-rs/jieba cutting the same text into words\n${describeMachine()}\n`);
printTable(
  ['characters', 'UTF-8', 'compile ms', 'M characters/s', 'jieba ms', 'M characters/s', 'compile takes'],
  rows,
);

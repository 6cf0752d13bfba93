import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, compileText, sourceOfText } from '../src/index.ts';
import { placesOf } from './places.ts';
import { project } from './project.ts';
import { readFixture } from './read-fixture.ts';

/** Pieces of plans, so that random texts reach deep into the constructs. */
const PIECES = [
  '一、',
  '（一）',
  '1.',
  '(1)、',
  '①',
  '第一阶段：',
  '篇二',
  '工作目标',
  '主要任务',
  '组织领导',
  '责任单位：',
  '由县住建局牵头',
  '，',
  '。',
  '；',
  '、',
  '：',
  '\n',
  '\n  ',
  ' ',
  '《',
  '》',
  '（',
  '）',
  '“',
  '每月16日前',
  '2024年',
  '20xx年',
  '5月31日',
  '前',
  '至',
  '-',
  '底',
  '不低于95%',
  '扣2分',
  '前3名',
  '组 长：',
  '张三',
  '各镇',
  '负责',
  '配合',
  '由',
  '和',
  '等单位',
  '领导小组',
  '城管局',
  '一',
  '十',
  '99999999999',
  '.',
  '3.5',
  '\t',
  '\u3000',
  '\uFEFF',
  '🙂',
  '\ud800',
  '𠮷',
  '\r\n',
  '\u0000',
  'x月x日',
  '每',
  '占30%',
  '有下列情形之一的',
];
const planText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 80 })
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('compiles without throwing, every place slicing back to its raw', () => {
    fc.assert(
      fc.property(planText, (text) => {
        const { plans } = compileText(text);
        expect(plans.length).toBeGreaterThan(0);
        for (const plan of plans)
          for (const place of placesOf(plan)) expect(text.slice(place.start, place.end)).toBe(place.raw);
      }),
      { numRuns: 400 },
    );
  });

  it('gives indexes that exist', () => {
    fc.assert(
      fc.property(planText, (text) => {
        for (const plan of compileText(text).plans) {
          for (const item of plan.outline) expect(item.parent === null || item.parent < plan.outline.length).toBe(true);
          for (const task of plan.tasks) {
            expect(task.clause === null || task.clause < plan.outline.length).toBe(true);
            for (const index of task.recurring) expect(plan.recurring[index]).toBeDefined();
            for (const index of task.targets) expect(plan.targets[index]).toBeDefined();
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same with half-width and full-width punctuation', () => {
    const text = readFixture('fire-safety.txt');
    const narrow = text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')');
    expect(summary(narrow)).toEqual(summary(text));
  });

  it.each(['back-streets.txt', 'school-canteen.txt', 'sewage.txt'])(
    'reads %s hard-wrapped as it reads it whole',
    (file) => {
      const text = readFixture(file);
      for (const width of [34, 40])
        expect(summary(hardWrap(text, width)), `wrapped at ${width}`).toEqual(summary(text));
    },
  );

  it('keeps positions true after wrapping', () => {
    const text = hardWrap(readFixture('back-streets.txt'), 36);
    for (const plan of compileText(text).plans)
      for (const place of placesOf(plan)) expect(text.slice(place.start, place.end)).toBe(place.raw);
  });
});

/** What is read, without places, spaces and widths. */
function summary(text: string): string {
  const squeezed = JSON.stringify(compileText(text).plans.map(project));
  return squeezed
    .replace(/\s|\\n/gu, '')
    .replaceAll('，', ',')
    .replaceAll('；', ';')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}

function hardWrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const rows: string[] = [];
      for (let at = 0; at < line.length || at === 0; at += width) rows.push(line.slice(at, at + width));
      return rows;
    })
    .join('\n');
}

/** Hostile strings: what makes a backtracking pattern, or a search to the end from every start, go quadratic. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one unbroken paragraph', '由县住建局牵头负责各项整治工作'],
  ['open title marks', '《'],
  ['open brackets', '（'],
  ['list marks', '、'],
  ['commas', '，'],
  ['digits', '1'],
  ['dates', '2024年5月'],
  ['每', '每'],
  ['spaces', ' '],
  ['spaced words', '张三 李四 '],
  ['labels', '一、一\n'],
  ['inline labels', '1.甲。3.'],
  ['short lines', '甲\n'],
  ['members', '成员：\n张三\n'],
  ['field heads', '责任单位：'],
  ['empty fields', '责任单位：\n各处室\n'],
  ['founded groups', '成立领导小组，负责，'],
  ['rules', '每发现一处扣2分'],
  ['duties without a subject', '甲乙，负责，'],
  ['targets', '不低于95%'],
  ['recurring duties', '每月报一次'],
  ['vetoes', '发生事故的，一票否决，'],
  ['tasks under one parent', '1.清理。每月一次。\n'],
  ['plans', '一、任务\n1.清理杂物，6月底前完成。\n'],
  ['nested titles', '《关于印发《'],
  ['sub-items', '（一）甲\n1.乙\n2.丙\n责任单位：丁局\n'],
];

describe('time', { timeout: 60_000 }, () => {
  it.each(HOSTILE)('is linear in %s', (_name, piece) => {
    const time = (length: number): number => {
      const source = sourceOfText(piece.repeat(Math.ceil(length / piece.length)));
      let best = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 4; turn += 1) {
        const start = process.cpuUsage();
        compile(source);
        const { user, system } = process.cpuUsage(start);
        best = Math.min(best, (user + system) / 1000);
      }
      return best;
    };
    time(2_000);
    const short = time(6_000);
    const long = time(48_000);
    // Eight times the text: linear is 8, quadratic 64. Time on the processor, so that
    // a busy machine does not matter; a floor keeps the clock's grain and the collector out of it.
    expect(long).toBeLessThan(28 * Math.max(short, 4));
  });
});

import { expect, test } from 'vitest';
import type { EditionTask, PlanElement } from '../things.ts';
import { headEnd, marksOf } from './marks.ts';

const clause = (start: number, label: string, title: string) => ({
  start,
  data: { level: 1, label, title, role: 'work' as const },
});

test('the head of a clause ends with its title and the stop behind it', () => {
  const text = '（一）清理积存垃圾。全面排查，逐处清理。\n二、保障措施\n三、整改：限期完成';
  expect(text.slice(0, headEnd(text, clause(0, '（一）', '清理积存垃圾')))).toBe('（一）清理积存垃圾。');
  const second = text.indexOf('二、');
  expect(text.slice(second, headEnd(text, clause(second, '二、', '保障措施')))).toBe('二、保障措施');
  const third = text.indexOf('三、');
  expect(text.slice(third, headEnd(text, clause(third, '三、', '整改')))).toBe('三、整改：');
});

test('a title that was cut or does not stand there leaves the label alone', () => {
  expect(headEnd('1.全面排查河道', clause(0, '1.', '全面排查…'))).toBe(2);
  expect(headEnd('1.全面排查河道', clause(0, '1.', '全面排查河道'))).toBe(8);
  expect(headEnd('1.全面排查河道', clause(0, '1.', '另一个'))).toBe(2);
});

const element = (id: string, kind: string, start: number, end: number) =>
  ({
    id,
    kind,
    start,
    end,
    confidence: 0.9,
    data: {},
    clauseId: null,
    construct: '',
    origin: 'compiled',
    version: 1,
  }) as unknown as PlanElement;
const task = (id: string, party: [number, number], due: [number, number] | null) =>
  ({
    id,
    number: 1,
    startOffset: 0,
    endOffset: 20,
    dueStart: due?.[0] ?? null,
    dueEnd: due?.[1] ?? null,
    doubtful: true,
    parties: [{ startOffset: party[0], endOffset: party[1] }],
  }) as unknown as EditionTask;

test('a due date that is also a date is underlined once, as the task’s', () => {
  const marks = marksOf(
    '字'.repeat(20),
    [element('d', 'date', 4, 8), element('e', 'date', 9, 12)],
    [task('t', [1, 3], [4, 8])],
  );
  expect(marks.map(({ kind, start }) => `${kind} ${start}`)).toEqual(['task 0', 'party 1', 'due 4', 'date 9']);
  expect(marks[0]?.doubtful).toBe(true);
});

test('a unit named above several tasks is one mark that lights them all', () => {
  const parties = marksOf('字'.repeat(20), [], [task('one', [1, 3], null), task('two', [1, 3], null)]).filter(
    ({ kind }) => kind === 'party',
  );
  expect(parties.map(({ things }) => things)).toEqual([['one', 'two']]);
});

test('so is a date that several tasks inherit', () => {
  const marks = marksOf('字'.repeat(20), [], [task('one', [1, 3], [4, 8]), task('two', [9, 10], [4, 8])]);
  expect(marks.filter(({ kind }) => kind === 'due').map(({ things }) => things)).toEqual([['one', 'two']]);
});

import { expect, test } from 'vitest';
import type { EditionTask, GapRow, PlanElement, Suggestion } from '../things.ts';
import { firstSuggestionFills } from './first-suggestions.ts';
import { gapTableRows, missingColumns, suggestionsFor } from './gap-rows.ts';
import { findUnits } from './unit-search.ts';

const suggest = (unitId: string | null, role: Suggestion['role'], forName: string | null = null): Suggestion => ({
  unitId,
  groupId: unitId === null ? 'towns' : null,
  name: unitId ?? '各镇',
  role,
  reason: 'duties',
  detail: { planTitle: null, taskTitle: null, words: [], at: null },
  forName,
});
const party = (role: string, unitId: string | null) => ({ role, unitId, groupId: null, name: '某局' });
const task = (id: string, number: number, clauseId: string, parties: object[] = []) =>
  ({ id, number, clauseId, parties, dueDate: '2026-12-31', standing: false }) as unknown as EditionTask;
const gap = (taskId: string, gaps: GapRow['gaps']) =>
  ({ taskId, gaps, blocking: true, suggestions: [] }) as unknown as GapRow;
const clause = (id: string, above: string | null, label: string) =>
  ({ id, kind: 'clause', clauseId: above, data: { label, title: '重点任务' } }) as unknown as PlanElement;

test('rows that were filled stay; chapters are the clauses above', () => {
  const elements = [clause('three', null, '三、'), clause('first', 'three', '（一）')];
  const tasks = [task('b', 2, 'first'), task('a', 1, 'first'), task('done', 3, 'three'), task('never', 4, 'three')];
  const rows = gapTableRows(tasks, [gap('a', ['lead']), gap('b', ['due'])], new Set(['done']), elements);
  expect(rows.map(({ id, missing }) => [id, missing])).toEqual([
    ['a', ['lead']],
    ['b', ['due']],
    ['done', []],
  ]);
  expect(rows.map(({ chapterTitle }) => chapterTitle)).toEqual(['三、重点任务', '三、重点任务', '三、重点任务']);
});

test('a gap stands in the column that fills it', () => {
  expect(missingColumns({ parties: [] }, ['owner', 'lead', 'due'])).toEqual(['lead', 'due']);
  expect(missingColumns({ parties: [] }, ['year'])).toEqual([]);
  const unmet = [party('support', null), party('lead', 'x')] as unknown as EditionTask['parties'];
  expect(missingColumns({ parties: unmet }, ['unit'])).toEqual(['responsible']);
});

test('suggestions are of the column; those for a written name come first', () => {
  const suggestions = [suggest('a', 'lead'), suggest('b', 'lead', '某局'), suggest('c', 'responsible')];
  expect(suggestionsFor({ suggestions }, 'lead').map(({ name }) => name)).toEqual(['b', 'a']);
  expect(suggestionsFor({ suggestions }, 'responsible').map(({ name }) => name)).toEqual(['c']);
  expect(suggestionsFor({ suggestions }, 'due')).toEqual([]);
});

test('first suggestions are gathered into as few fills as can be', () => {
  const row = (id: string, ...suggestions: Suggestion[]) => ({ id, missing: ['lead' as const], suggestions });
  expect(
    firstSuggestionFills([
      row('1', suggest('finance', 'lead')),
      row('2', suggest('finance', 'lead'), suggest('other', 'lead')),
      row('3', suggest('water', 'lead', '水务局')),
      row('4', suggest(null, 'lead')),
      row('5'),
    ]),
  ).toEqual([
    { taskIds: ['1', '2'], leadUnitId: 'finance' },
    { taskIds: ['3'], resolve: [{ name: '水务局', unitId: 'water' }] },
  ]);
});

test('units are found by parts of their names, nearest first', () => {
  const unit = (name: string, ...otherNames: string[]) => ({ id: name, kind: 'unit' as const, name, otherNames });
  const units = [unit('县财政资金监管办公室'), unit('县财政局', '财政'), unit('财政所'), unit('清河镇')];
  const found = (typed: string) => findUnits(units, typed, 3).map(({ unit: { name } }) => name);
  expect(found('财政')).toEqual(['财政所', '县财政局', '县财政资金监管办公室']);
  expect(found('  ')).toEqual([]);
  expect(found('水利')).toEqual([]);
});

import { expect, test } from 'vitest';
import type { EditionTask } from '../things.ts';
import { formOf, readTaskForm, rebased, type TaskForm } from './task-form.ts';

const task = { title: '清理垃圾', dueDate: '2026-12-10', standing: false, recurring: null } as EditionTask;
const party = { role: 'lead' as const, name: '县水利局', unitId: 'water' };
const before = formOf(task, [party]);
const read = (changed: Partial<TaskForm>) => readTaskForm(before, { ...before, ...changed }, 2026, '2026-11-21');

test('only what was touched is sent', () => {
  expect(read({})).toEqual({ change: null, parties: null });
  expect(read({ title: '清运垃圾', due: '1215' })).toEqual({
    change: { title: '清运垃圾', dueDate: '2026-12-15' },
    parties: null,
  });
  expect(read({ due: '', standing: true })).toEqual({ change: { standing: true, dueDate: null }, parties: null });
});

test('repetition is sent whole, and taken off with its period', () => {
  expect(read({ every: 'month', times: '2', by: '10,25' })).toMatchObject({
    change: { recurring: { every: 'month', times: 2, by: '10,25' } },
  });
  const monthly = formOf({ ...task, recurring: { every: 'month', times: 1 } }, []);
  expect(readTaskForm(monthly, { ...monthly, every: '' }, 2026, '2026-11-21')).toMatchObject({
    change: { recurring: null },
  });
});

test('parties are sent all together, rows never filled in left out', () => {
  const added = { role: 'support' as const, name: '' };
  expect(read({ parties: [party, added] })).toEqual({ change: null, parties: [party] });
});

test('faults name their field', () => {
  expect(read({ title: ' ' })).toEqual({ fault: 'title' });
  expect(read({ due: '下周' })).toEqual({ fault: 'due' });
  expect(read({ every: 'week', times: '0' })).toEqual({ fault: 'times' });
});

test("another's change is kept, and only what the user touched goes on top of it", () => {
  const fresh = { ...before, title: '别人改的标题' };
  const form = rebased({ ...before, due: '1215' }, before, fresh);
  expect(form).toEqual({ ...fresh, due: '1215' });
  expect(readTaskForm(fresh, form, 2026, '2026-11-21')).toEqual({ change: { dueDate: '2026-12-15' }, parties: null });
});

import type { CompiledPlan } from '@luoshi/plan-compiler';
import { describe, expect, test } from 'vitest';
import { gapRemarks, inTextOrder, nameRemark, type TaskNow, textRemarks } from './lint.rules.ts';

const place = { clauseId: 'c', taskId: 't', start: 4, end: 9, raw: '原文' };

describe('remarks of the 体检', () => {
  test('of the compiler are kept, save those that the tasks tell better now', () => {
    const message = { zh: '一', en: 'one' };
    const at = { severity: 'warning' as const, start: 0, end: 1, raw: '一', clause: 0, message };
    const rules = ['numbering-broken', 'task-without-owner', 'task-without-deadline', 'placeholder-left'];
    const compiled = { lint: rules.map((rule) => ({ ...at, rule })) } as unknown as CompiledPlan;
    const remarks = textRemarks(compiled, [], () => 'clause');
    expect(remarks.map(({ rule }) => rule)).toEqual(['numbering-broken', 'placeholder-left']);
    expect(remarks[0]).toMatchObject({ clauseId: 'clause', taskId: null, fix: null });
  });

  test('go when a person has mended the task they are about', () => {
    const at = { severity: 'warning' as const, end: 8, raw: '', clause: 0, message: { zh: '一', en: 'one' } };
    const rules = ['deadline-unreadable', 'two-leads', 'responsible-equals-lead', 'vague-frequency'];
    const compiled = { lint: rules.map((rule) => ({ ...at, rule, start: 5 })) } as unknown as CompiledPlan;
    const party = (role: 'lead' | 'responsible', name: string) => ({ role, name });
    const faulty = { start: 0, end: 9, dueDate: null, standing: false };
    const both = [party('lead', '甲局'), party('lead', '乙局'), party('responsible', '甲局')];
    const left = (task: Partial<TaskNow>) =>
      textRemarks(compiled, [{ ...faulty, parties: both, ...task }], () => null).map(({ rule }) => rule);
    expect(left({})).toEqual(rules);
    expect(left({ dueDate: '2026-09-30' })).toEqual(rules.slice(1));
    expect(left({ standing: true })).toEqual(rules.slice(1));
    expect(left({ parties: both.slice(0, 2) })).toEqual(['deadline-unreadable', 'two-leads', 'vague-frequency']);
    expect(left({ parties: both.slice(1) })).toEqual(['deadline-unreadable', 'vague-frequency']);
    // Another task's owners mend nothing here.
    expect(left({ start: 6, dueDate: '2026-09-30' })).toEqual(rules);
  });

  test('name what a task lacks', () => {
    const rules = (...gaps: ('owner' | 'lead' | 'due' | 'year' | 'unit')[]) =>
      gapRemarks({ ...place, title: '清理', gaps }).map(({ rule, message }) => `${rule} ${message.zh}`);
    expect(rules()).toEqual([]);
    expect(rules('unit')).toEqual([]);
    expect(rules('owner', 'lead')).toEqual(['task-without-owner 任务“清理”没有明确牵头单位。']);
    expect(rules('due')).toEqual(['task-without-deadline 任务“清理”没有完成时限，也没有标明长期坚持。']);
    expect(rules('due', 'year')).toEqual(['task-without-deadline 任务“清理”的时限没有写明年份。']);
  });

  test('tell a name of no unit from a name of several', () => {
    expect(nameRemark({ ...place, name: '东风村', meanings: 2 })).toMatchObject({
      rule: 'ambiguous-unit',
      taskId: 't',
    });
    expect(nameRemark({ ...place, name: '星河办', meanings: 0 })).toMatchObject({ rule: 'unknown-unit', start: 4 });
  });

  test('come in the order of the text, the graver first', () => {
    const remark = (start: number, severity: 'error' | 'warning' | 'info') => ({
      ...nameRemark({ ...place, name: '', meanings: 0 }),
      start,
      severity,
    });
    const sorted = inTextOrder([remark(9, 'error'), remark(1, 'info'), remark(1, 'error')]);
    expect(sorted.map(({ start, severity }) => `${start} ${severity}`)).toEqual(['1 error', '1 info', '9 error']);
  });
});

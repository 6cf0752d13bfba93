import dayjs from 'dayjs';
import { describe, expect, test } from 'vitest';
import { milestonesOf, partiesOf, type TaskValues, timingOf } from './form-values.ts';

const values: TaskValues = {
  sourceKind: 'minutes',
  sourceTitle: '县政府第12次常务会议纪要',
  officeUnitId: 'office',
  title: '整治黑臭水体',
  text: '年底前完成整治。',
  timing: 'due',
  due: dayjs('2026-12-31'),
};
const name = (id: string) => `名${id}`;

describe('partiesOf', () => {
  test('a unit named twice has the stronger role', () => {
    const parties = partiesOf({ ...values, lead: 'a', responsible: ['a', 'b'], support: ['b', 'c'] }, name, name);
    expect(parties).toEqual([
      { role: 'lead', name: '名a', unitId: 'a' },
      { role: 'responsible', name: '名b', unitId: 'b' },
      { role: 'support', name: '名c', unitId: 'c' },
    ]);
  });

  test('a group is responsible under its own name', () => {
    expect(partiesOf({ ...values, groups: ['g'] }, name, () => '各镇')).toEqual([
      { role: 'responsible', name: '各镇', groupId: 'g' },
    ]);
  });
});

describe('timingOf', () => {
  test('a due date', () => {
    expect(timingOf(values)).toEqual({ beginDate: null, dueDate: '2026-12-31', standing: false, recurring: null });
  });

  test('standing has no due date, whatever was chosen before', () => {
    expect(timingOf({ ...values, timing: 'standing' })).toMatchObject({ dueDate: null, standing: true });
  });

  test('recurring, with its day', () => {
    const monthly = { ...values, recurs: true, every: 'month', times: null, by: ' 16 ' } as const;
    expect(timingOf(monthly).recurring).toEqual({ every: 'month', times: 1, by: '16' });
    expect(timingOf({ ...monthly, every: 'day' }).recurring).toEqual({ every: 'day', times: 1 });
    expect(timingOf({ ...monthly, by: ' ' }).recurring).toEqual({ every: 'month', times: 1 });
  });
});

test('milestones without a day are left out, the others stand in order', () => {
  const given = [
    { day: dayjs('2026-12-01'), percent: 100 },
    {},
    { day: dayjs('2026-10-01'), percent: 20, title: ' 开工 ' },
  ];
  expect(milestonesOf(given)).toEqual([
    { dueDate: '2026-10-01', percent: 20, title: '开工' },
    { dueDate: '2026-12-01', percent: 100, title: '' },
  ]);
});

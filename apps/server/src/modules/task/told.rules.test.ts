import { describe, expect, test } from 'vitest';
import type { Role } from './task.schema.ts';
import { hasNews, type TaskFate, type TaskSide, tellUnits } from './told.rules.ts';

const side = (roles: Record<string, Role>, extra: Partial<TaskSide> = {}): TaskSide => ({
  title: '清理沟渠',
  text: '（一）清理沟渠，12月20日前完成。',
  dueDate: '2026-12-20',
  standing: false,
  recurring: null,
  leadName: '县住房和城乡建设局',
  roles: new Map(Object.entries(roles)),
  ...extra,
});
const fate = (before: TaskSide | null, after: TaskSide | null, extra: Partial<TaskFate> = {}): TaskFate => ({
  ...{ taskId: 'task', number: 1, before, after },
  ...extra,
});

describe('telling units', () => {
  test('another number before the same words is nobody’s news', () => {
    const roles = { housing: 'lead', town: 'responsible' } as const;
    const news = tellUnits([fate(side(roles), side(roles, { text: '（四）清理沟渠， 12月20日前完成。' }))]);
    expect([...news.values()].map((unit) => [hasNews(unit), unit.unchanged])).toEqual([
      [false, 1],
      [false, 1],
    ]);
  });

  test('each is told its own role, and all what changed of the task', () => {
    const news = tellUnits([
      fate(
        side({ housing: 'lead', town: 'support' }),
        side({ housing: 'lead', town: 'responsible' }, { dueDate: null, standing: true }),
      ),
    ]);
    const changesOf = (unit: string) => news.get(unit)?.changed[0]?.changes;
    const both = [
      { field: 'standing', old: false, new: true },
      { field: 'due', old: '2026-12-20', new: null },
    ];
    expect(changesOf('housing')).toEqual(both);
    expect(changesOf('town')).toEqual([...both, { field: 'role', old: 'support', new: 'responsible' }]);
  });

  test('a task is new to whom it names for the first time, and ended for whom it names no more', () => {
    const news = tellUnits([
      fate(side({ housing: 'lead', town: 'responsible' }), side({ housing: 'lead', city: 'responsible' })),
    ]);
    expect(news.get('city')?.new).toMatchObject([{ title: '清理沟渠', role: 'responsible', splitFrom: null }]);
    expect(news.get('town')?.ended).toEqual([{ taskId: 'task', number: 1, title: '清理沟渠', reason: 'not-named' }]);
    expect(news.get('housing')).toMatchObject({ new: [], changed: [], ended: [], unchanged: 1, roles: ['lead'] });
  });

  test('a dropped task ends for all, a further part is new to all', () => {
    const roles = { town: 'lead' } as const;
    const news = tellUnits([
      fate(side(roles), null),
      fate(null, side(roles, { title: '疏通管网' }), { taskId: 'part', splitFrom: '清理沟渠' }),
    ]);
    expect(news.get('town')).toMatchObject({
      ended: [{ reason: 'dropped' }],
      new: [{ title: '疏通管网', splitFrom: '清理沟渠' }],
    });
  });

  test('the order of a recurrence’s fields is no change, its period is one', () => {
    const weekly = { every: 'week', times: 1, by: '5' } as const;
    const roles = { town: 'lead' } as const;
    const same = tellUnits([
      fate(side(roles, { recurring: weekly }), side(roles, { recurring: { by: '5', times: 1, every: 'week' } })),
    ]);
    expect(same.get('town')?.unchanged).toBe(1);
    const monthly = { every: 'month', times: 1 } as const;
    const other = tellUnits([fate(side(roles, { recurring: weekly }), side(roles, { recurring: monthly }))]);
    expect(other.get('town')?.changed[0]?.changes).toEqual([{ field: 'recurring', old: weekly, new: monthly }]);
  });
});

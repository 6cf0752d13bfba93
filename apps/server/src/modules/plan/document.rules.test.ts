import { describe, expect, test } from 'vitest';
import type { ProgressRow } from '../task/task.schema.ts';
import { breakdownTask, clausePath, progressTask, recurrenceInWords } from './document.rules.ts';

const clauses = new Map(
  [
    { id: 'work', clauseId: null, label: '三、', title: '重点任务' },
    { id: 'rubbish', clauseId: 'work', label: '（一）', title: '清理生活垃圾' },
  ].map((clause) => [clause.id, clause]),
);

const row: ProgressRow = {
  id: 'task',
  number: 1,
  clauseTitle: '清理生活垃圾',
  title: '清理生活垃圾',
  text: '全面清理。',
  phaseName: null,
  lead: ['县住房和城乡建设局'],
  responsible: ['清河镇'],
  support: [],
  beginDate: null,
  dueDate: '2026-09-30',
  dueText: '????-09-30',
  standing: false,
  recurring: null,
  milestones: [],
  state: 'issued',
  light: 'on-pace',
  progress: 40,
  latestText: null,
  latestAt: null,
};

describe('rows of the breakdown', () => {
  test('stand under their chapter and name their clause', () => {
    const task = breakdownTask(row, { clauseId: 'rubbish', dueWords: '9月30日前' }, clauses);
    expect(task).toMatchObject({
      chapter: '三、重点任务',
      clause: '三、（一）',
      due: '2026-09-30',
      dueText: '9月30日前',
    });
  });

  test('stand under none when the task is from elsewhere', () => {
    expect(breakdownTask(row, undefined, clauses)).toMatchObject({ chapter: null, clause: '', dueText: '' });
  });

  test('say how often, and the milestones, as a note', () => {
    const milestones = [{ dueDate: '2026-08-31', percent: 50, title: '过半' }];
    const recurring = { every: 'month', times: 2 } as const;
    expect(breakdownTask({ ...row, milestones, recurring }, undefined, clauses).note).toBe(
      '每月2次；2026-08-31前 完成50% 过半',
    );
  });

  test('say 长期坚持 for a standing task, and the rhythm for one that has nothing else', () => {
    const open = { ...row, dueDate: null };
    expect(breakdownTask({ ...open, standing: true }, undefined, clauses).dueText).toBe('长期坚持');
    const weekly = breakdownTask({ ...open, recurring: { every: 'week', times: 1 } }, undefined, clauses);
    expect(weekly).toMatchObject({ dueText: '每周一次', note: '' });
    expect(recurrenceInWords({ every: 'half-year', times: 1 })).toBe('每半年一次');
    expect(recurrenceInWords({ every: 'week', times: 1, interval: 2 })).toBe('每两周一次');
    expect(recurrenceInWords({ every: 'month', times: 2, interval: 3 })).toBe('每3个月2次');
    expect(recurrenceInWords({ every: 'year', times: 1, interval: 2 })).toBe('每两年一次');
  });

  test('end where clauses would go in a circle', () => {
    const circle = new Map([['a', { id: 'a', clauseId: 'a', label: '一、', title: '' }]]);
    expect(clausePath(circle, 'a')).toHaveLength(1);
  });
});

describe('rows of the progress table', () => {
  test('show the light, and no percent before the first report', () => {
    expect(progressTask(row, '', 2)).toEqual([
      expect.objectContaining({ light: 'on-pace', percent: null, latest: '', evidence: 2 }),
    ]);
    const reported = { ...row, latestText: '已清理两村', latestAt: new Date() };
    expect(progressTask(reported, '', 0)[0]).toMatchObject({ percent: 40, latest: '已清理两村' });
  });

  test('show suspended and withdrawn tasks as such, drafts not at all', () => {
    expect(progressTask({ ...row, state: 'suspended', light: null }, '', 0)[0]?.light).toBe('suspended');
    expect(progressTask({ ...row, state: 'draft', light: null }, '', 0)).toEqual([]);
  });
});

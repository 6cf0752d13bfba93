import { expect, test } from 'vitest';
import { readText } from './read-text.ts';
import { markKinds } from './reading.ts';

const text = [
  '云溪县河道清理工作方案',
  '一、主要任务',
  '（一）清理漂浮物。每周清理2次，2026年6月底前完成。由县水利局牵头，各镇配合。',
  '（二）修补护岸。采用生态砌块修补。',
].join('\n');

const read = (of: string) => readText(of, '2026-11-22', () => 0);

test('says of each task who and until when, and counts what is open', () => {
  const { title, tasks, found } = read(text);
  expect(title).toBe('云溪县河道清理工作方案');
  expect(tasks[0]).toMatchObject({
    title: '清理漂浮物',
    owners: [
      { role: 'lead', name: '县水利局' },
      { role: 'support', name: '各镇' },
    ],
    due: '2026-06-30',
  });
  expect(text.slice(tasks[1]?.start, tasks[1]?.end)).toBe('（二）修补护岸。采用生态砌块修补。');
  expect(found).toMatchObject({ tasks: 2, unowned: 1, undated: 1 });
});

test('marks stand in order, each at the words it is for', () => {
  const { marks } = read(text);
  const said: string[] = [];
  for (let at = 0; at < marks.length; at += 3) {
    expect(marks[at]).toBeGreaterThanOrEqual(marks[at - 3] ?? 0);
    said.push(`${markKinds[marks[at + 2] ?? 0]} ${text.slice(marks[at], marks[at + 1])}`);
  }
  expect(said).toContain('title 云溪县河道清理工作方案');
  expect(said).toContain('head1 一、主要任务');
  expect(said).toContain('party 县水利局');
  expect(said).toContain('due 2026年6月底前');
});

test('no text is nothing read', () => {
  expect(read('')).toMatchObject({ title: null, tasks: [], found: { tasks: 0 } });
});

test('of a text with very many tasks the first come over, and how many there are', () => {
  const many = `工作方案\n一、主要任务\n${'1.清理河道。由县水利局负责，2026年6月底前完成。\n'.repeat(2500)}`;
  const { tasks, found } = read(many);
  expect(tasks).toHaveLength(2000);
  expect(found.tasks).toBe(2500);
});

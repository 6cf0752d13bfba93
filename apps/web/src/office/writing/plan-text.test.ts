import { expect, test } from 'vitest';
import { fileNameOf, fileOf, textToEdit } from './plan-text.ts';

test('the feet of pages are left out of the text to edit', () => {
  const text = '工作方案\n一、任务\n第 1 页';
  const block = (start: number, end: number, part?: 'footer') => ({
    kind: 'paragraph' as const,
    start,
    end,
    ...(part && { part }),
  });
  expect(textToEdit({ text, blocks: [block(0, 4), block(5, 9), block(10, 15, 'footer')] })).toBe('工作方案\n一、任务');
  expect(textToEdit({ text, blocks: [block(0, 4), block(5, 9), block(10, 15)] })).toBe(text);
});

test('a file says it is UTF-8, and has a name every system takes', async () => {
  expect([...new Uint8Array(await fileOf('一').arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  expect(fileNameOf('关于“清河”的方案 2026/2027', '方案')).toBe('关于“清河”的方案 20262027.txt');
  expect(fileNameOf(null, '方案')).toBe('方案.txt');
  expect(fileNameOf(' ', '方案')).toBe('方案.txt');
});

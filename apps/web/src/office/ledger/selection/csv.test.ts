import { expect, test } from 'vitest';
import { csvCell, csvOf } from './csv.ts';

test.each([
  ['清理生活垃圾', '清理生活垃圾'],
  ['清运, 处置', '"清运, 处置"'],
  ['所谓"四清"', '"所谓""四清"""'],
  ['两行\n文字', '"两行\n文字"'],
  ['=1+1', "'=1+1"],
  ['-3', "'-3"],
  [-3, '-3'],
  [null, ''],
])('%s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('a spreadsheet sees from its first character that the file is UTF-8', () => {
  expect(csvOf([['序号', 1]])).toBe('\uFEFF序号,1\r\n');
});

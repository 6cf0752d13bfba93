import { expect, test } from 'vitest';
import type { Workbench } from '../../session/work.ts';
import { sectionCounts } from './section-counts.ts';

test('sections the account has are counted, empty ones too; others are left out', () => {
  const workbench: Workbench = { owe: { overdue: [], today: [], week: [], later: [] }, toSign: [], changes: [] };
  expect(sectionCounts(workbench)).toEqual([
    { name: 'overdue', count: 0 },
    { name: 'today', count: 0 },
    { name: 'toSign', count: 0 },
    { name: 'week', count: 0 },
    { name: 'later', count: 0 },
  ]);
  expect(sectionCounts({ changes: [] })).toEqual([]);
});

import { expect, test } from 'vitest';
import { entriesFor, holdsBusiness, homeOf } from './rights.ts';

test('the navigation shows what the posts open, once, in its own order', () => {
  expect(entriesFor([{ role: 'contact' }, { role: 'office' }])).toEqual(['workbench', 'plans', 'ledger', 'units']);
  expect(entriesFor([{ role: 'auditor' }])).toEqual(['record']);
  expect(entriesFor([{ role: 'system_administrator' }])).toEqual(['units', 'accounts']);
  expect(entriesFor([])).toEqual([]);
});

test('no administrator gets an entry to plans or tasks', () => {
  for (const role of ['system_administrator', 'security_administrator', 'auditor'] as const) {
    expect(entriesFor([{ role }])).not.toContain('plans');
    expect(entriesFor([{ role }])).not.toContain('ledger');
    expect(holdsBusiness([{ role }])).toBe(false);
  }
});

test('signing in lands on the first thing to do', () => {
  expect(homeOf([{ role: 'leader' }])).toBe('workbench');
  expect(homeOf([{ role: 'security_administrator' }])).toBe('accounts');
  expect(homeOf([])).toBeNull();
});

import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../platform/context.ts';
import { decideAnyOffice, decideReadTasks, decideReview, rightHeld, rightsOf, unitBehind } from './task.policy.ts';

// A county, an office and a town in it, a village in the town.
const paths = new Map([
  ['county', ['county']],
  ['office', ['office', 'county']],
  ['town', ['town', 'county']],
  ['village', ['village', 'town', 'county']],
]);
const actor = (...posts: [Role, string][]): Actor => ({
  ...{ accountId: 'a', jurisdictionId: 'j', sessionId: 's', name: 'n', displayName: 'n', language: 'zh' },
  mustChangePassword: false,
  mustSetSecondFactor: false,
  signedOn: false,
  posts: posts.map(([role, unitId]) => ({ id: `${role}@${unitId}`, role, unitId })),
});
const place = { officeUnitId: 'office', leadUnitId: 'town', unitId: 'village' };

test.each<[string, Actor, string[]]>([
  ['the contact of the unit', actor(['contact', 'village']), ['unit']],
  ['the contact of the lead, above the unit', actor(['contact', 'town']), ['unit', 'lead']],
  ['the office that issued it', actor(['office', 'office']), ['office']],
  ['an office above: no unit’s contact, but every office’s master', actor(['office', 'county']), ['office']],
  ['an office at the unit is its contact', actor(['office', 'village']), ['unit']],
  ['an office at the lead is its contact, not the unit’s', actor(['office', 'town']), ['lead']],
  ['a contact of another unit', actor(['contact', 'office']), []],
  ['a leader', actor(['leader', 'county']), []],
  ['an approver', actor(['approver', 'county']), []],
  ['administrators', actor(['system_administrator', 'county'], ['auditor', 'county']), []],
  ['nobody', actor(), []],
])('%s', (_, who, rights) => {
  expect([...rightsOf(who, place, paths)]).toEqual(rights);
});

describe('an act is recorded in the right that allows it', () => {
  test('the first wanted that is held', () => {
    expect(rightHeld(['lead', 'office'], new Set(['office', 'unit']))).toBe('office');
    expect(rightHeld(['lead', 'office'], new Set(['unit']))).toBeNull();
  });

  test('by the unit behind it', () => {
    expect(unitBehind('unit', place)).toBe('village');
    expect(unitBehind('lead', place)).toBe('town');
    expect(unitBehind('office', place)).toBe('office');
  });
});

test.each<[Role, boolean, boolean, boolean]>([
  ['office', true, true, true],
  ['approver', true, false, true],
  ['leader', true, false, true],
  ['contact', true, false, false],
  ['auditor', false, false, false],
  ['system_administrator', false, false, false],
  ['security_administrator', false, false, false],
])('%s reads tasks: %s, makes them: %s, reads gaps: %s', (role, reads, makes, reviews) => {
  const who = actor([role, 'county']);
  expect(decideReadTasks(who).allowed).toBe(reads);
  expect(decideAnyOffice(who).allowed).toBe(makes);
  expect(decideReview(who, 'office', paths).allowed).toBe(reviews);
});

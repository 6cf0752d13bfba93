import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../platform/context.ts';
import { decideAnyUpload, decideEditionAction, decideReview, decideUpload } from './plan.policy.ts';

const place = { officeUnitPath: ['office', 'county'] };

function actor(...posts: [Role, string][]): Actor {
  return {
    accountId: 'a',
    jurisdictionId: 'j',
    sessionId: 's',
    name: 'someone',
    displayName: '某人',
    language: 'zh',
    mustChangePassword: false,
    mustSetSecondFactor: false,
    signedOn: false,
    posts: posts.map(([role, unitId], index) => ({ id: String(index), role, unitId })),
  };
}

describe('who may do what with a plan', () => {
  test('an office at the unit or above it uploads; nobody else does', () => {
    expect(decideUpload(actor(['office', 'office']), place).allowed).toBe(true);
    expect(decideUpload(actor(['office', 'county']), place).allowed).toBe(true);
    expect(decideUpload(actor(['office', 'other']), place).allowed).toBe(false);
    expect(decideUpload(actor(['approver', 'county']), place).allowed).toBe(false);
    expect(decideUpload(actor(['leader', 'county']), place).allowed).toBe(false);
    expect(decideUpload(actor(['system_administrator', 'county']), place).allowed).toBe(false);
    expect(decideUpload(actor(), place)).toEqual({ allowed: false, reason: 'needs-office-post' });
  });

  test('a file is not even read for someone who holds no office anywhere', () => {
    expect(decideAnyUpload(actor(['contact', 'office'], ['approver', 'county'])).allowed).toBe(false);
    expect(decideAnyUpload(actor(['office', 'other'])).allowed).toBe(true);
  });

  test('signing and returning are the approver’s, the rest the office’s', () => {
    const office = actor(['office', 'office']);
    const approver = actor(['approver', 'county']);
    for (const action of ['sign', 'return'] as const) {
      expect(decideEditionAction(approver, place, action).allowed).toBe(true);
      expect(decideEditionAction(office, place, action)).toEqual({ allowed: false, reason: 'needs-approver-post' });
    }
    for (const action of ['edit', 'submit', 'recall', 'issue', 'withdraw'] as const) {
      expect(decideEditionAction(office, place, action).allowed).toBe(true);
      expect(decideEditionAction(approver, place, action)).toEqual({ allowed: false, reason: 'needs-office-post' });
    }
  });

  test('an approver elsewhere signs nothing here', () => {
    expect(decideEditionAction(actor(['approver', 'other']), place, 'sign').allowed).toBe(false);
  });

  test('those who prepare and sign see the remarks; the units addressed do not', () => {
    expect(decideReview(actor(['leader', 'county']), place).allowed).toBe(true);
    expect(decideReview(actor(['contact', 'office']), place).allowed).toBe(false);
  });
});

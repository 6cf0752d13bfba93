import { describe, expect, test } from 'vitest';
import { actionsOf, blocksNewEdition, findTransition, roleFor, transitions } from './plan.rules.ts';
import { editionStateSchema } from './plan.schema.ts';

/** The table by hand, apart from the one in the code: from, action, to, by, in which jurisdictions. */
const expected = [
  'draft edit draft office both',
  'draft submit submitted office signing',
  'draft issue issued office unsigned',
  'draft replace replaced office both',
  'submitted recall draft office both',
  'submitted return draft approver both',
  'submitted sign signed approver both',
  'signed recall draft office both',
  'signed issue issued office both',
  'issued withdraw withdrawn office both',
  'issued replace replaced office both',
];

describe('the way of an edition', () => {
  test('is the table of the design', () => {
    const where = { undefined: 'both', true: 'signing', false: 'unsigned' };
    const table = transitions.map(({ from, action, to, by, signOff }) =>
      [from, action, to, by, where[`${signOff}`]].join(' '),
    );
    expect(table.sort()).toEqual([...expected].sort());
  });

  test('ends nowhere but in replaced and withdrawn', () => {
    const ends = editionStateSchema.options.filter((state) => transitions.every(({ from }) => from !== state));
    expect(ends).toEqual(['replaced', 'withdrawn']);
  });

  test('asks the same post for an action in every state', () => {
    for (const { action, by } of transitions) expect(roleFor(action)).toBe(by);
  });

  test('goes round signing only where the jurisdiction does not sign', () => {
    expect(findTransition('draft', 'issue', true)).toBeNull();
    expect(findTransition('draft', 'issue', false)?.to).toBe('issued');
    expect(findTransition('draft', 'submit', false)).toBeNull();
    expect(findTransition('issued', 'submit', true)).toBeNull();
  });

  test('takes what was sent before signing was turned off to its end', () => {
    expect(findTransition('submitted', 'sign', false)?.to).toBe('signed');
    expect(findTransition('signed', 'issue', false)?.to).toBe('issued');
  });

  test('shows each post its own buttons', () => {
    expect(actionsOf('draft', true, ['office'])).toEqual(['edit', 'submit']);
    expect(actionsOf('draft', false, ['office'])).toEqual(['edit', 'issue']);
    expect(actionsOf('submitted', true, ['approver'])).toEqual(['return', 'sign']);
    expect(actionsOf('submitted', true, ['office'])).toEqual(['recall']);
    expect(actionsOf('submitted', true, ['office', 'approver'])).toEqual(['recall', 'return', 'sign']);
    expect(actionsOf('issued', true, ['office'])).toEqual(['withdraw']);
    expect(actionsOf('issued', true, [])).toEqual([]);
    expect(actionsOf('replaced', true, ['office', 'approver'])).toEqual([]);
  });

  test('keeps a new upload from passing one that waits for a signature', () => {
    expect(editionStateSchema.options.filter(blocksNewEdition)).toEqual(['submitted', 'signed']);
  });
});

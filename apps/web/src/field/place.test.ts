import { expect, test } from 'vitest';
import { addressOf, type Place, placeOf } from './place.ts';

const places: Place[] = [
  { page: 'owe' },
  { page: 'password' },
  { page: 'assignment', taskId: 't', assignmentId: 'a' },
  { page: 'report', kind: 'progress', taskId: 't', assignmentId: 'a' },
  { page: 'report', kind: 'completion', taskId: 't', assignmentId: 'a' },
  { page: 'report', kind: 'occurrence', taskId: 't', assignmentId: 'a', occurrenceId: 'o' },
];

test.each(places)('the address of $page $kind leads back to it', (place) => {
  expect(placeOf(addressOf(place))).toEqual(place);
});

test('an address that means nothing shows what is owed; an occurrence without an id shows its assignment', () => {
  expect(placeOf('/field')).toEqual({ page: 'owe' });
  expect(placeOf('/field/nowhere/1/2')).toEqual({ page: 'owe' });
  expect(placeOf('/field/task/t/a/occurrence')).toEqual({ page: 'assignment', taskId: 't', assignmentId: 'a' });
});

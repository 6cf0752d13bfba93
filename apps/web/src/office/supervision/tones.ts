import type { Supervision } from './supervision-queries.ts';

/** A state that wants something of somebody is inked. */
export const stateTones: Record<Supervision['state'], 'plain' | 'asks' | 'back' | 'faint'> = {
  sent: 'plain',
  draft: 'asks',
  submitted: 'asks',
  signed: 'asks',
  issued: 'asks',
  answered: 'asks',
  accepted: 'plain',
  refused: 'back',
  planned: 'asks',
  held: 'plain',
  listed: 'plain',
  cancelled: 'faint',
};

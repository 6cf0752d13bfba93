import type { Same } from '../catalogue.ts';
import type { ledger as zh } from '../zh/ledger.ts';

export const ledger: Same<typeof zh> = {
  title: 'Ledger',
};

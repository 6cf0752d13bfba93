import type { Same } from '../catalogue.ts';
import type { account as zh } from '../zh/account.ts';

export const account: Same<typeof zh> = {
  title: 'My account',
};

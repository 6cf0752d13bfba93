import type { Same } from '../catalogue.ts';
import type { administration as zh } from '../zh/administration.ts';

export const administration: Same<typeof zh> = {
  title: 'Administration',
};

import type { Same } from '../catalogue.ts';
import type { units as zh } from '../zh/units.ts';

export const units: Same<typeof zh> = {
  title: 'Units',
};

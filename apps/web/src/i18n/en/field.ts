import type { Same } from '../catalogue.ts';
import type { field as zh } from '../zh/field.ts';

export const field: Same<typeof zh> = {
  title: 'My work',
};

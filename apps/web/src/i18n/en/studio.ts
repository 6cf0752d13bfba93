import type { Same } from '../catalogue.ts';
import type { studio as zh } from '../zh/studio.ts';

export const studio: Same<typeof zh> = {
  title: 'Plans',
};

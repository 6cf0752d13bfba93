import type { Same } from '../catalogue.ts';
import type { workbench as zh } from '../zh/workbench.ts';

export const workbench: Same<typeof zh> = {
  title: 'Workbench',
};

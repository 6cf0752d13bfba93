import { holdTable } from './hold-table.ts';

holdTable('plan', 'trust');

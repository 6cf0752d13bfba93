import { holdTable } from './hold-table.ts';

holdTable('task', 'assignment', 'evidence', 'workbench', 'message', 'supervision');

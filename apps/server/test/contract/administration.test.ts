import { holdTable } from './hold-table.ts';

holdTable('identity', 'organisation', 'record');

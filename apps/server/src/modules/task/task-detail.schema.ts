// One task with everything that belongs to it: what the ledger's drawer shows.
import { z } from 'zod';
import { evidenceSchema } from '../evidence/evidence.schema.ts';
import { assignmentSchema, occurrenceSchema } from './assignment.schema.ts';
import { deadlineRequestSchema } from './deadline.schema.ts';
import { partySchema, taskActionSchema, taskRowSchema, time } from './task.schema.ts';

export const reportSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['progress', 'completion', 'occurrence']),
    assignmentId: z.uuid(),
    occurrenceId: z.uuid().nullable(),
    unitId: z.uuid(),
    unitName: z.string(),
    text: z.string(),
    percent: z.int().nullable(),
    accountName: z.string(),
    createdAt: time,
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Report' });
export type Report = z.output<typeof reportSchema>;

export const taskSchema = z
  .object({
    ...taskRowSchema.shape,
    text: z.string(),
    quotation: z
      .string()
      .nullable()
      .describe(
        'Its words and lines as they stand in the edition; null for other sources, or where it may not be read',
      ),
    stateReason: z.string().nullable(),
    startOffset: z.int().nullable(),
    endOffset: z.int().nullable(),
    dueStart: z.int().nullable(),
    dueEnd: z.int().nullable(),
    inherited: z.array(z.string()).describe('Which of lead, responsible, support, due, phase came from a clause above'),
    construct: z.string(),
    confidence: z.number(),
    closedAt: time.nullable(),
    clausePath: z.array(z.object({ id: z.uuid(), label: z.string(), title: z.string() })),
    targets: z.array(z.object({ id: z.uuid(), op: z.string(), value: z.number(), unit: z.string(), item: z.string() })),
    parties: z.array(partySchema),
    assignments: z.array(assignmentSchema),
    occurrences: z.array(occurrenceSchema),
    reports: z.array(reportSchema).describe('Newest first; only what the reader may see'),
    deadlineRequests: z.array(deadlineRequestSchema),
    history: z.array(
      z.object({
        at: time,
        accountName: z.string().nullable().describe('Null for jobs of the server'),
        action: z.string(),
        unitName: z.string().nullable(),
        change: z.record(z.string(), z.unknown()),
      }),
    ),
    can: z.array(taskActionSchema),
  })
  .meta({ id: 'Task' });
export type Task = z.output<typeof taskSchema>;

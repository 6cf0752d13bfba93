// Assignments and occurrences: what binds a unit to a task, and its repetitions.
import { z } from 'zod';
import { day, lightSchema, reason, roleSchema, time } from './task.schema.ts';

export const assignmentStateSchema = z.enum([
  'issued',
  'accepted',
  'reported-complete',
  'returned',
  'confirmed',
  'ended',
]);
export type AssignmentState = z.output<typeof assignmentStateSchema>;
export const assignmentActionSchema = z.enum(['accept', 'report', 'report-complete', 'confirm', 'return']);
export type AssignmentAction = z.output<typeof assignmentActionSchema>;

export const assignmentSchema = z
  .object({
    id: z.uuid(),
    taskId: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    role: roleSchema,
    state: assignmentStateSchema,
    light: lightSchema.nullable().describe('Null when ended, or while the task is suspended'),
    stateNote: z
      .string()
      .nullable()
      .describe('Why it was returned, or what was explained when completion was reported'),
    acceptBy: day,
    acceptedAt: time.nullable(),
    reportedCompleteAt: time.nullable(),
    confirmedAt: time.nullable(),
    progress: z.int(),
    can: z.array(assignmentActionSchema),
    version: z.int(),
  })
  .meta({ id: 'Assignment' });

const taskOfRow = {
  taskId: z.uuid(),
  taskNumber: z.int(),
  taskTitle: z.string(),
  taskVersion: z.int().describe('For closing the task from a list'),
  planId: z.uuid().nullable(),
  planTitle: z.string().nullable(),
  sourceTitle: z.string(),
  leadUnitName: z.string(),
};

/** An assignment in a list of many tasks' assignments. */
export const assignmentRowSchema = z
  .object({
    kind: z.literal('assignment'),
    ...assignmentSchema.shape,
    ...taskOfRow,
    dueDate: day.nullable(),
    standing: z.boolean(),
    recurring: z.boolean(),
  })
  .meta({ id: 'AssignmentRow' });
export type AssignmentRow = z.output<typeof assignmentRowSchema>;

export const occurrenceStateSchema = z.enum(['pending', 'reported', 'confirmed', 'returned', 'ended']);
export type OccurrenceState = z.output<typeof occurrenceStateSchema>;
export const occurrenceActionSchema = z.enum(['report', 'confirm', 'return']);
export type OccurrenceAction = z.output<typeof occurrenceActionSchema>;

export const occurrenceSchema = z
  .object({
    id: z.uuid(),
    assignmentId: z.uuid(),
    taskId: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    period: z
      .string()
      .describe(
        '2026-11-21, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026, 2026-T1 (term); "#2" for the second in a period',
      ),
    dueDate: day,
    state: occurrenceStateSchema,
    stateNote: z.string().nullable(),
    reportedAt: time.nullable(),
    late: z.boolean().describe('Its day has passed without a report, or it was reported after its day'),
    can: z.array(occurrenceActionSchema),
    version: z.int(),
  })
  .meta({ id: 'Occurrence' });

export const occurrenceRowSchema = z
  .object({ kind: z.literal('occurrence'), ...occurrenceSchema.shape, ...taskOfRow, light: lightSchema.nullable() })
  .meta({ id: 'OccurrenceRow' });
export type OccurrenceRow = z.output<typeof occurrenceRowSchema>;

/** What a unit owes, or what waits for a lead: an assignment or an occurrence. */
export const workItemSchema = z
  .discriminatedUnion('kind', [assignmentRowSchema, occurrenceRowSchema])
  .meta({ id: 'WorkItem' });
export type WorkItem = z.output<typeof workItemSchema>;

const reportText = z.string().trim().min(1).max(5000);
const evidenceIds = z.array(z.uuid()).max(50).default([]);
export const reportBody = z.object({
  text: reportText,
  percent: z.int().min(0).max(100).optional(),
  evidenceIds,
});
export const reportCompleteBody = z.object({
  text: reportText,
  explanation: reason
    .optional()
    .describe('For a lead whose other units are not all confirmed: why it is complete all the same'),
  evidenceIds,
});
export const reportOccurrenceBody = z.object({ text: reportText, evidenceIds });
export const confirmBody = z.object({ note: reason.optional() }).default({});

export const listAssignmentsQuery = z.object({
  state: z.enum(['open', 'all']).default('open'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const assignmentListSchema = z.object({
  items: z.array(assignmentRowSchema),
  nextCursor: z.string().nullable(),
});

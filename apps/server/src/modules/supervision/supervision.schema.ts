// Supervisions 督办 as they are asked for and answered.
import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.ts';
import { evidenceSchema } from '../evidence/evidence.schema.ts';
import { day, reason, time } from '../task/task.schema.ts';
import { rungSchema } from './ladder.schema.ts';

export const supervisionStateSchema = z.enum([
  'sent',
  'draft',
  'submitted',
  'signed',
  'issued',
  'answered',
  'accepted',
  'refused',
  'planned',
  'held',
  'listed',
  'cancelled',
]);
export type SupervisionState = z.output<typeof supervisionStateSchema>;

export const supervisionActionSchema = z.enum([
  'update',
  'submit',
  'recall',
  'return',
  'sign',
  'issue',
  'answer',
  'accept',
  'refuse',
  'hold',
  'cancel',
]);
export type SupervisionAction = z.output<typeof supervisionActionSchema>;

export const supervisionAnswerSchema = z
  .object({
    id: z.uuid(),
    text: z.string(),
    accountName: z.string(),
    createdAt: time,
    decision: z.enum(['accepted', 'refused']).nullable(),
    decisionNote: z.string().nullable(),
    decidedAt: time.nullable(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'SupervisionAnswer' });
export type SupervisionAnswer = z.output<typeof supervisionAnswerSchema>;

export const supervisionSchema = z
  .object({
    id: z.uuid(),
    rung: rungSchema,
    step: z.int(),
    state: supervisionStateSchema,
    byHand: z.boolean(),
    unitId: z.uuid(),
    unitName: z.string(),
    officeUnitId: z.uuid(),
    officeUnitName: z.string(),
    taskId: z.uuid(),
    taskNumber: z.int(),
    taskTitle: z.string(),
    planId: z.uuid().nullable(),
    planTitle: z.string().nullable(),
    assignmentId: z.uuid(),
    occurrenceId: z.uuid().nullable(),
    period: z.string().nullable(),
    dueDate: day.nullable().describe('The due date it is about'),
    documentNumber: z
      .string()
      .nullable()
      .describe('督办〔2026〕3号; null until it is signed, and for what is not numbered'),
    text: z.string(),
    answerBy: day.nullable(),
    unanswered: z.boolean().describe('The last day for the answer has passed without one'),
    overtaken: z.boolean().describe('What it is about is done, over, or has another due date meanwhile'),
    stateNote: z.string().nullable().describe('Why it was returned, refused or cancelled'),
    heldOn: day.nullable(),
    participants: z.string().nullable(),
    agreed: z.string().nullable(),
    createdAt: time,
    createdByName: z.string().nullable().describe('Null for the clock'),
    submittedAt: time.nullable(),
    signedAt: time.nullable(),
    signedByName: z.string().nullable(),
    issuedAt: time.nullable(),
    answeredAt: time.nullable(),
    settledAt: time.nullable(),
    answers: z.array(supervisionAnswerSchema).describe('Oldest first'),
    can: z.array(supervisionActionSchema),
    version: z.int(),
  })
  .meta({ id: 'Supervision', description: 'A rung of the ladder as it came 督办' });
export type Supervision = z.output<typeof supervisionSchema>;

export const listSupervisionsQuery = pageQuery.extend({
  cursor: z.uuid().optional(),
  unitId: z.uuid().optional(),
  taskId: z.uuid().optional(),
  planId: z.uuid().optional(),
  state: supervisionStateSchema.optional(),
  rung: rungSchema.optional(),
});
export const supervisionListSchema = pageOf(supervisionSchema);

const ids = z.array(z.uuid()).max(200).default([]);
const words = z.string().trim().min(1).max(5000);

export const raiseBody = z
  .object({
    rung: z.enum(['reminder', 'notice', 'interview']),
    taskIds: ids.describe('Every unit that still owes something of these tasks'),
    assignmentIds: ids,
    occurrenceIds: ids,
    text: words.optional().describe('What the notice demands; else a sentence made from the task'),
  })
  .refine(
    ({ taskIds, assignmentIds, occurrenceIds }) => taskIds.length + assignmentIds.length + occurrenceIds.length > 0,
    'needs a task, an assignment or an occurrence',
  );
export type RaiseInput = z.output<typeof raiseBody>;

export const raisedSchema = z.object({
  items: z.array(supervisionSchema),
  skipped: z
    .array(z.object({ id: z.uuid(), reason: z.enum(['not-open', 'reminded-today', 'one-open']) }))
    .describe('Assignments and occurrences for which none was made, and why'),
});

export const updateBody = z.object({ text: words });
export const noteBody = z.object({ note: reason.optional() }).default({});
export const answerBody = z.object({ text: words, evidenceIds: z.array(z.uuid()).max(50).default([]) });
export const holdBody = z.object({ heldOn: day, participants: words, agreed: words });

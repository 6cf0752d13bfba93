// What waits for an account, how units stand, and what all plans together demand of them.
import { z } from 'zod';
import { messageSchema } from '../message/message.schema.ts';
import { supervisionSchema } from '../supervision/supervision.schema.ts';
import { assignmentRowSchema, workItemSchema } from '../task/assignment.schema.ts';
import { deadlineRequestSchema } from '../task/deadline.schema.ts';
import { lightCountsSchema, time } from '../task/task.schema.ts';

/** A section is absent where no post of the account has it. */
export const workbenchSchema = z
  .object({
    owe: z
      .object({
        overdue: z.array(workItemSchema),
        today: z.array(workItemSchema),
        week: z.array(workItemSchema).describe('The seven days after today'),
        later: z.array(workItemSchema).describe('Later, and standing ones without a day'),
      })
      .optional(),
    toAccept: z.array(assignmentRowSchema).optional(),
    returned: z.array(workItemSchema).optional(),
    toConfirm: z.array(workItemSchema).optional(),
    toSign: z
      .array(
        z.object({
          editionId: z.uuid(),
          planId: z.uuid(),
          title: z.string(),
          officeUnitName: z.string(),
          submittedAt: time.nullable(),
          version: z.int(),
        }),
      )
      .optional(),
    toDecide: z.array(deadlineRequestSchema).optional(),
    toClose: z.array(assignmentRowSchema).optional().describe("The lead's assignment, reported complete"),
    gaps: z
      .array(z.object({ editionId: z.uuid(), planId: z.uuid(), title: z.string(), tasks: z.int(), withGaps: z.int() }))
      .optional(),
    noticesToAnswer: z.array(supervisionSchema).optional(),
    noticesToSend: z.array(supervisionSchema).optional().describe('Drafts to submit, and signed ones to issue'),
    noticesToSign: z.array(supervisionSchema).optional(),
    answersToAccept: z.array(supervisionSchema).optional(),
    interviews: z.array(supervisionSchema).optional().describe('Planned, to be held'),
    messages: z.array(messageSchema).optional().describe('Unread ones, newest first'),
    changes: z.array(
      z.object({
        at: time,
        action: z.string(),
        accountName: z.string().nullable(),
        unitName: z.string().nullable(),
        planId: z.uuid().nullable(),
        planTitle: z.string().nullable(),
        taskId: z.uuid().nullable(),
        taskTitle: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Workbench' });
export type Workbench = z.output<typeof workbenchSchema>;

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .describe('YYYY-MM');
export const monthQuery = z.object({ month: month.optional() });

const burdenSchema = z
  .object({
    reports: z.int().describe('Reports written in the month'),
    occurrences: z.int().describe('Occurrences due in the month'),
    tasks: z.int().describe('Assignments open in the month'),
    evidence: z.int().describe('Pieces of evidence submitted in the month'),
  })
  .meta({ id: 'Burden', description: 'What is demanded of a unit in a month 基层减负' });

export const unitLightsSchema = z.array(
  z
    .object({
      unitId: z.uuid(),
      unitName: z.string(),
      kind: z.string(),
      lights: lightCountsSchema.describe('Of its assignments, today'),
      punctual: z.object({ onTime: z.int(), late: z.int() }).describe('Of what fell due in the month'),
      burden: burdenSchema,
    })
    .meta({ id: 'UnitLights' }),
);

export const unitBurdenSchema = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  month,
  total: burdenSchema,
  plans: z.array(
    z.object({
      planId: z.uuid().nullable().describe('Null for tasks from other sources'),
      planTitle: z.string().nullable(),
      reports: z.int(),
      occurrences: z.int(),
      tasks: z.int(),
      evidence: z.int().describe('Pieces of evidence its reports cite'),
    }),
  ),
});

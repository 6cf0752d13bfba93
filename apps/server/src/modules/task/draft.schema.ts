// Drafts as they are sent: made, edited, filled; and the gap table.
import { z } from 'zod';
import { day, gapSchema, partySchema, recurringSchema, roleSchema, taskRowSchema, time } from './task.schema.ts';

const offset = z.int().min(0);
export const partyInput = z.object({
  role: roleSchema,
  name: z.string().trim().min(1).max(200).describe('As written, or the name of the unit or group'),
  unitId: z.uuid().nullish(),
  groupId: z.uuid().nullish(),
  startOffset: offset.nullish(),
  endOffset: offset.nullish(),
});
export type PartyInput = z.output<typeof partyInput>;
export const partiesBody = z.object({ parties: z.array(partyInput).max(200) });
export const milestoneInput = z.object({
  dueDate: day,
  percent: z.int().min(0).max(100).nullish(),
  title: z.string().trim().max(200).default(''),
});
export type MilestoneInput = z.output<typeof milestoneInput>;
export const milestonesBody = z.object({ milestones: z.array(milestoneInput).max(50) });

const title = z.string().trim().min(1).max(300);
const text = z.string().trim().min(1).max(20_000);
const dated = {
  beginDate: day.nullish(),
  dueDate: day.nullish(),
  standing: z.boolean().optional(),
  recurring: recurringSchema.nullish(),
};
const contents = {
  parties: z.array(partyInput).max(200).default([]),
  milestones: z.array(milestoneInput).max(50).default([]),
};
export const addTaskBody = z
  .union([
    z.object({
      editionId: z.uuid(),
      startOffset: offset,
      endOffset: offset,
      title: title.optional(),
      ...dated,
      ...contents,
    }),
    z.object({
      sourceKind: z.enum(['minutes', 'instruction', 'upper-order']),
      sourceTitle: z.string().trim().min(1).max(300),
      title,
      text,
      officeUnitId: z.uuid(),
      ...dated,
      ...contents,
    }),
  ])
  .describe('A task from selected text of an edition, or from another source');
export type AddTask = z.output<typeof addTaskBody>;
export const changeTaskBody = z.object({
  title: title.optional(),
  text: text.optional(),
  phaseId: z.uuid().nullish(),
  ...dated,
});
export type ChangeTask = z.output<typeof changeTaskBody>;
export const taskIdsBody = z.object({ taskIds: z.array(z.uuid()).min(1).max(1000) });
export const changedTasksSchema = z.object({ items: z.array(taskRowSchema) });

export const fillBody = z.object({
  taskIds: z.array(z.uuid()).min(1).max(1000),
  leadUnitId: z.uuid().optional(),
  responsible: z
    .array(z.object({ unitId: z.uuid().optional(), groupId: z.uuid().optional() }))
    .max(100)
    .optional()
    .describe('Replaces the responsible parties'),
  dueDate: day.optional(),
  standing: z.boolean().optional(),
  resolve: z
    .array(z.object({ name: z.string().min(1), unitId: z.uuid().optional(), groupId: z.uuid().optional() }))
    .max(100)
    .optional()
    .describe('What written names that met no unit mean, in all these tasks'),
});
export type FillTasks = z.output<typeof fillBody>;

export const gapRowSchema = z
  .object({
    taskId: z.uuid(),
    number: z.int(),
    title: z.string(),
    text: z.string(),
    clauseId: z.uuid().nullable(),
    clauseTitle: z.string().nullable(),
    startOffset: z.int().nullable(),
    endOffset: z.int().nullable(),
    gaps: z.array(gapSchema),
    blocking: z.boolean().describe('Stands in the way of issue'),
    suggestions: z.array(
      z.object({
        unitId: z.uuid().nullable(),
        groupId: z.uuid().nullable(),
        name: z.string(),
        role: roleSchema,
        reason: z.enum([
          'same-name',
          'alias',
          'short-form',
          'contains',
          'similar',
          'kind-group',
          'remembered',
          'only-responsible',
          'earlier-plan',
          'duties',
          'sibling',
          'office',
        ]),
        detail: z
          .object({
            planTitle: z.string().nullable().describe('Plan it comes from, where the account may see it'),
            taskTitle: z.string().nullable().describe('Title of the task alike'),
            words: z.array(z.string()).describe("Words shared with the unit's duties"),
            at: time.nullable().describe('When it was corrected or issued'),
          })
          .describe('Where the suggestion comes from, for people'),
        forName: z.string().nullable().describe('The written name it would resolve, for a gap "unit"'),
      }),
    ),
    parties: z.array(partySchema),
    dueDate: day.nullable(),
    dueText: z.string().nullable(),
    standing: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'GapRow' });
export type GapRow = z.output<typeof gapRowSchema>;

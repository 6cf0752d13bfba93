// What becomes of each task of the edition in force in the next one: shown side by side, decided, confirmed.
import { z } from 'zod';
import { partySchema, taskStateSchema } from '../task/task.schema.ts';

const changeTaskSchema = z
  .object({
    taskId: z.uuid(),
    number: z.int(),
    title: z.string(),
    text: z.string(),
    clauseTitle: z.string().nullable(),
    startOffset: z.int().nullable(),
    endOffset: z.int().nullable(),
    dueDate: z.iso.date().nullable(),
    dueText: z.string().nullable(),
    standing: z.boolean(),
    parties: z.array(partySchema),
    state: taskStateSchema,
    progress: z.int(),
    reports: z.int().describe('How many reports were filed on it'),
    latestText: z.string().nullable(),
  })
  .meta({ id: 'ChangeTask' });
export type ChangeTask = z.output<typeof changeTaskSchema>;

export const taskChangeSchema = z.enum(['reworded', 'moved', 'new-owner', 'new-date']);

export const changeRowSchema = z
  .object({
    matchId: z.uuid().nullable().describe('Null for a new task'),
    kind: z.enum(['continued', 'split', 'new', 'dropped']),
    changes: z.array(taskChangeSchema).describe('Empty: the task is kept as it was'),
    certainty: z.number().nullable().describe('0 to 1, of the comparison; null where a person decided, and for drops'),
    confirmed: z.boolean(),
    waiting: z.boolean().describe('Stands in the way of submitting and issuing until it is confirmed'),
    old: changeTaskSchema.nullable(),
    new: changeTaskSchema.nullable(),
    version: z.int().nullable(),
  })
  .meta({ id: 'ChangeRow' });
export type ChangeRow = z.output<typeof changeRowSchema>;

export const editionChangesSchema = z
  .object({
    previous: z.object({ editionId: z.uuid(), number: z.int(), title: z.string() }).nullable(),
    waiting: z.int(),
    rows: z.array(changeRowSchema).describe('In the order of the new edition; what ends stands where it stood'),
  })
  .meta({ id: 'EditionChanges' });
export type EditionChanges = z.output<typeof editionChangesSchema>;

/** The version of the match that the clerk saw; another clerk may have decided meanwhile. */
const version = z.int().optional().describe('Of the match as it was seen: 409 where somebody has decided since');

export const decisionSchema = z.union([
  z.object({ oldTaskId: z.uuid(), kind: z.literal('continue'), newTaskId: z.uuid(), version }),
  z.object({ oldTaskId: z.uuid(), kind: z.literal('split'), newTaskId: z.uuid(), version }),
  z.object({ oldTaskId: z.uuid(), kind: z.literal('drop'), version }),
  z.object({ newTaskId: z.uuid(), kind: z.literal('new'), version }),
]);
export type Decision = z.output<typeof decisionSchema>;
export const decideChangesBody = z.object({ decisions: z.array(decisionSchema).min(1).max(500) });
export const confirmChangesBody = z.object({
  matches: z
    .array(z.object({ id: z.uuid(), version: z.int() }))
    .min(1)
    .max(5000),
});
export type ConfirmChanges = z.output<typeof confirmChangesBody>;

// A task as the plan studio shows it: the ledger's row, with where it stands in the document and who is named there.
import { z } from 'zod';
import { partySchema, taskActionSchema, taskRowSchema, time } from './task.schema.ts';

export const editionTaskSchema = z
  .object({
    ...taskRowSchema.shape,
    text: z.string(),
    startOffset: z.int().nullable(),
    endOffset: z.int().nullable(),
    dueStart: z.int().nullable(),
    dueEnd: z.int().nullable(),
    inherited: z.array(z.string()).describe('Which of lead, responsible, support, due, phase came from a clause above'),
    construct: z.string(),
    confidence: z.number(),
    doubtful: z.boolean().describe('Of a draft: the reading is unsure and nobody has looked at it yet'),
    reviewedAt: time.nullable().describe('When a person confirmed or changed what was read'),
    ignoredBefore: z.boolean().describe('Of a draft: a task with this title was deleted from a plan before 上次删去'),
    ignoredParties: z.array(z.uuid()).describe('Of a draft: parties whose name was struck out before'),
    parties: z.array(partySchema),
    can: z.array(taskActionSchema),
  })
  .meta({ id: 'EditionTask' });
export type EditionTask = z.output<typeof editionTaskSchema>;

// A task as the plan studio shows it: the ledger's row, with where it stands in the document and who is named there.
import { z } from 'zod';
import { partySchema, taskActionSchema, taskRowSchema } from './task.schema.ts';

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
    parties: z.array(partySchema),
    can: z.array(taskActionSchema),
  })
  .meta({ id: 'EditionTask' });
export type EditionTask = z.output<typeof editionTaskSchema>;

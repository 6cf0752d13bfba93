// What an office corrected and is remembered, as it is listed.
import { z } from 'zod';

export const idParams = z.object({ id: z.uuid() });

export const correctionKindSchema = z.enum(['alias', 'ignored-phrase', 'owner-of-work']);
export type CorrectionKind = z.output<typeof correctionKindSchema>;

export const correctionSchema = z
  .object({
    id: z.uuid(),
    kind: correctionKindSchema,
    phrase: z.string().describe("The name, the stretch or the task's title, as written"),
    context: z.string().describe('Title of the task or clause where it stood'),
    construct: z.string().nullable().describe('What read an ignored phrase; "task" and "party" for those two'),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    groupId: z.uuid().nullable(),
    groupName: z.string().nullable(),
    officeUnitName: z.string(),
    planId: z.uuid().nullable().describe('Null for a plan the account may not see'),
    planTitle: z.string().nullable(),
    createdByName: z.string(),
    createdAt: z.iso.datetime(),
    usedCount: z.int().describe('How often the office has since done the same again'),
    usedAt: z.iso.datetime().nullable(),
    can: z.array(z.enum(['forget'])),
  })
  .meta({ id: 'Correction', description: 'A correction that is remembered 记住的更正' });
export type Correction = z.output<typeof correctionSchema>;

export const listCorrectionsQuery = z.object({
  kind: correctionKindSchema.optional(),
  q: z.string().trim().max(100).optional().describe('Part of the phrase'),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListCorrections = z.output<typeof listCorrectionsQuery>;
export const correctionListSchema = z.object({
  items: z.array(correctionSchema),
  nextCursor: z.uuid().nullable(),
});

import { z } from 'zod';

export const evidenceSchema = z
  .object({
    id: z.uuid(),
    unitId: z.uuid(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int().describe('Bytes'),
    hasPreview: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Evidence', description: 'A file or photo 佐证材料, submitted once, cited by many' });
export type Evidence = z.output<typeof evidenceSchema>;

export const submitEvidenceBody = z.object({ unitId: z.uuid() });
export const listEvidenceQuery = z.object({
  unitId: z.uuid(),
  q: z.string().trim().max(100).optional().describe('Part of the name'),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const evidenceListSchema = z.object({ items: z.array(evidenceSchema), nextCursor: z.uuid().nullable() });

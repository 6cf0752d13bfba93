// What units are told, as it is asked for and answered.
import { z } from 'zod';
import { time } from '../task/task.schema.ts';
import { toldSchema } from '../task/told.schema.ts';

export const messageSchema = z
  .object({
    id: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    planId: z.uuid(),
    planTitle: z.string(),
    editionId: z.uuid(),
    editionNumber: z.int(),
    kind: z.enum(['plan-issued', 'plan-changed']),
    body: toldSchema,
    createdAt: time,
    readAt: time.nullable(),
    readByName: z.string().nullable(),
    can: z.array(z.enum(['read'])),
  })
  .meta({ id: 'Message', description: 'What a unit is told when an edition is issued: only what concerns it' });
export type Message = z.output<typeof messageSchema>;

export const listMessagesQuery = z.object({
  unread: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListMessages = z.output<typeof listMessagesQuery>;
export const messageListSchema = z.object({ items: z.array(messageSchema), nextCursor: z.uuid().nullable() });

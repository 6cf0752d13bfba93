// What units are told, as it is asked for and answered.
import { z } from 'zod';
import { day, time } from '../task/task.schema.ts';
import { toldSchema } from '../task/told.schema.ts';

const common = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  createdAt: time,
  readAt: time.nullable(),
  readByName: z.string().nullable(),
  can: z.array(z.enum(['read'])),
};

const planMessageSchema = z
  .object({
    ...common,
    kind: z.enum(['plan-issued', 'plan-changed']),
    planId: z.uuid(),
    planTitle: z.string(),
    editionId: z.uuid(),
    editionNumber: z.int(),
    body: toldSchema,
  })
  .meta({ id: 'PlanMessage', description: 'What an edition means for a unit: only what concerns it' });

/** What a unit is told of a task that falls due, or that it is late with. Names no person. */
export const supervisedSchema = z
  .object({
    supervisionId: z.uuid(),
    taskId: z.uuid(),
    taskNumber: z.int(),
    title: z.string(),
    planTitle: z.string().nullable(),
    period: z.string().nullable().describe('Of an occurrence'),
    dueDate: day.nullable(),
    documentNumber: z.string().nullable(),
    answerBy: day.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Supervised' });
export type Supervised = z.output<typeof supervisedSchema>;

const supervisionMessageSchema = z
  .object({
    ...common,
    kind: z.enum(['reminder', 'notice-issued', 'notice-accepted', 'notice-refused', 'interview-planned']),
    planId: z.uuid().nullable(),
    planTitle: z.string().nullable(),
    body: z.object({ items: z.array(supervisedSchema) }),
  })
  .meta({ id: 'SupervisionMessage', description: 'A reminder of what falls due, a notice, what became of its answer' });

export const messageSchema = z
  .discriminatedUnion('kind', [planMessageSchema, supervisionMessageSchema])
  .meta({ id: 'Message', description: 'What a unit is told' });
export type Message = z.output<typeof messageSchema>;
export type PlanMessage = z.output<typeof planMessageSchema>;
export type SupervisionMessage = z.output<typeof supervisionMessageSchema>;

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

// What a unit is told when an edition is issued: only what is new, changed or ended for it.
import { z } from 'zod';
import { day, gapSchema, recurringSchema, roleSchema } from './task.schema.ts';

/** What of a task changed for the unit, how it was and how it is now. */
const words = <Field extends string>(field: Field) =>
  z.object({ field: z.literal(field), old: z.string().nullable(), new: z.string().nullable() });
export const toldChangeSchema = z
  .discriminatedUnion('field', [
    words('title'),
    words('text'),
    words('lead').describe('Names of the lead units'),
    z.object({ field: z.literal('role'), old: roleSchema, new: roleSchema }).describe('Role of the unit itself'),
    z.object({ field: z.literal('due'), old: day.nullable(), new: day.nullable() }),
    z.object({ field: z.literal('standing'), old: z.boolean(), new: z.boolean() }),
    z.object({ field: z.literal('recurring'), old: recurringSchema.nullable(), new: recurringSchema.nullable() }),
  ])
  .meta({ id: 'ToldChange' });
export type ToldChange = z.output<typeof toldChangeSchema>;

const task = {
  taskId: z.uuid(),
  number: z.int().describe('In the edition issued; of an ended task, in the one before'),
};

export const toldSchema = z
  .object({
    new: z.array(
      z.object({
        ...task,
        title: z.string(),
        role: roleSchema,
        dueDate: day.nullable(),
        standing: z.boolean(),
        splitFrom: z.string().nullable().describe('Title of the task of the edition before whose further part it is'),
      }),
    ),
    changed: z.array(z.object({ ...task, title: z.string(), changes: z.array(toldChangeSchema) })),
    ended: z.array(
      z.object({
        ...task,
        title: z.string(),
        reason: z
          .enum(['dropped', 'not-named'])
          .describe('The plan has the task no more; or it goes on without the unit'),
      }),
    ),
  })
  .meta({ id: 'Told' });
export type Told = z.output<typeof toldSchema>;

export const issuePreviewSchema = z
  .object({
    blocking: z.array(z.object({ taskId: z.uuid(), gaps: z.array(gapSchema) })),
    tasks: z.int().describe('Tasks of the edition'),
    units: z.array(
      z.object({
        ...toldSchema.shape,
        unitId: z.uuid(),
        unitName: z.string(),
        contacts: z.array(z.object({ displayName: z.string() })),
        leads: z.int().describe('Tasks it leads from then on'),
        responsible: z.int(),
        supports: z.int(),
        unchanged: z.int().describe('Tasks that go on for it just as they were'),
      }),
    ),
    withoutContact: z.array(z.uuid()).describe('Units that have news and nobody to read it'),
  })
  .describe('Who will be told what: a unit without anything new, changed or ended is told nothing');
export type IssuePreview = z.output<typeof issuePreviewSchema>;

// Tasks as they are asked for and answered. The web app's client is generated from these.
import { z } from 'zod';

export const day = z.iso.date();
export const time = z.iso.datetime().describe('ISO 8601, UTC');
export const idParams = z.object({ id: z.uuid() });
export const reason = z.string().trim().min(1).max(2000);
export const reasonBody = z.object({ reason });

export const lightSchema = z
  .enum(['done', 'on-pace', 'due-soon', 'overdue', 'not-accepted'])
  .meta({ id: 'Light', description: 'Traffic light 亮灯' });
export type Light = z.output<typeof lightSchema>;

export const lightCountsSchema = z
  .object({ done: z.int(), onPace: z.int(), dueSoon: z.int(), overdue: z.int(), notAccepted: z.int() })
  .meta({ id: 'LightCounts' });

export const roleSchema = z.enum(['lead', 'responsible', 'support']).meta({ id: 'PartyRole' });
export type Role = z.output<typeof roleSchema>;
export const gapSchema = z
  .enum(['owner', 'lead', 'due', 'year', 'unit'])
  .meta({ id: 'Gap', description: 'owner: nobody is named; lead: no single lead unit; unit: a name meets no unit' });
export type Gap = z.output<typeof gapSchema>;
export const taskStateSchema = z.enum(['draft', 'issued', 'suspended', 'withdrawn', 'closed']);
export type TaskState = z.output<typeof taskStateSchema>;
export const sourceKindSchema = z.enum(['plan', 'minutes', 'instruction', 'upper-order']);
export type SourceKind = z.output<typeof sourceKindSchema>;
export const taskActionSchema = z.enum([
  'update',
  'delete',
  'issue',
  'close',
  'suspend',
  'resume',
  'withdraw',
  'request-deadline',
]);
export type TaskAction = z.output<typeof taskActionSchema>;

export const recurringSchema = z
  .object({
    every: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'term']),
    times: z.int().min(1).max(31),
    interval: z.int().min(2).max(12).exactOptional().describe('Every so many periods: 2 for 每两周; absent for 1'),
    by: z
      .string()
      .trim()
      .max(30)
      .exactOptional()
      .describe('Day of the period: "16" of the (last) month, "10,25" for two, "5" or "五" of a week, "12-31", "last"'),
  })
  .meta({ id: 'Recurring' });
export type Recurring = z.output<typeof recurringSchema>;

export const unitNameSchema = z
  .object({ id: z.uuid().nullable().describe('Null for a name that meets no unit, or a unit group'), name: z.string() })
  .meta({ id: 'NamedUnit' });

export const milestoneSchema = z
  .object({
    id: z.uuid(),
    dueDate: day,
    percent: z.int().nullable(),
    title: z.string(),
    missed: z.boolean().describe('Its day has passed and the progress is below its percent'),
  })
  .meta({ id: 'Milestone' });
export type Milestone = z.output<typeof milestoneSchema>;

export const taskRowSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    officeUnitId: z.uuid(),
    planId: z.uuid().nullable(),
    planTitle: z.string().nullable(),
    editionId: z.uuid().nullable(),
    clauseId: z.uuid().nullable(),
    clauseTitle: z.string().nullable(),
    phaseId: z.uuid().nullable(),
    phaseName: z.string().nullable(),
    sourceKind: sourceKindSchema,
    sourceTitle: z.string(),
    leadUnit: unitNameSchema.nullable(),
    responsible: z.array(unitNameSchema),
    support: z.array(unitNameSchema),
    beginDate: day.nullable(),
    dueDate: day.nullable(),
    dueText: z.string().nullable().describe('The date as compiled, "?" for what the text leaves open'),
    standing: z.boolean().describe('长期坚持: no due date'),
    recurring: recurringSchema.nullable(),
    state: taskStateSchema,
    issuedAt: time.nullable(),
    light: lightSchema.nullable().describe('Null for drafts, suspended and withdrawn tasks'),
    progress: z.int(),
    latestText: z.string().nullable(),
    latestAt: time.nullable(),
    gaps: z.array(gapSchema).describe('What a draft still lacks'),
    milestones: z.array(milestoneSchema),
    version: z.int(),
  })
  .meta({ id: 'TaskRow' });
export type TaskRow = z.output<typeof taskRowSchema>;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
export const taskFilterSchema = z.object({
  planId: z.uuid().optional(),
  editionId: z.uuid().optional(),
  state: taskStateSchema.optional(),
  light: lightSchema.optional(),
  unitId: z.uuid().optional().describe('A unit the task names or is assigned to'),
  role: roleSchema.optional().describe('Together with unitId: in this role'),
  phaseId: z.uuid().optional(),
  clauseId: z.uuid().optional().describe('The clause or one above it'),
  sourceKind: sourceKindSchema.optional(),
  recurring: flag.optional(),
  q: z.string().trim().max(100).optional().describe('Part of title or text'),
  dueFrom: day.optional(),
  dueTo: day.optional(),
});
export type TaskFilter = z.output<typeof taskFilterSchema>;
export const countedBySchema = z.enum(['unit', 'phase', 'clause', 'light', 'plan']);
export type CountedBy = z.output<typeof countedBySchema>;
export const listTasksQuery = taskFilterSchema.extend({
  by: countedBySchema.optional().describe('Only one of the groups that /tasks/counts answers for this `by`'),
  key: z.string().max(60).optional().describe('Key of that group; absent for the tasks in none'),
  sort: z.enum(['due', 'number', 'light', 'updated']).default('due'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListTasks = z.output<typeof listTasksQuery>;
export const taskListSchema = z.object({
  items: z.array(taskRowSchema),
  nextCursor: z.string().nullable(),
  total: z.int().describe('Tasks that pass the filters, counted for the first page'),
});
export const countTasksQuery = taskFilterSchema.extend({ by: countedBySchema });
export const taskCountsSchema = z.array(
  z.object({
    key: z.string().nullable().describe('Id of the unit, phase, clause or plan, or the light; null for none'),
    name: z.string().nullable(),
    total: z.int(),
    byLight: lightCountsSchema,
  }),
);

export const partySchema = z
  .object({
    id: z.uuid(),
    role: roleSchema,
    name: z.string().describe('As written'),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    groupId: z.uuid().nullable(),
    groupName: z.string().nullable(),
    inherited: z.boolean().describe('Named by a clause above'),
    startOffset: z.int().nullable(),
    endOffset: z.int().nullable(),
  })
  .meta({ id: 'Party' });
export type Party = z.output<typeof partySchema>;

export const closeBody = z.object({ note: reason.optional() }).default({});

/** A row of the breakdown table 任务分解表, for documents. */
export interface BreakdownRow {
  readonly id: string;
  readonly number: number;
  readonly clauseTitle: string | null;
  readonly title: string;
  readonly text: string;
  readonly phaseName: string | null;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly support: readonly string[];
  readonly beginDate: string | null;
  readonly dueDate: string | null;
  readonly dueText: string | null;
  readonly standing: boolean;
  readonly recurring: Recurring | null;
  readonly milestones: readonly { readonly dueDate: string; readonly percent: number | null; readonly title: string }[];
}

/** A row of the progress table 进展情况表, for documents. */
export interface ProgressRow extends BreakdownRow {
  readonly state: TaskState;
  readonly light: Light | null;
  readonly progress: number;
  readonly latestText: string | null;
  readonly latestAt: Date | null;
}

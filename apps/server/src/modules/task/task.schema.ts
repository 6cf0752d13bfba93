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
export const closeBody = z.object({ note: reason.optional() }).default({});
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
          'only-responsible',
          'sibling',
          'duties',
          'office',
        ]),
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

export const issuePreviewSchema = z
  .object({
    blocking: z.array(z.object({ taskId: z.uuid(), gaps: z.array(gapSchema) })),
    units: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        contacts: z.array(z.object({ displayName: z.string() })),
        leads: z.int(),
        responsible: z.int(),
        supports: z.int(),
        tasks: z.array(
          z.object({ id: z.uuid(), number: z.int(), title: z.string(), role: roleSchema, due: day.nullable() }),
        ),
      }),
    ),
    withoutContact: z.array(z.uuid()),
  })
  .describe('Who will be told what');
export type IssuePreview = z.output<typeof issuePreviewSchema>;

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

// Elements of an edition: what it says, tasks aside. One schema a kind; the same ones check what a person sends.
import { z } from 'zod';

/** A date as the text has it: "2026-09-30", or with "?" for what the text leaves open: "????-12-31". */
export const openDateSchema = z
  .string()
  .regex(/^(\d{4}|\?{4})-(\d{2}|\?{2})-(\d{2}|\?{2})$/)
  .refine((date) => date.includes('?') || isCalendarDay(date), { message: 'no such day' })
  .describe('YYYY-MM-DD; "?" stands for digits the text leaves open');

function isCalendarDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const shortText = z.string().trim().min(1).max(200);
const longText = z.string().trim().max(2000);
const periods = z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'term']);

export const clauseDataSchema = z.object({
  level: z.int().min(1).max(20).describe('Nesting as a reader sees it, from 1'),
  label: z.string().max(100).describe('Its number as written: "一、", "（一）"'),
  title: longText,
  role: z
    .enum(['aims', 'principles', 'scope', 'organisation', 'work', 'phases', 'safeguards', 'appraisal', 'other'])
    .describe('What the section is for'),
});
export const citeDataSchema = z.object({ name: shortText });
export const groupMemberDataSchema = z.object({
  role: z.enum(['leader', 'deputy', 'member', 'office']),
  name: shortText.describe("A person's name, a post or a unit"),
  post: z.string().max(200).optional().describe('"镇党委书记" for 组长：张三（镇党委书记）'),
});
export const specialGroupDataSchema = z.object({
  name: shortText,
  lead: z.array(shortText).max(100),
  members: z.array(shortText).max(500),
});
export const phaseDataSchema = z.object({
  name: shortText,
  startDate: openDateSchema.nullable(),
  endDate: openDateSchema.nullable(),
});
export const dateDataSchema = z.object({
  kind: z.enum(['due', 'phase', 'span', 'event']),
  startDate: openDateSchema.nullable(),
  endDate: openDateSchema.nullable(),
  item: longText.describe('Title of the clause it belongs to'),
});
export const targetDataSchema = z.object({
  op: z.enum(['>=', '<=', '=', '>', '<']),
  value: z.number(),
  unit: z.string().max(50),
  item: longText,
});
export const recurringDataSchema = z.object({
  every: periods,
  times: z.int().min(1).max(366),
  interval: z.int().min(2).max(12).optional().describe('Every so many periods: 2 for 每两周; absent for 1'),
  by: z.string().max(50).optional().describe('Day of the period, as written without 日: "16"'),
  item: longText,
});
export const scoringDataSchema = z.object({
  effect: z.enum(['deduct', 'award', 'weight', 'grade', 'veto', 'rank']),
  value: z.number().nullable(),
  unit: z.string().max(50).nullable(),
  per: z.string().max(200).nullable(),
  grade: z.string().max(50).optional(),
  outcome: z.string().max(500).optional(),
});
export const budgetDataSchema = z.object({ amount: z.number(), unit: z.string().max(50), purpose: longText });

/** Kind and data together, so that data which does not fit its kind is refused. */
export const elementBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clause'), data: clauseDataSchema }),
  z.object({ kind: z.literal('cite'), data: citeDataSchema }),
  z.object({ kind: z.literal('group-member'), data: groupMemberDataSchema }),
  z.object({ kind: z.literal('special-group'), data: specialGroupDataSchema }),
  z.object({ kind: z.literal('phase'), data: phaseDataSchema }),
  z.object({ kind: z.literal('date'), data: dateDataSchema }),
  z.object({ kind: z.literal('target'), data: targetDataSchema }),
  z.object({ kind: z.literal('recurring'), data: recurringDataSchema }),
  z.object({ kind: z.literal('scoring'), data: scoringDataSchema }),
  z.object({ kind: z.literal('budget'), data: budgetDataSchema }),
]);
export type ElementBody = z.output<typeof elementBodySchema>;
export type ElementKind = ElementBody['kind'];

const offset = z.int().min(0).describe("Offset in the edition's text, UTF-16 units");

const placement = {
  id: z.uuid(),
  clauseId: z.uuid().nullable().describe('The clause it stands under; for a clause, the one above'),
  start: offset,
  end: offset.describe('Exclusive'),
  construct: z.string().describe('What read it; "by-hand" for one a person added'),
  confidence: z.number().min(0).max(1),
  origin: z.enum(['compiled', 'edited', 'added']),
  doubtful: z.boolean().describe('Of a draft: the reading is unsure and nobody has looked at it yet'),
  reviewedAt: z.iso.datetime().nullable().describe('When a person confirmed or changed what was read'),
  ignoredBefore: z.boolean().describe('Of a draft: the same reading was deleted from a plan before 上次删去'),
  version: z.int(),
};

/** As answered. Dates of phases and dates carry the edition's year where the text has none. */
export const elementSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...placement, kind: z.literal('clause'), data: clauseDataSchema }),
    z.object({ ...placement, kind: z.literal('cite'), data: citeDataSchema }),
    z.object({ ...placement, kind: z.literal('group-member'), data: groupMemberDataSchema }),
    z.object({ ...placement, kind: z.literal('special-group'), data: specialGroupDataSchema }),
    z.object({ ...placement, kind: z.literal('phase'), data: phaseDataSchema }),
    z.object({ ...placement, kind: z.literal('date'), data: dateDataSchema }),
    z.object({ ...placement, kind: z.literal('target'), data: targetDataSchema }),
    z.object({ ...placement, kind: z.literal('recurring'), data: recurringDataSchema }),
    z.object({ ...placement, kind: z.literal('scoring'), data: scoringDataSchema }),
    z.object({ ...placement, kind: z.literal('budget'), data: budgetDataSchema }),
  ])
  .meta({ id: 'PlanElement' });
export type Element = z.output<typeof elementSchema>;

export const addElementSchema = z.intersection(z.object({ startOffset: offset, endOffset: offset }), elementBodySchema);

export const changeElementSchema = z.object({
  data: z.record(z.string(), z.unknown()).optional().describe('The whole data of its kind'),
  startOffset: offset.optional(),
  endOffset: offset.optional(),
});

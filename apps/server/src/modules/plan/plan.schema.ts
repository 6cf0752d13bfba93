// Plans and their editions, as they are asked for and answered.
import { z } from 'zod';
import { elementSchema } from './element.schema.ts';

const day = z.iso.date();
const time = z.iso.datetime().describe('ISO 8601, UTC');

export const idParams = z.object({ id: z.uuid() });

export const editionStateSchema = z.enum(['draft', 'submitted', 'signed', 'issued', 'replaced', 'withdrawn']);
export type EditionState = z.output<typeof editionStateSchema>;

export const editionActionSchema = z.enum(['edit', 'submit', 'recall', 'return', 'sign', 'issue', 'withdraw']);

export const signOffSchema = z
  .object({
    act: z.enum(['submit', 'return', 'sign', 'recall']),
    note: z.string().nullable(),
    accountName: z.string(),
    at: time,
  })
  .meta({ id: 'SignOff' });

export const planSummarySchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    officeUnitId: z.uuid(),
    officeUnitName: z.string(),
    edition: z
      .object({
        id: z.uuid(),
        number: z.int(),
        state: editionStateSchema,
        year: z.int().nullable(),
        issuedAt: time.nullable(),
      })
      .describe('The edition in force, or the newest while none was issued'),
    pending: z
      .object({ id: z.uuid(), number: z.int(), state: editionStateSchema })
      .nullable()
      .describe('A later edition that is not issued yet'),
    counts: z.object({
      tasks: z.int(),
      gaps: z.int().describe('Tasks that lack something needed to issue them'),
      done: z.int(),
      overdue: z.int(),
      dueSoon: z.int(),
    }),
    createdAt: time,
    version: z.int(),
  })
  .meta({ id: 'PlanSummary' });

export const listPlansQuery = z.object({
  state: editionStateSchema.optional(),
  q: z.string().trim().max(100).optional().describe('Part of the title'),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListPlansQuery = z.output<typeof listPlansQuery>;

export const planListSchema = z.object({ items: z.array(planSummarySchema), nextCursor: z.uuid().nullable() });

export const planSchema = z
  .object({
    ...planSummarySchema.shape,
    editions: z
      .array(
        z.object({
          id: z.uuid(),
          number: z.int(),
          state: editionStateSchema,
          title: z.string(),
          createdAt: time,
          signOffs: z.array(signOffSchema),
        }),
      )
      .describe('Newest first'),
    can: z.array(z.enum(['upload-edition'])),
  })
  .meta({ id: 'Plan' });

/** Of several plans in one file, which: from 1. The first when absent, with a warning in the edition. */
const part = z.coerce.number().int().min(1).max(100).optional().describe('Which plan of the file, from 1');

export const uploadPlanBody = z.object({ officeUnitId: z.uuid(), part });
export const uploadEditionBody = z.object({ part });
export const uploadedSchema = z.object({ planId: z.uuid(), editionId: z.uuid() });

export const warningSchema = z
  .object({
    code: z.enum([
      'numbering-may-be-lost',
      'tracked-changes-accepted',
      'images-ignored',
      'encoding-guessed',
      'text-box-moved',
      'inserted-file-ignored',
      'layout-guessed',
      'pages-without-text',
      'several-plans',
      'not-a-plan',
    ]),
    detail: z.string().nullable(),
  })
  .describe('What was lost or guessed while reading the file');
export type Warning = z.output<typeof warningSchema>;

export const lintMessageSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    clauseId: z.uuid().nullable(),
    taskId: z.uuid().nullable().describe('Set for remarks about the tasks as they are now'),
    start: z.int(),
    end: z.int(),
    raw: z.string(),
    message: z.object({ zh: z.string(), en: z.string() }),
    fix: z
      .object({ start: z.int(), end: z.int(), text: z.string() })
      .nullable()
      .describe('Put `text` for [start, end) in the document to mend it, where that is evident'),
  })
  .meta({
    id: 'LintMessage',
    description:
      'A remark of the 体检. Owners, deadlines and units are judged by the tasks as they are now, and a remark about ' +
      'one task goes when a person has mended it; remarks about the text alone (numbering, placeholders …) are the ' +
      "compiler's of the upload: the text never changes.",
  });
export type LintMessage = z.output<typeof lintMessageSchema>;

const cellSchema = z.object({
  start: z.int(),
  end: z.int(),
  column: z.int(),
  columnSpan: z.int(),
  mergedWith: z.object({ start: z.int(), end: z.int() }).optional(),
});

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    start: z.int(),
    end: z.int(),
    label: z.object({ start: z.int(), end: z.int(), level: z.int() }).optional(),
    headingLevel: z.int().optional(),
    align: z.enum(['center', 'right']).optional(),
    bold: z.boolean().optional(),
    part: z.enum(['header', 'footer', 'footnote', 'text-box']).optional(),
  }),
  z.object({
    kind: z.literal('table-row'),
    start: z.int(),
    end: z.int(),
    table: z.int(),
    row: z.int(),
    cells: z.array(cellSchema),
  }),
]);

export const editionHeadSchema = z
  .object({
    id: z.uuid(),
    planId: z.uuid(),
    officeUnitId: z.uuid(),
    officeUnitName: z.string(),
    number: z.int(),
    state: editionStateSchema,
    title: z.string(),
    issuer: z.string().nullable(),
    docNumber: z.string().nullable(),
    issuedOn: day.nullable(),
    year: z.int().nullable(),
    openYear: z.boolean().describe('Some date is written without a year, and no year is set'),
    suggestedYear: z.int().nullable().describe('Year of the document number, its date or its title'),
    fileName: z.string(),
    format: z.string(),
    warnings: z.array(warningSchema),
    returnNote: z.string().nullable(),
    previousEditionId: z
      .uuid()
      .nullable()
      .describe('The edition in force that it replaced, or would replace when issued; null for a first one'),
    signOffs: z.array(signOffSchema),
    doubtful: z
      .object({ tasks: z.int(), elements: z.int() })
      .describe('Of a draft, for those who prepare and sign it: unsure readings that nobody has looked at yet'),
    can: z.array(editionActionSchema),
    createdAt: time,
    submittedAt: time.nullable(),
    signedAt: time.nullable(),
    issuedAt: time.nullable(),
    version: z.int(),
  })
  .meta({ id: 'PlanEditionHead' });
export type EditionHead = z.output<typeof editionHeadSchema>;

export const editionSchema = z
  .object({
    ...editionHeadSchema.shape,
    text: z.string(),
    blocks: z.array(blockSchema),
    elements: z.array(elementSchema),
    lint: z.array(lintMessageSchema),
  })
  .meta({ id: 'PlanEdition' });

export const changeEditionBody = z
  .object({
    title: z.string().trim().min(1).max(300),
    issuer: z.string().trim().max(300).nullable(),
    docNumber: z.string().trim().max(100).nullable(),
    issuedOn: day.nullable(),
    year: z.int().min(2000).max(2100).nullable().describe('Null takes back the year and the dates it gave'),
  })
  .partial();
export type ChangeEdition = z.output<typeof changeEditionBody>;

export const reviewBody = z
  .object({ taskIds: z.array(z.uuid()).max(5000).default([]), elementIds: z.array(z.uuid()).max(5000).default([]) })
  .describe('Readings that a person has looked at and found right');

const note = z.string().trim().min(1).max(2000);
export const requiredNoteBody = z.object({ note });
export const optionalNoteBody = z.object({ note: note.optional() }).default({});
export const reasonBody = z.object({ reason: note });

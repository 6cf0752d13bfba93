// Units, groups and imports, as they are asked for and answered.
import { z } from 'zod';
import { pageOf } from '../../platform/http/paging.ts';
import { unitKinds } from './organisation.rules.ts';

export const unitKindSchema = z.enum(unitKinds);

const unitName = z.string().trim().min(1).max(100);
const unitCode = z.string().trim().min(1).max(40);
const alias = z.string().trim().min(1).max(100);

export const idParams = z.object({ id: z.uuid() });

export const unitSchema = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable().describe('Null for the root of the jurisdiction'),
    code: z.string(),
    name: z.string(),
    kind: unitKindSchema,
    duties: z.string(),
    aliases: z.array(z.object({ id: z.uuid(), alias: z.string() })),
    active: z.boolean(),
    sort: z.int(),
    version: z.int(),
  })
  .meta({ id: 'Unit' });
/** All at once, in tree order. */
export const unitListSchema = pageOf(unitSchema);

export const createUnitBody = z.object({
  parentId: z.uuid(),
  code: unitCode,
  name: unitName,
  kind: unitKindSchema,
  duties: z.string().trim().max(2000).default(''),
  sort: z.int().min(0).max(1_000_000).optional().describe('Last among its siblings when left out'),
});
export type CreateUnit = z.output<typeof createUnitBody>;

export const patchUnitBody = z
  .object({
    parentId: z.uuid(),
    code: unitCode,
    name: unitName,
    kind: unitKindSchema,
    duties: z.string().trim().max(2000),
    sort: z.int().min(0).max(1_000_000),
    active: z.boolean(),
  })
  .partial()
  .refine((body) => Object.keys(body).length > 0);
export type PatchUnit = z.output<typeof patchUnitBody>;

export const createAliasBody = z.object({ alias });

export const unitGroupSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    aliases: z.array(z.string()),
    unitIds: z.array(z.uuid()),
    version: z.int(),
  })
  .meta({ id: 'UnitGroup' });
export const unitGroupListSchema = pageOf(unitGroupSchema);

const distinct = <Item>(items: readonly Item[]) => [...new Set(items)];

export const unitGroupBody = z.object({
  name: unitName,
  aliases: z.array(alias).max(50).default([]).transform(distinct),
  unitIds: z.array(z.uuid()).max(5000).transform(distinct),
});
export type SaveUnitGroup = z.output<typeof unitGroupBody>;

export const unitImportSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(['done', 'refused']).describe('Of a refused list nothing was imported'),
    createdCount: z.int(),
    updatedCount: z.int(),
    errorCount: z.int(),
    errors: z
      .array(
        z.object({
          row: z.int().describe('As the spreadsheet numbers it'),
          column: z.string().nullable(),
          message: z.string(),
        }),
      )
      .describe('The first 200; all stand in errors.xlsx'),
  })
  .meta({ id: 'UnitImport' });
export type UnitImport = z.output<typeof unitImportSchema>;

export const resolveNamesBody = z.object({ names: z.array(z.string().max(100)).max(1000) });
export const resolutionListSchema = z.object({
  items: z.array(
    z
      .object({
        name: z.string(),
        unitId: z.uuid().nullable(),
        groupId: z.uuid().nullable(),
        ambiguous: z.array(z.uuid()).describe('Units that the name may equally mean'),
        suggestions: z
          .array(
            z.object({
              unitId: z.uuid().nullable(),
              groupId: z.uuid().nullable(),
              name: z.string(),
              reason: z.enum(['same-name', 'alias', 'short-form', 'contains', 'similar', 'kind-group']),
            }),
          )
          .describe('Best first; empty where the name is resolved'),
      })
      .meta({ id: 'NameResolution' }),
  ),
});

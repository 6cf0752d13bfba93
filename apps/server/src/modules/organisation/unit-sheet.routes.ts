import { type UnitRow, writeUnits, writeUnitTemplate } from '../../documents/unit-sheet.ts';
import { readUnitRows } from '../../documents/unit-sheet-read.ts';
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { FileAnswer, type Route, route } from '../../platform/http/route.ts';
import { canImportAnything, canManageJurisdiction } from './organisation.policy.ts';
import { listGroupsWithMembers, listUnits, requireJurisdiction, rootUnitId } from './organisation.queries.ts';
import { idParams, unitImportSchema } from './organisation.schema.ts';
import { requireRefusedImport, workbookType } from './unit-import.queries.ts';
import { importUnits } from './unit-import.service.ts';

const tag = 'organisation';
const files = [workbookType];

const template = route({
  method: 'GET',
  url: '/units/template.xlsx',
  name: 'getUnitTemplate',
  tag,
  summary: 'An empty list of units to fill in',
  files,
  handle: async () => new FileAnswer(workbookType, '单位导入模板.xlsx', await writeUnitTemplate()),
});

const exportUnits = route({
  method: 'GET',
  url: '/units/export.xlsx',
  name: 'exportUnits',
  tag,
  summary: 'The units as a list that can be edited and imported again',
  files,
  handle: async (ctx) => {
    const { name } = await requireJurisdiction(ctx.db);
    return new FileAnswer(workbookType, `${name}单位.xlsx`, await writeUnits(await listRows(ctx)));
  },
});

async function listRows(ctx: Context): Promise<UnitRow[]> {
  const units = await listUnits(ctx.db);
  const groups = await listGroupsWithMembers(ctx.db);
  const codeOf = new Map(units.map((unit) => [unit.id, unit.code]));
  return units
    .filter((unit) => unit.active)
    .map(({ id, code, name, kind, duties, parentId, aliases }) => ({
      code,
      name,
      kind,
      duties,
      parentCode: parentId === null ? null : (codeOf.get(parentId) ?? null),
      aliases: aliases.map(({ alias }) => alias),
      groups: groups.filter((group) => group.unitIds.includes(id)).map((group) => group.name),
    }));
}

const createImport = route({
  method: 'POST',
  url: '/unit-imports',
  name: 'importUnits',
  tag,
  summary: 'Import a list of units (.xlsx), all of it or nothing; units are known again by their code',
  uploadMegabytes: 10,
  response: unitImportSchema,
  prepare: async (_services, { upload }, actor) => {
    authorize(canImportAnything(actor));
    return { sheet: await readUnitRows(upload.bytes), bytes: upload.bytes };
  },
  handle: async (ctx, { prepared }) => {
    const rootId = await rootUnitId(ctx.db);
    authorize(canManageJurisdiction(ctx.actor, rootId));
    return await importUnits(ctx, rootId, prepared);
  },
});

const importErrors = route({
  method: 'GET',
  url: '/unit-imports/:id/errors.xlsx',
  name: 'getUnitImportErrors',
  tag,
  summary: 'The refused list with an error beside each bad row',
  params: idParams,
  files,
  handle: async (ctx, { params }) => {
    authorize(canImportAnything(ctx.actor));
    const { fileHash } = await requireRefusedImport(ctx, params.id);
    return new FileAnswer(workbookType, '单位导入错误.xlsx', await ctx.files.read(fileHash));
  },
});

export const unitSheetRoutes: readonly Route[] = [template, exportUnits, createImport, importErrors];

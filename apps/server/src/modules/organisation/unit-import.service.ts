// Importing a list of units: all of it or nothing.

import { type UnitSheetError, writeUnitErrors } from '../../documents/unit-sheet.ts';
import { readUnitRows, type UnitSheet } from '../../documents/unit-sheet-read.ts';
import type { Context, Services } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import { type Work, workAsSystem } from '../../platform/system-work.ts';
import { listUnits, rootUnitId } from './organisation.queries.ts';
import type { UnitImport } from './organisation.schema.ts';
import { applyImport, type ImportCounts, insertImport } from './unit-import.queries.ts';
import { planImport } from './unit-import.rules.ts';

type Outcome = ImportCounts & { readonly errors: readonly UnitSheetError[] };

const nothing: ImportCounts = { createdCount: 0, updatedCount: 0 };

/** Nothing is written when there is any error, and then all errors are answered at once. */
async function importRows(by: Work, rootId: string, sheet: UnitSheet): Promise<Outcome> {
  const units = (await listUnits(by.db)).map((unit) => ({ ...unit, aliases: unit.aliases.map(({ alias }) => alias) }));
  const plan = planImport(sheet.rows, units);
  const errors = [...sheet.errors, ...plan.errors].sort((a, b) => a.rowNumber - b.rowNumber);
  if (errors.length > 0) return { ...nothing, errors };
  return { ...(await applyImport(by, rootId, plan.units)), errors };
}

export interface UploadedSheet {
  readonly sheet: UnitSheet;
  readonly bytes: Uint8Array;
}

/** How many errors are answered; the rest stand in the file. */
const mostErrors = 200;

export async function importUnits(ctx: Context, rootId: string, upload: UploadedSheet): Promise<UnitImport> {
  const { errors, ...counts } = await importRows(ctx, rootId, upload.sheet);
  const state = errors.length > 0 ? ('refused' as const) : ('done' as const);
  const kept = state === 'refused' ? await writeUnitErrors(upload.sheet.rows, errors) : upload.bytes;
  const fileHash = await ctx.files.put(kept);
  const errorCount = errors.length;
  const id = await insertImport(ctx, rootId, { ...counts, fileHash, fileSize: kept.length, state, errorCount });
  const { language } = ctx.actor;
  return {
    id,
    state,
    ...counts,
    errorCount,
    errors: errors
      .slice(0, mostErrors)
      .map(({ rowNumber, column, message }) => ({ row: rowNumber, column, message: message[language] })),
  };
}

export interface SystemImport extends Outcome {
  /** The list with an error beside each bad row; empty when all went well. */
  readonly errorFile: Uint8Array;
}

/** For the command line, in an installation that is not running. */
export async function importUnitsAsSystem(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
  bytes: Uint8Array,
): Promise<SystemImport> {
  const sheet = await readUnitRows(bytes);
  return await workAsSystem(services, jurisdictionId, async (by) => {
    const rootId = await rootUnitId(by.db);
    const outcome = await importRows(by, rootId, sheet);
    if (outcome.errors.length > 0) return { ...outcome, errorFile: await writeUnitErrors(sheet.rows, outcome.errors) };
    const { createdCount, updatedCount } = outcome;
    const change = { createdCount, updatedCount };
    await record(by, { action: 'unit.import', unitId: rootId, thingType: 'units', thingId: rootId, change });
    return { ...outcome, errorFile: new Uint8Array() };
  });
}

// Lists of units, as the system administrator uploads them.
import { type UnitRow, writeUnits } from '../../src/documents/unit-sheet.ts';

export const newUnit = { code: '999', name: '县河长制办公室', kind: 'office' } as const;

const row = (unit: Pick<UnitRow, 'code' | 'name' | 'parentCode' | 'kind'>): UnitRow => ({
  ...unit,
  aliases: [],
  groups: [],
  duties: '',
});

/** Adds one unit below the root. */
export function writeUnitSheet(): Promise<Uint8Array> {
  return writeUnits([
    row({ code: '000', name: '云溪县', parentCode: null, kind: 'county' }),
    row({ ...newUnit, parentCode: '000' }),
  ]);
}

/** Hangs a unit below one that does not exist. */
export function writeFaultyUnitSheet(): Promise<Uint8Array> {
  return writeUnits([row({ ...newUnit, parentCode: '998' })]);
}

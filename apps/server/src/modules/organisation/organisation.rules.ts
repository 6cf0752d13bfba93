// Pure rules of the unit tree.
import { groupBy } from '../../platform/group-by.ts';

export const unitKinds = [
  'county',
  'department',
  'town',
  'street',
  'village',
  'community',
  'school',
  'hospital',
  'company',
  'office',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A unit as the resolver of names sees it. */
export interface UnitNames {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly duties: string;
  readonly aliases: readonly string[];
}

export interface GroupNames {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unitIds: readonly string[];
}

interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly sort: number;
  readonly code: string;
}

/** Each unit before the units below it, siblings by their order, then by code. */
export function inTreeOrder<Row extends Placed>(rows: readonly Row[]): Row[] {
  const childrenOf = groupBy(rows, (row) => row.parentId);
  const ordered: Row[] = [];
  const visit = (parentId: string | null) => {
    const children = childrenOf.get(parentId) ?? [];
    for (const row of children.toSorted(bySortThenCode)) {
      ordered.push(row);
      visit(row.id);
    }
  };
  visit(null);
  return ordered;
}

function bySortThenCode(a: Placed, b: Placed): number {
  return a.sort - b.sort || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

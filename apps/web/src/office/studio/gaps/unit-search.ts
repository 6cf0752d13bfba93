// Finding units and unit groups by what is typed: part of a name or of another name; what begins with it comes first.

export interface Findable {
  readonly id: string;
  readonly kind: 'unit' | 'group';
  readonly name: string;
  readonly otherNames: readonly string[];
}

export interface Match {
  readonly unit: Findable;
  /** The other name that matched, where the name itself did not. */
  readonly by: string | null;
}

export function findUnits(units: readonly Findable[], typed: string, most: number): Match[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const matches: (Match & { rank: number })[] = [];
  for (const unit of units) {
    const own = unit.name.toLowerCase().indexOf(wanted);
    const by = own >= 0 ? null : unit.otherNames.find((name) => name.toLowerCase().includes(wanted));
    if (by === undefined) continue;
    const name = by ?? unit.name;
    // 财政 → 县财政局 before 县财政资金监管办公室: the shorter name is nearer to what was typed.
    const rank = (name.toLowerCase().startsWith(wanted) ? 0 : 1000) + (by === null ? 0 : 500) + name.length;
    matches.push({ unit, by, rank });
  }
  return matches.sort((one, other) => one.rank - other.rank).slice(0, most);
}

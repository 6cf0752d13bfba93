// The flat list of units (in tree order) as a tree.

export interface UnitLike {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly active: boolean;
  readonly aliases: readonly { readonly alias: string }[] | readonly string[];
}

export interface UnitNode {
  readonly key: string;
  readonly value: string;
  readonly title: string;
  readonly names: string;
  readonly disabled: boolean;
  readonly children: UnitNode[];
}

/** Units in force as a tree. Where `only` is given, others stay as far as one of those stands below them. */
export function unitTree(units: readonly UnitLike[], only?: (unitId: string) => boolean): UnitNode[] {
  const nodes = new Map<string, UnitNode>();
  const roots: UnitNode[] = [];
  for (const unit of units) {
    if (!unit.active) continue;
    const aliases = unit.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.alias));
    nodes.set(unit.id, {
      key: unit.id,
      value: unit.id,
      title: unit.name,
      names: [unit.name, ...aliases].join('\n').toLowerCase(),
      disabled: only !== undefined && !only(unit.id),
      children: [],
    });
  }
  for (const unit of units) {
    const node = nodes.get(unit.id);
    if (node === undefined) continue;
    const above = unit.parentId === null ? undefined : nodes.get(unit.parentId);
    (above?.children ?? roots).push(node);
  }
  return only === undefined ? roots : pruned(roots);
}

function pruned(nodes: readonly UnitNode[]): UnitNode[] {
  return nodes
    .map((node) => ({ ...node, children: pruned(node.children) }))
    .filter((node) => !node.disabled || node.children.length > 0);
}

/** The units that may be chosen and go by what was typed, names that begin with it first; none of those above them. */
export function matchingUnits(nodes: readonly UnitNode[], typed: string): UnitNode[] {
  const wanted = typed.trim().toLowerCase();
  const found: UnitNode[] = [];
  const visit = (node: UnitNode) => {
    if (!node.disabled && node.names.includes(wanted)) found.push({ ...node, children: [] });
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  const begins = (node: UnitNode) => Number(node.names.split('\n').some((name) => name.startsWith(wanted)));
  return found.sort((one, other) => begins(other) - begins(one));
}

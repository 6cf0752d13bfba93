// Who may change the unit tree. Reading it is everyone's in the jurisdiction: work is assigned by the names of units.
import { allowIf, type Decision } from '../../platform/authorize.ts';
import type { Actor } from '../../platform/context.ts';

export interface UnitPlace {
  readonly id: string;
  /** The unit itself and every unit above it. */
  readonly path: readonly string[];
}

/** A system administrator changes the units below the one it is posted at, and that one. */
export function canManageUnit(actor: Actor, unit: UnitPlace): Decision {
  return allowIf(
    actor.posts.some((post) => post.role === 'system_administrator' && unit.path.includes(post.unitId)),
    'needs-system-administrator',
  );
}

/** Groups and imports concern the whole jurisdiction: they take the post at its root. */
export function canManageJurisdiction(actor: Actor, rootUnitId: string): Decision {
  return canManageUnit(actor, { id: rootUnitId, path: [rootUnitId] });
}

/** Before an upload is even read. */
export function canImportAnything(actor: Actor): Decision {
  return allowIf(
    actor.posts.some((post) => post.role === 'system_administrator'),
    'needs-system-administrator',
  );
}

/**
 * Whoever corrects names in the gap table adds what a plan calls a unit, so an office may, in its own right. Answers the unit
 * in whose right it is done, null when the actor may not.
 */
export function rightToAddAlias(actor: Actor, unit: UnitPlace): string | null {
  if (canManageUnit(actor, unit).allowed) return unit.id;
  return actor.posts.find((post) => post.role === 'office')?.unitId ?? null;
}

export function canAddAlias(actor: Actor, unit: UnitPlace): Decision {
  return allowIf(rightToAddAlias(actor, unit) !== null, 'needs-office-or-system-administrator');
}

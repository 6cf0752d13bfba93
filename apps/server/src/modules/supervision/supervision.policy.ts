// Who may do what with supervisions and ladders. Pure.
import { allowIf, type Decision } from '../../platform/authorize.ts';
import type { Actor, BusinessRole } from '../../platform/context.ts';
import type { SupervisionRight } from './supervision.rules.ts';

/** Of each unit concerned: itself and every unit above it. A post reaches the subtree of its unit. */
type UnitPaths = ReadonlyMap<string, readonly string[]>;

function holdsPost(actor: Actor, role: BusinessRole, unitId: string, paths: UnitPaths): boolean {
  return actor.posts.some((post) => post.role === role && (paths.get(unitId) ?? []).includes(post.unitId));
}

export interface SupervisionPlace {
  readonly officeUnitId: string;
  readonly unitId: string;
}

/** A contact answers for the units below its post, an office for just the unit it is at. */
export function supervisionRights(actor: Actor, place: SupervisionPlace, paths: UnitPaths): Set<SupervisionRight> {
  const rights = new Set<SupervisionRight>();
  if (holdsPost(actor, 'office', place.officeUnitId, paths)) rights.add('office');
  if (holdsPost(actor, 'approver', place.officeUnitId, paths)) rights.add('approver');
  const isOwnOffice = actor.posts.some((post) => post.role === 'office' && post.unitId === place.unitId);
  if (isOwnOffice || holdsPost(actor, 'contact', place.unitId, paths)) rights.add('unit');
  return rights;
}

export function decideSupervision(wanted: SupervisionRight, held: ReadonlySet<SupervisionRight>): Decision {
  return allowIf(held.has(wanted), `needs-${wanted === 'unit' ? 'contact' : wanted}-post`);
}

/** A plan's ladder is its office's to set; the jurisdiction's own, the system administrator's at the root. */
export function decidePlanLadder(actor: Actor, officeUnitId: string, paths: UnitPaths): Decision {
  return allowIf(holdsPost(actor, 'office', officeUnitId, paths), 'needs-office-post');
}

export function decideDefaultLadder(actor: Actor, rootId: string): Decision {
  const isAdministrator = actor.posts.some((post) => post.role === 'system_administrator' && post.unitId === rootId);
  return allowIf(isAdministrator, 'needs-system-administrator-post');
}

export function decideReadLadder(actor: Actor): Decision {
  const readers = ['office', 'approver', 'leader', 'contact', 'system_administrator'];
  return allowIf(
    actor.posts.some((post) => readers.includes(post.role)),
    'needs-post',
  );
}

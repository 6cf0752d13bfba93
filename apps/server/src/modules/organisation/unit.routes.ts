import { authorize } from '../../platform/authorize.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { hasPostsAt } from '../identity/post.queries.ts';
import { canAddAlias, canManageUnit, rightToAddAlias } from './organisation.policy.ts';
import { listUnits, type PlacedUnit, requireUnit } from './organisation.queries.ts';
import {
  createAliasBody,
  createUnitBody,
  idParams,
  type PatchUnit,
  patchUnitBody,
  resolutionListSchema,
  resolveNamesBody,
  unitListSchema,
  unitSchema,
} from './organisation.schema.ts';
import { resolveNames } from './organisation.service.ts';
import { deleteAlias, hasActiveUnitsBelow, insertAlias, insertUnit, requireAlias, updateUnit } from './unit.queries.ts';

const tag = 'organisation';

const list = route({
  method: 'GET',
  url: '/units',
  name: 'listUnits',
  tag,
  summary: 'All units of the jurisdiction in tree order, dissolved ones too',
  response: unitListSchema,
  handle: async (ctx) => ({ items: await listUnits(ctx.db), nextCursor: null }),
});

const create = route({
  method: 'POST',
  url: '/units',
  name: 'createUnit',
  tag,
  summary: 'Add a unit below another',
  body: createUnitBody,
  response: unitSchema,
  status: 201,
  handle: async (ctx, { body }) => {
    const above = await requireUnit(ctx.db, body.parentId);
    authorize(canManageUnit(ctx.actor, above));
    if (!above.active) throw problem('unit-dissolved');
    return await showUnit(ctx, await insertUnit(ctx, body));
  },
});

const patch = route({
  method: 'PATCH',
  url: '/units/:id',
  name: 'patchUnit',
  tag,
  summary: 'Rename, move, dissolve or otherwise change a unit',
  params: idParams,
  body: patchUnitBody,
  response: unitSchema,
  versioned: true,
  handle: async (ctx, { params, body, version }) => {
    const unit = await requireUnit(ctx.db, params.id);
    authorize(canManageUnit(ctx.actor, unit));
    if (body.parentId !== undefined && body.parentId !== unit.parentId) await requireNewPlace(ctx, unit, body.parentId);
    if (body.active === false && unit.active) await requireUnused(ctx, unit);
    if (!(await updateUnit(ctx, unit, version, body satisfies PatchUnit))) {
      throw problem('stale-version', undefined, { current: await showUnit(ctx, unit.id) });
    }
    return await showUnit(ctx, unit.id);
  },
});

async function requireNewPlace(ctx: Context, unit: PlacedUnit, parentId: string): Promise<void> {
  const above = await requireUnit(ctx.db, parentId);
  authorize(canManageUnit(ctx.actor, above));
  if (!above.active) throw problem('unit-dissolved');
  // The root may not hang below anything, and so everything stays below the root.
  if (unit.parentId === null || above.path.includes(unit.id)) throw problem('unit-under-itself');
}

/** A unit is dissolved from below: people and units that still hang on it would silently lose their place. */
async function requireUnused(ctx: Context, unit: PlacedUnit): Promise<void> {
  if (unit.parentId === null) throw problem('unit-is-root');
  if (await hasActiveUnitsBelow(ctx, unit.id)) throw problem('unit-has-units');
  if (await hasPostsAt(ctx.db, unit.id, today(ctx.clock))) throw problem('unit-has-posts');
}

async function showUnit(ctx: Context, id: string) {
  const unit = (await listUnits(ctx.db)).find((candidate) => candidate.id === id);
  if (unit === undefined) throw problem('not-found');
  return unit;
}

const addAlias = route({
  method: 'POST',
  url: '/units/:id/aliases',
  name: 'addUnitAlias',
  tag,
  summary: 'Add another name that plans call the unit by',
  params: idParams,
  body: createAliasBody,
  response: unitSchema,
  status: 201,
  handle: async (ctx, { params, body }) => {
    const unit = await requireUnit(ctx.db, params.id);
    authorize(canAddAlias(ctx.actor, unit));
    await insertAlias(ctx, unit.id, body.alias, rightToAddAlias(ctx.actor, unit) ?? unit.id);
    return await showUnit(ctx, unit.id);
  },
});

const removeAlias = route({
  method: 'DELETE',
  url: '/unit-aliases/:id',
  name: 'removeUnitAlias',
  tag,
  summary: 'Remove an alias of a unit',
  params: idParams,
  handle: async (ctx, { params }) => {
    const alias = await requireAlias(ctx, params.id);
    authorize(canManageUnit(ctx.actor, await requireUnit(ctx.db, alias.unitId)));
    await deleteAlias(ctx, alias);
    return undefined;
  },
});

const resolve = route({
  method: 'POST',
  url: '/unit-resolutions',
  name: 'resolveUnitNames',
  tag,
  summary: 'Which unit or group each name of a plan means, with suggestions where that is in doubt',
  body: resolveNamesBody,
  response: resolutionListSchema,
  handle: async (ctx, { body }) => ({
    items: (await resolveNames(ctx, body.names)).map((resolution) => ({
      ...resolution,
      ambiguous: [...resolution.ambiguous],
      suggestions: [...resolution.suggestions],
    })),
  }),
});

export const unitRoutes: readonly Route[] = [list, create, patch, addAlias, removeAlias, resolve];

import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { countActiveUnits, deleteGroup, insertGroup, updateGroup } from './group.queries.ts';
import { canManageJurisdiction } from './organisation.policy.ts';
import { listGroupsWithMembers, requireGroup, rootUnitId } from './organisation.queries.ts';
import {
  idParams,
  type SaveUnitGroup,
  unitGroupBody,
  unitGroupListSchema,
  unitGroupSchema,
} from './organisation.schema.ts';

const tag = 'organisation';

const list = route({
  method: 'GET',
  url: '/unit-groups',
  name: 'listUnitGroups',
  tag,
  summary: 'Named sets of units that plans address: 各镇, 各成员单位',
  response: unitGroupListSchema,
  handle: async (ctx) => ({ items: (await listGroupsWithMembers(ctx.db)).map(present), nextCursor: null }),
});

const create = route({
  method: 'POST',
  url: '/unit-groups',
  name: 'createUnitGroup',
  tag,
  summary: 'Name a set of units',
  body: unitGroupBody,
  response: unitGroupSchema,
  status: 201,
  handle: async (ctx, { body }) => {
    const rootId = await rootUnitId(ctx.db);
    authorize(canManageJurisdiction(ctx.actor, rootId));
    await requireMembers(ctx, body);
    return present(await requireGroup(ctx.db, await insertGroup(ctx, rootId, body)));
  },
});

const save = route({
  method: 'PUT',
  url: '/unit-groups/:id',
  name: 'saveUnitGroup',
  tag,
  summary: 'Replace name, aliases and members of a set of units',
  params: idParams,
  body: unitGroupBody,
  response: unitGroupSchema,
  versioned: true,
  handle: async (ctx, { params, body, version }) => {
    const group = await requireGroup(ctx.db, params.id);
    const rootId = await rootUnitId(ctx.db);
    authorize(canManageJurisdiction(ctx.actor, rootId));
    await requireMembers(ctx, body);
    if (!(await updateGroup(ctx, rootId, group, version, body))) {
      throw problem('stale-version', undefined, { current: group });
    }
    return present(await requireGroup(ctx.db, group.id));
  },
});

const remove = route({
  method: 'DELETE',
  url: '/unit-groups/:id',
  name: 'removeUnitGroup',
  tag,
  summary: 'Remove a set of units; the units stay',
  params: idParams,
  handle: async (ctx, { params }) => {
    const group = await requireGroup(ctx.db, params.id);
    const rootId = await rootUnitId(ctx.db);
    authorize(canManageJurisdiction(ctx.actor, rootId));
    await deleteGroup(ctx, rootId, group);
    return undefined;
  },
});

/** Every member must be there to be addressed. */
async function requireMembers(ctx: Context, { unitIds }: SaveUnitGroup): Promise<void> {
  if ((await countActiveUnits(ctx, unitIds)) < unitIds.length) throw problem('unit-group-member-unknown');
}

function present(group: Awaited<ReturnType<typeof requireGroup>>) {
  return { ...group, aliases: [...group.aliases], unitIds: [...group.unitIds] };
}

export const groupRoutes: readonly Route[] = [list, create, save, remove];

import { authorize } from '../../platform/authorize.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { pathOf, requireUnit } from '../organisation/organisation.queries.ts';
import { requireAccount } from './account.queries.ts';
import { canDecidePost } from './identity.policy.ts';
import {
  accountSchema,
  createPostBody,
  handedOverSchema,
  handOverBody,
  idParams,
  patchPostBody,
} from './identity.schema.ts';
import { grantPost, handOverPost } from './identity.service.ts';
import { requirePost, updatePostEnd } from './post.queries.ts';

const grant = route({
  method: 'POST',
  url: '/accounts/:id/posts',
  name: 'grantPost',
  tag: 'identity',
  summary: 'Give an account a role at a unit, from one day and perhaps to another',
  params: idParams,
  body: createPostBody,
  response: accountSchema,
  status: 201,
  handle: async (ctx, { params, body }) => {
    const now = ctx.clock.now();
    const account = await requireAccount(ctx.db, params.id, now);
    const unit = await requireUnit(ctx.db, body.unitId);
    authorize(canDecidePost(ctx.actor, { accountId: account.id, unitPath: unit.path }));
    if (!account.active) throw problem('account-inactive');
    await grantPost(ctx, { accountId: account.id, ...body });
    return await requireAccount(ctx.db, account.id, now);
  },
});

const patch = route({
  method: 'PATCH',
  url: '/posts/:id',
  name: 'patchPost',
  tag: 'identity',
  summary: 'Set the last day of a post, or leave it open again',
  params: idParams,
  body: patchPostBody,
  response: accountSchema,
  versioned: true,
  handle: async (ctx, { params, body, version }) => {
    const post = await requirePost(ctx.db, params.id);
    const unitPath = await pathOf(ctx.db, post.unitId);
    authorize(canDecidePost(ctx.actor, { accountId: post.accountId, unitPath }));
    if (body.validTo !== null && body.validTo < post.validFrom) throw problem('post-dates-reversed');
    if (!(await updatePostEnd(ctx, post, version, body.validTo))) {
      const { accountId: _, ...current } = post;
      throw problem('stale-version', undefined, { current });
    }
    return await requireAccount(ctx.db, post.accountId, ctx.clock.now());
  },
});

const handOver = route({
  method: 'POST',
  url: '/posts/:id/hand-over',
  name: 'handOverPost',
  tag: 'identity',
  summary: 'End a post and give it to another account from that day on; the work stays with the unit',
  params: idParams,
  body: handOverBody,
  response: handedOverSchema,
  versioned: true,
  handle: async (ctx, { params, body, version }) => {
    const now = ctx.clock.now();
    const post = await requirePost(ctx.db, params.id);
    const holder = await requireAccount(ctx.db, body.toAccountId, now);
    const unitPath = await pathOf(ctx.db, post.unitId);
    authorize(canDecidePost(ctx.actor, { accountId: post.accountId, unitPath }));
    authorize(canDecidePost(ctx.actor, { accountId: holder.id, unitPath }));
    if (!holder.active) throw problem('account-inactive');
    if (!(await handOverPost(ctx, post, version, body))) {
      const { accountId: _, ...current } = post;
      throw problem('stale-version', undefined, { current });
    }
    return {
      former: await requireAccount(ctx.db, post.accountId, now),
      holder: await requireAccount(ctx.db, holder.id, now),
    };
  },
});

export const postRoutes: readonly Route[] = [grant, patch, handOver];

// The changes between an edition and the one it follows.
import { type Route, route } from '../../platform/http/route.ts';
import { confirmChangesBody, decideChangesBody, editionChangesSchema } from './changes.schema.ts';
import { confirmChanges, decideChanges, showChanges } from './changes.service.ts';
import { idParams } from './plan.schema.ts';

const ofEdition = { tag: 'plan', params: idParams, response: editionChangesSchema } as const;

export const changesRoutes: readonly Route[] = [
  route({
    ...ofEdition,
    method: 'GET',
    url: '/plan-editions/:id/changes',
    name: 'getEditionChanges',
    summary: 'What becomes of each task of the edition in force, side by side with this one',
    handle: (ctx, { params }) => showChanges(ctx, params.id),
  }),
  route({
    ...ofEdition,
    method: 'POST',
    url: '/plan-editions/:id/changes/decide',
    name: 'decideEditionChanges',
    summary: 'Decide what tasks go on as: another counterpart, a part of one, new, or dropped',
    body: decideChangesBody,
    handle: (ctx, { params, body }) => decideChanges(ctx, params.id, body.decisions),
  }),
  route({
    ...ofEdition,
    method: 'POST',
    url: '/plan-editions/:id/changes/confirm',
    name: 'confirmEditionChanges',
    summary: 'Take proposals of the comparison as they were seen',
    body: confirmChangesBody,
    handle: (ctx, { params, body }) => confirmChanges(ctx, params.id, body.matches),
  }),
];

// What is remembered of an office's corrections: listed, and forgotten when a person says so.
import { type Route, route } from '../../platform/http/route.ts';
import { correctionListSchema, idParams, listCorrectionsQuery } from './correction.schema.ts';
import { forgetCorrection, listCorrections } from './correction.service.ts';

const tag = 'trust';

export const trustRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/corrections',
    name: 'listCorrections',
    tag,
    summary: 'Corrections that are remembered and offered again, newest first',
    query: listCorrectionsQuery,
    response: correctionListSchema,
    handle: (ctx, { query }) => listCorrections(ctx, query),
  }),
  route({
    method: 'DELETE',
    url: '/corrections/:id',
    name: 'forgetCorrection',
    tag,
    summary: 'Forget a correction: it is offered no more',
    params: idParams,
    handle: async (ctx, { params }) => {
      await forgetCorrection(ctx, params.id);
      return undefined;
    },
  }),
];

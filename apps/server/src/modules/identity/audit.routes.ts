import { authorize } from '../../platform/authorize.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { listAuditEvents } from './audit.queries.ts';
import { canReadRecord } from './identity.policy.ts';
import { auditEventListSchema, listAuditEventsQuery } from './identity.schema.ts';

const list = route({
  method: 'GET',
  url: '/audit-events',
  name: 'listAuditEvents',
  tag: 'identity',
  summary: 'The record of everything done, newest first, for the auditor',
  query: listAuditEventsQuery,
  response: auditEventListSchema,
  handle: (ctx, { query }) => {
    authorize(canReadRecord(ctx.actor));
    return listAuditEvents(ctx.db, query);
  },
});

export const auditRoutes: readonly Route[] = [list];

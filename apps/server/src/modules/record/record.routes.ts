import { authorize } from '../../platform/authorize.ts';
import { FileAnswer, type Route, route } from '../../platform/http/route.ts';
import { recordRead } from '../../platform/record/record.ts';
import { rootUnitId } from '../organisation/organisation.queries.ts';
import { workbookType } from '../organisation/unit-import.queries.ts';
import { canReadRecord } from './record.policy.ts';
import { listAuditEvents } from './record.queries.ts';
import { auditEventFilters, auditEventListSchema, listAuditEventsQuery, recordStateSchema } from './record.schema.ts';
import { exportRecordLines, exportRecordSheet, getRecordState } from './record.service.ts';

const tag = 'record';
const linesType = 'application/x-ndjson';

const list = route({
  method: 'GET',
  url: '/audit-events',
  name: 'listAuditEvents',
  tag,
  summary: 'The record of everything done, newest first, for the auditor',
  query: listAuditEventsQuery,
  response: auditEventListSchema,
  recordsRead: true,
  handle: async (ctx, { query }) => {
    authorize(canReadRecord(ctx.actor));
    const page = await listAuditEvents(ctx.db, query);
    await recordRead(ctx, {
      action: 'read.record',
      unitId: await rootUnitId(ctx.db),
      thingType: 'jurisdictions',
      thingId: ctx.actor.jurisdictionId,
      change: { fields: ['accounts.display_name', 'audit_events.address'] },
    });
    return page;
  },
});

const state = route({
  method: 'GET',
  url: '/record/state',
  name: 'getRecordState',
  tag,
  summary: 'How far the record is sealed, and when it was last held against its seals',
  response: recordStateSchema,
  handle: (ctx, { language }) => {
    authorize(canReadRecord(ctx.actor));
    return getRecordState(ctx, language);
  },
});

const sheet = route({
  method: 'GET',
  url: '/audit-events/export.xlsx',
  name: 'exportRecordXlsx',
  tag,
  summary: 'The same events as a workbook, with their blocks',
  query: auditEventFilters,
  files: [workbookType],
  recordsRead: true,
  handle: async (ctx, { query }) => {
    authorize(canReadRecord(ctx.actor));
    return new FileAnswer(workbookType, '审计记录.xlsx', await exportRecordSheet(ctx, query));
  },
});

const lines = route({
  method: 'GET',
  url: '/audit-events/export.jsonl',
  name: 'exportRecordJsonl',
  tag,
  summary: 'The same events as lines of JSON with the blocks they are sealed in, for `luoshi verify --export`',
  query: auditEventFilters,
  files: [linesType],
  recordsRead: true,
  handle: async (ctx, { query }) => {
    authorize(canReadRecord(ctx.actor));
    return new FileAnswer(linesType, '审计记录.jsonl', await exportRecordLines(ctx, query));
  },
});

export const recordRoutes: readonly Route[] = [list, state, sheet, lines];

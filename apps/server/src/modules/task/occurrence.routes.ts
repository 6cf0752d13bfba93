import { type Route, route } from '../../platform/http/route.ts';
import { confirmBody, occurrenceSchema, reportOccurrenceBody } from './assignment.schema.ts';
import { confirmOccurrence, reportOccurrence, returnOccurrence } from './occurrence-acts.service.ts';
import { idParams, reasonBody } from './task.schema.ts';

const tag = 'occurrence';

const report = route({
  method: 'POST',
  url: '/occurrences/:id/report',
  name: 'reportOccurrence',
  tag,
  summary: 'Report one repetition of a recurring task',
  params: idParams,
  body: reportOccurrenceBody,
  response: occurrenceSchema,
  handle: (ctx, { params, body }) => reportOccurrence(ctx, params.id, body),
});

const confirm = route({
  method: 'POST',
  url: '/occurrences/:id/confirm',
  name: 'confirmOccurrence',
  tag,
  summary: 'Confirm a reported repetition; by the lead or the office',
  params: idParams,
  body: confirmBody,
  response: occurrenceSchema,
  versioned: true,
  handle: (ctx, { params, version, body }) => confirmOccurrence(ctx, params.id, version, body.note),
});

const sendBack = route({
  method: 'POST',
  url: '/occurrences/:id/return',
  name: 'returnOccurrence',
  tag,
  summary: 'Return a reported repetition with a reason; by the lead or the office',
  params: idParams,
  body: reasonBody,
  response: occurrenceSchema,
  versioned: true,
  handle: (ctx, { params, version, body }) => returnOccurrence(ctx, params.id, version, body.reason),
});

export const occurrenceRoutes: readonly Route[] = [report, confirm, sendBack];

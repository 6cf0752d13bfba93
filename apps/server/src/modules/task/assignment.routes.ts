import { type Route, route } from '../../platform/http/route.ts';
import {
  assignmentListSchema,
  assignmentSchema,
  confirmBody,
  listAssignmentsQuery,
  reportBody,
  reportCompleteBody,
} from './assignment.schema.ts';
import {
  acceptAssignment,
  confirmAssignment,
  listAssignmentsOfUnit,
  reportComplete,
  reportProgress,
  returnAssignment,
} from './assignment.service.ts';
import { idParams, reasonBody } from './task.schema.ts';

const tag = 'assignment';

const accept = route({
  method: 'POST',
  url: '/assignments/:id/accept',
  name: 'acceptAssignment',
  tag,
  summary: 'Accept an assignment 签收',
  params: idParams,
  response: assignmentSchema,
  versioned: true,
  handle: (ctx, { params, version }) => acceptAssignment(ctx, params.id, version),
});

const report = route({
  method: 'POST',
  url: '/assignments/:id/report',
  name: 'reportProgress',
  tag,
  summary: 'Report progress 进展填报; needs no version, so that a phone may send several it kept',
  params: idParams,
  body: reportBody,
  response: assignmentSchema,
  handle: (ctx, { params, body }) => reportProgress(ctx, params.id, body),
});

const complete = route({
  method: 'POST',
  url: '/assignments/:id/report-complete',
  name: 'reportComplete',
  tag,
  summary: 'Report an assignment complete 申请办结',
  params: idParams,
  body: reportCompleteBody,
  response: assignmentSchema,
  versioned: true,
  handle: (ctx, { params, version, body }) => reportComplete(ctx, params.id, version, body),
});

const confirm = route({
  method: 'POST',
  url: '/assignments/:id/confirm',
  name: 'confirmAssignment',
  tag,
  summary: 'Confirm that an assignment is complete; by the lead or the office',
  params: idParams,
  body: confirmBody,
  response: assignmentSchema,
  versioned: true,
  handle: (ctx, { params, version, body }) => confirmAssignment(ctx, params.id, version, body.note),
});

const sendBack = route({
  method: 'POST',
  url: '/assignments/:id/return',
  name: 'returnAssignment',
  tag,
  summary: 'Return an assignment 退回 with a reason; by the lead or the office',
  params: idParams,
  body: reasonBody,
  response: assignmentSchema,
  versioned: true,
  handle: (ctx, { params, version, body }) => returnAssignment(ctx, params.id, version, body.reason),
});

const listOfUnit = route({
  method: 'GET',
  url: '/units/:id/assignments',
  name: 'listAssignmentsOfUnit',
  tag,
  summary: 'What a unit is assigned, by due date',
  params: idParams,
  query: listAssignmentsQuery,
  response: assignmentListSchema,
  handle: (ctx, { params, query: { state, cursor, limit } }) =>
    listAssignmentsOfUnit(ctx, { unitId: params.id, state, cursor, limit }),
});

export const assignmentRoutes: readonly Route[] = [accept, report, complete, confirm, sendBack, listOfUnit];

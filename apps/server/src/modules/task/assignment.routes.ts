import { type Route, route } from '../../platform/http/route.ts';
import {
  assignmentListSchema,
  assignmentSchema,
  confirmBody,
  listAssignmentsQuery,
  reportBody,
  reportCompleteBody,
} from './assignment.schema.ts';
import { idParams, reasonBody } from './task.schema.ts';

const tag = 'assignment';
const notBuilt = (): never => {
  throw new Error('not built yet');
};

const accept = route({
  method: 'POST',
  url: '/assignments/:id/accept',
  name: 'acceptAssignment',
  tag,
  summary: 'Accept an assignment 签收',
  params: idParams,
  response: assignmentSchema,
  versioned: true,
  handle: notBuilt,
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
  handle: notBuilt,
});

const reportComplete = route({
  method: 'POST',
  url: '/assignments/:id/report-complete',
  name: 'reportComplete',
  tag,
  summary: 'Report an assignment complete 申请办结',
  params: idParams,
  body: reportCompleteBody,
  response: assignmentSchema,
  versioned: true,
  handle: notBuilt,
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
  handle: notBuilt,
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
  handle: notBuilt,
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
  handle: notBuilt,
});

export const assignmentRoutes: readonly Route[] = [accept, report, reportComplete, confirm, sendBack, listOfUnit];

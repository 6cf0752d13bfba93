import { type Route, route } from '../../platform/http/route.ts';
import { deadlineRequestSchema, decideBody, requestDeadlineBody } from './deadline.schema.ts';
import { decideDeadlineRequest, requestDeadline } from './deadline.service.ts';
import { idParams } from './task.schema.ts';

const tag = 'deadline';

const request = route({
  method: 'POST',
  url: '/tasks/:id/deadline-requests',
  name: 'requestDeadline',
  tag,
  summary: 'Ask for a later due date 延期申请',
  params: idParams,
  body: requestDeadlineBody,
  response: deadlineRequestSchema,
  status: 201,
  handle: (ctx, { params, body }) => requestDeadline(ctx, params.id, body),
});

const decide = route({
  method: 'POST',
  url: '/deadline-requests/:id/decide',
  name: 'decideDeadlineRequest',
  tag,
  summary: 'Approve or refuse a later due date; approving moves the due date',
  params: idParams,
  body: decideBody,
  response: deadlineRequestSchema,
  handle: (ctx, { params, body }) => decideDeadlineRequest(ctx, params.id, body),
});

export const deadlineRoutes: readonly Route[] = [request, decide];

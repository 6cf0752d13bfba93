import { type Route, route } from '../../platform/http/route.ts';
import { requireBusinessPost } from './access.service.ts';
import { assignmentRoutes } from './assignment.routes.ts';
import { deadlineRoutes } from './deadline.routes.ts';
import { draftRoutes } from './draft.routes.ts';
import { countTasks, listTasks } from './ledger.service.ts';
import { occurrenceRoutes } from './occurrence.routes.ts';
import {
  closeBody,
  countTasksQuery,
  idParams,
  listTasksQuery,
  reasonBody,
  taskCountsSchema,
  taskListSchema,
} from './task.schema.ts';
import { taskSchema } from './task-detail.schema.ts';
import { showTask } from './task-detail.service.ts';
import { closeTask, resumeTask, suspendTask, withdrawTask } from './task-state.service.ts';

const tag = 'task';

const list = route({
  method: 'GET',
  url: '/tasks',
  name: 'listTasks',
  tag,
  summary: 'The ledger of tasks, a page at a time',
  query: listTasksQuery,
  response: taskListSchema,
  handle: (ctx, { query }) => listTasks(ctx, query),
});

const count = route({
  method: 'GET',
  url: '/tasks/counts',
  name: 'countTasks',
  tag,
  summary: 'Tasks counted by unit, phase, clause, light or plan',
  query: countTasksQuery,
  response: taskCountsSchema,
  handle: (ctx, { query: { by, ...filter } }) => countTasks(ctx, by, filter),
});

const get = route({
  method: 'GET',
  url: '/tasks/:id',
  name: 'getTask',
  tag,
  summary: 'A task with everything that belongs to it',
  params: idParams,
  response: taskSchema,
  handle: (ctx, { params }) => {
    requireBusinessPost(ctx);
    return showTask(ctx, params.id);
  },
});

const close = route({
  method: 'POST',
  url: '/tasks/:id/close',
  name: 'closeTask',
  tag,
  summary: 'Close a task; a note is needed while its lead has not reported it complete',
  params: idParams,
  body: closeBody,
  response: taskSchema,
  versioned: true,
  handle: (ctx, { params, version, body }) => closeTask(ctx, params.id, version, body.note),
});

const stateChange = (action: 'suspend' | 'resume' | 'withdraw', summary: string, act: typeof suspendTask) =>
  route({
    method: 'POST',
    url: `/tasks/:id/${action}`,
    name: `${action}Task`,
    tag,
    summary,
    params: idParams,
    body: reasonBody,
    response: taskSchema,
    versioned: true,
    handle: (ctx, { params, version, body }) => act(ctx, params.id, version, body.reason),
  });

export const taskRoutes: readonly Route[] = [
  list,
  count,
  get,
  close,
  stateChange('suspend', 'Suspend a task 中止', suspendTask),
  stateChange('resume', 'Resume a suspended task', resumeTask),
  stateChange('withdraw', 'Withdraw a task 撤销', withdrawTask),
  ...draftRoutes,
  ...assignmentRoutes,
  ...occurrenceRoutes,
  ...deadlineRoutes,
];

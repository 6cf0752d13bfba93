import { type Route, route } from '../../platform/http/route.ts';
import { assignmentRoutes } from './assignment.routes.ts';
import { deadlineRoutes } from './deadline.routes.ts';
import { draftRoutes } from './draft.routes.ts';
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

const tag = 'task';
const notBuilt = (): never => {
  throw new Error('not built yet');
};

const listTasks = route({
  method: 'GET',
  url: '/tasks',
  name: 'listTasks',
  tag,
  summary: 'The ledger of tasks, a page at a time',
  query: listTasksQuery,
  response: taskListSchema,
  handle: notBuilt,
});

const countTasks = route({
  method: 'GET',
  url: '/tasks/counts',
  name: 'countTasks',
  tag,
  summary: 'Tasks counted by unit, phase, clause, light or plan',
  query: countTasksQuery,
  response: taskCountsSchema,
  handle: notBuilt,
});

const getTask = route({
  method: 'GET',
  url: '/tasks/:id',
  name: 'getTask',
  tag,
  summary: 'A task with everything that belongs to it',
  params: idParams,
  response: taskSchema,
  handle: notBuilt,
});

const closeTask = route({
  method: 'POST',
  url: '/tasks/:id/close',
  name: 'closeTask',
  tag,
  summary: 'Close a task; a note is needed while its lead has not reported it complete',
  params: idParams,
  body: closeBody,
  response: taskSchema,
  versioned: true,
  handle: notBuilt,
});

const stateChange = (action: 'suspend' | 'resume' | 'withdraw', summary: string) =>
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
    handle: notBuilt,
  });

export const taskRoutes: readonly Route[] = [
  listTasks,
  countTasks,
  getTask,
  closeTask,
  stateChange('suspend', 'Suspend a task 中止'),
  stateChange('resume', 'Resume a suspended task'),
  stateChange('withdraw', 'Withdraw a task 撤销'),
  ...draftRoutes,
  ...assignmentRoutes,
  ...occurrenceRoutes,
  ...deadlineRoutes,
];

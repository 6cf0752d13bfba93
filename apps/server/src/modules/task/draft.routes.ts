// Draft tasks: made, edited, filled and issued by the office.
import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { editionTaskRoutes } from './edition-task.routes.ts';
import {
  addTaskBody,
  changedTasksSchema,
  changeTaskBody,
  fillBody,
  gapRowSchema,
  idParams,
  milestonesBody,
  partiesBody,
  taskIdsBody,
} from './task.schema.ts';
import { taskSchema } from './task-detail.schema.ts';

const tag = 'task';
const notBuilt = (): never => {
  throw new Error('not built yet');
};

const addTask = route({
  method: 'POST',
  url: '/tasks',
  name: 'addTask',
  tag,
  summary: 'Add a draft task from selected text or another source',
  body: addTaskBody,
  response: taskSchema,
  status: 201,
  handle: notBuilt,
});

const changeTask = route({
  method: 'PATCH',
  url: '/tasks/:id',
  name: 'changeTask',
  tag,
  summary: 'Change a draft task',
  params: idParams,
  body: changeTaskBody,
  response: taskSchema,
  versioned: true,
  handle: notBuilt,
});

const replaceParties = route({
  method: 'PUT',
  url: '/tasks/:id/parties',
  name: 'replaceParties',
  tag,
  summary: 'Say who leads, is responsible for and supports a draft task',
  params: idParams,
  body: partiesBody,
  response: taskSchema,
  versioned: true,
  handle: notBuilt,
});

const replaceMilestones = route({
  method: 'PUT',
  url: '/tasks/:id/milestones',
  name: 'replaceMilestones',
  tag,
  summary: 'Set the milestones of a draft task',
  params: idParams,
  body: milestonesBody,
  response: taskSchema,
  versioned: true,
  handle: notBuilt,
});

const deleteTask = route({
  method: 'DELETE',
  url: '/tasks/:id',
  name: 'deleteTask',
  tag,
  summary: 'Delete a draft task',
  params: idParams,
  handle: notBuilt,
});

const fillTasks = route({
  method: 'POST',
  url: '/tasks/fill',
  name: 'fillTasks',
  tag,
  summary: 'Fill gaps of one or many draft tasks at once',
  body: fillBody,
  response: changedTasksSchema,
  handle: notBuilt,
});

const issueTasks = route({
  method: 'POST',
  url: '/tasks/issue',
  name: 'issueTasks',
  tag,
  summary: 'Issue draft tasks from other sources than a plan',
  body: taskIdsBody,
  response: changedTasksSchema,
  handle: notBuilt,
});

const listGaps = route({
  method: 'GET',
  url: '/plan-editions/:id/gaps',
  name: 'listGaps',
  tag,
  summary: 'The gap table of an edition, with suggestions',
  params: idParams,
  response: z.array(gapRowSchema),
  handle: notBuilt,
});

export const draftRoutes: readonly Route[] = [
  addTask,
  changeTask,
  replaceParties,
  replaceMilestones,
  deleteTask,
  fillTasks,
  issueTasks,
  listGaps,
  ...editionTaskRoutes,
];

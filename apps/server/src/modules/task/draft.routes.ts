// Draft tasks: made, edited, filled and issued by the office.
import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { addTask } from './add-task.service.ts';
import {
  addTaskBody,
  changedTasksSchema,
  changeTaskBody,
  fillBody,
  gapRowSchema,
  milestonesBody,
  partiesBody,
  taskIdsBody,
} from './draft.schema.ts';
import { changeDraft, fillTasks, issueOwnTasks, removeDraft, setMilestones, setParties } from './draft.service.ts';
import { editionTaskRoutes } from './edition-task.routes.ts';
import { listGaps } from './gaps.service.ts';
import { idParams } from './task.schema.ts';
import { taskSchema } from './task-detail.schema.ts';

const tag = 'task';

const add = route({
  method: 'POST',
  url: '/tasks',
  name: 'addTask',
  tag,
  summary: 'Add a draft task from selected text or another source',
  body: addTaskBody,
  response: taskSchema,
  status: 201,
  handle: (ctx, { body }) => addTask(ctx, body),
});

const change = route({
  method: 'PATCH',
  url: '/tasks/:id',
  name: 'changeTask',
  tag,
  summary: 'Change a draft task',
  params: idParams,
  body: changeTaskBody,
  response: taskSchema,
  versioned: true,
  handle: (ctx, { params, version, body }) => changeDraft(ctx, params.id, version, body),
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
  handle: (ctx, { params, version, body }) => setParties(ctx, params.id, version, body.parties),
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
  handle: (ctx, { params, version, body }) => setMilestones(ctx, params.id, version, body.milestones),
});

const deleteTask = route({
  method: 'DELETE',
  url: '/tasks/:id',
  name: 'deleteTask',
  tag,
  summary: 'Delete a draft task',
  params: idParams,
  handle: async (ctx, { params }) => {
    await removeDraft(ctx, params.id);
    return undefined;
  },
});

const fill = route({
  method: 'POST',
  url: '/tasks/fill',
  name: 'fillTasks',
  tag,
  summary: 'Fill gaps of one or many draft tasks at once',
  body: fillBody,
  response: changedTasksSchema,
  handle: async (ctx, { body }) => ({ items: await fillTasks(ctx, body) }),
});

const issueTasks = route({
  method: 'POST',
  url: '/tasks/issue',
  name: 'issueTasks',
  tag,
  summary: 'Issue draft tasks from other sources than a plan',
  body: taskIdsBody,
  response: changedTasksSchema,
  handle: async (ctx, { body }) => ({ items: await issueOwnTasks(ctx, body.taskIds) }),
});

const gaps = route({
  method: 'GET',
  url: '/plan-editions/:id/gaps',
  name: 'listGaps',
  tag,
  summary: 'The gap table of an edition, with suggestions',
  params: idParams,
  response: z.array(gapRowSchema),
  handle: (ctx, { params }) => listGaps(ctx, params.id),
});

export const draftRoutes: readonly Route[] = [
  add,
  change,
  replaceParties,
  replaceMilestones,
  deleteTask,
  fill,
  issueTasks,
  gaps,
  ...editionTaskRoutes,
];

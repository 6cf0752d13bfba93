// The tasks of one edition as its studio shows them: all at once, with their places in the text and their parties.
import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { editionTaskSchema } from './edition-task.schema.ts';
import { showEditionTasks } from './edition-task.service.ts';
import { idParams } from './task.schema.ts';

export const editionTaskRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/plan-editions/:id/tasks',
    name: 'listEditionTasks',
    tag: 'task',
    summary: 'Every task of an edition with its place in the text, for the studio',
    params: idParams,
    response: z.array(editionTaskSchema),
    handle: (ctx, { params }) => showEditionTasks(ctx, params.id),
  }),
];

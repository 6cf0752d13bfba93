import { type Route, route } from '../../platform/http/route.ts';
import { idParams } from '../task/task.schema.ts';
import { getUnitBurden, listUnitLights } from './unit-lights.service.ts';
import { monthQuery, unitBurdenSchema, unitLightsSchema, workbenchSchema } from './workbench.schema.ts';
import { getWorkbench } from './workbench.service.ts';

const tag = 'workbench';

const workbench = route({
  method: 'GET',
  url: '/workbench',
  name: 'getWorkbench',
  tag,
  summary: 'What the account owes, and what waits for it',
  response: workbenchSchema,
  handle: (ctx) => getWorkbench(ctx),
});

const unitLights = route({
  method: 'GET',
  url: '/unit-lights',
  name: 'listUnitLights',
  tag,
  summary: 'Lights, punctuality and burden of each unit',
  query: monthQuery,
  response: unitLightsSchema,
  handle: (ctx, { query }) => listUnitLights(ctx, query.month),
});

const unitBurden = route({
  method: 'GET',
  url: '/units/:id/burden',
  name: 'getUnitBurden',
  tag,
  summary: 'What each plan demands of a unit in a month',
  params: idParams,
  query: monthQuery,
  response: unitBurdenSchema,
  handle: (ctx, { params, query }) => getUnitBurden(ctx, params.id, query.month),
});

export const workbenchRoutes: readonly Route[] = [workbench, unitLights, unitBurden];

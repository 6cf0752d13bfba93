import { type Route, route } from '../../platform/http/route.ts';
import { idParams } from '../task/task.schema.ts';
import { monthQuery, unitBurdenSchema, unitLightsSchema, workbenchSchema } from './workbench.schema.ts';

const tag = 'workbench';
const notBuilt = (): never => {
  throw new Error('not built yet');
};

const getWorkbench = route({
  method: 'GET',
  url: '/workbench',
  name: 'getWorkbench',
  tag,
  summary: 'What the account owes, and what waits for it',
  response: workbenchSchema,
  handle: notBuilt,
});

const listUnitLights = route({
  method: 'GET',
  url: '/unit-lights',
  name: 'listUnitLights',
  tag,
  summary: 'Lights, punctuality and burden of each unit',
  query: monthQuery,
  response: unitLightsSchema,
  handle: notBuilt,
});

const getUnitBurden = route({
  method: 'GET',
  url: '/units/:id/burden',
  name: 'getUnitBurden',
  tag,
  summary: 'What each plan demands of a unit in a month',
  params: idParams,
  query: monthQuery,
  response: unitBurdenSchema,
  handle: notBuilt,
});

export const workbenchRoutes: readonly Route[] = [getWorkbench, listUnitLights, getUnitBurden];

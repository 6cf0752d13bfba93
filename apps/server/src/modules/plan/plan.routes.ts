// Plans: the list, one plan, and the uploads that begin a plan or its next edition.
import type { Route } from '../../platform/http/route.ts';
import { route } from '../../platform/http/route.ts';
import { changesRoutes } from './changes.routes.ts';
import { documentRoutes } from './document.routes.ts';
import { editionRoutes } from './edition.routes.ts';
import { elementRoutes } from './element.routes.ts';
import {
  idParams,
  listPlansQuery,
  planListSchema,
  planSchema,
  uploadEditionBody,
  uploadedSchema,
  uploadPlanBody,
} from './plan.schema.ts';
import { listPlans, showPlan } from './plan.service.ts';
import { prepareUpload, uploadEdition, uploadMegabytes, uploadPlan } from './upload.service.ts';

const listPlansRoute = route({
  method: 'GET',
  url: '/plans',
  name: 'listPlans',
  tag: 'plan',
  summary: 'Plans the account may see, newest first',
  query: listPlansQuery,
  response: planListSchema,
  handle: (ctx, { query }) => listPlans(ctx, query),
});

const uploadPlanRoute = route({
  method: 'POST',
  url: '/plans',
  name: 'uploadPlan',
  tag: 'plan',
  summary: 'Upload a document: compiled to a plan with a first edition, in draft',
  uploadMegabytes,
  body: uploadPlanBody,
  response: uploadedSchema,
  status: 201,
  prepare: (services, { upload, body }, actor) => prepareUpload(services, actor, upload, body.part),
  handle: (ctx, { body, prepared }) => uploadPlan(ctx, body.officeUnitId, prepared),
});

const getPlanRoute = route({
  method: 'GET',
  url: '/plans/:id',
  name: 'getPlan',
  tag: 'plan',
  summary: 'A plan with its editions',
  params: idParams,
  response: planSchema,
  handle: (ctx, { params }) => showPlan(ctx, params.id),
});

const uploadPlanEditionRoute = route({
  method: 'POST',
  url: '/plans/:id/editions',
  name: 'uploadPlanEdition',
  tag: 'plan',
  summary: 'Upload the next edition; a draft that was not issued gives way to it',
  uploadMegabytes,
  params: idParams,
  body: uploadEditionBody,
  response: uploadedSchema,
  status: 201,
  prepare: (services, { upload, body }, actor) => prepareUpload(services, actor, upload, body.part),
  handle: (ctx, { params, prepared }) => uploadEdition(ctx, params.id, prepared),
});

export const planRoutes: readonly Route[] = [
  listPlansRoute,
  uploadPlanRoute,
  getPlanRoute,
  uploadPlanEditionRoute,
  ...editionRoutes,
  ...changesRoutes,
  ...elementRoutes,
  ...documentRoutes,
];

// What a person corrects in a draft: elements added, changed, deleted.
import { type Route, route } from '../../platform/http/route.ts';
import { addElementSchema, changeElementSchema, elementSchema } from './element.schema.ts';
import { addElement, changeElement, removeElement } from './element.service.ts';
import { idParams } from './plan.schema.ts';

export const elementRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/plan-editions/:id/elements',
    name: 'addPlanElement',
    tag: 'plan',
    summary: 'Add an element to a draft; its clause is found from its place',
    params: idParams,
    body: addElementSchema,
    response: elementSchema,
    status: 201,
    handle: (ctx, { params, body }) => addElement(ctx, params.id, body),
  }),
  route({
    method: 'PATCH',
    url: '/plan-elements/:id',
    name: 'changePlanElement',
    tag: 'plan',
    summary: 'Correct an element of a draft',
    versioned: true,
    params: idParams,
    body: changeElementSchema,
    response: elementSchema,
    handle: (ctx, { params, body, version }) => changeElement(ctx, params.id, version, body),
  }),
  route({
    method: 'DELETE',
    url: '/plan-elements/:id',
    name: 'deletePlanElement',
    tag: 'plan',
    summary: 'Delete an element of a draft',
    versioned: true,
    params: idParams,
    handle: (ctx, { params, version }) => removeElement(ctx, params.id, version),
  }),
];

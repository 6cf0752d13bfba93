// An edition: what was compiled, its remarks, and its way from draft to issue.
import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { issuePreviewSchema } from '../task/told.schema.ts';
import { changeEdition } from './edition.service.ts';
import { showEdition, showLint } from './edition-view.service.ts';
import { issueEdition, moveEdition, showIssuePreview, withdrawEdition } from './issue.service.ts';
import {
  changeEditionBody,
  editionHeadSchema,
  editionSchema,
  idParams,
  lintMessageSchema,
  optionalNoteBody,
  reasonBody,
  requiredNoteBody,
  reviewBody,
} from './plan.schema.ts';
import { reviewEdition } from './review.service.ts';

const ofEdition = { tag: 'plan', params: idParams } as const;
/** A step on the way answers the head alone: text and elements stay as they were. */
const step = { ...ofEdition, method: 'POST', versioned: true, response: editionHeadSchema } as const;

export const editionRoutes: readonly Route[] = [
  route({
    ...ofEdition,
    method: 'GET',
    url: '/plan-editions/:id',
    name: 'getPlanEdition',
    summary: 'An edition with its text and everything compiled from it',
    response: editionSchema,
    handle: (ctx, { params }) => showEdition(ctx, params.id),
  }),
  route({
    ...ofEdition,
    method: 'PATCH',
    url: '/plan-editions/:id',
    name: 'changePlanEdition',
    summary: 'Correct the head of a draft; setting the year dates every open date',
    versioned: true,
    body: changeEditionBody,
    response: editionHeadSchema,
    handle: (ctx, { params, body, version }) => changeEdition(ctx, params.id, version, body),
  }),
  route({
    ...ofEdition,
    method: 'GET',
    url: '/plan-editions/:id/lint',
    name: 'lintPlanEdition',
    summary: 'The remarks of the 体检, as things stand now',
    response: z.array(lintMessageSchema),
    handle: (ctx, { params }) => showLint(ctx, params.id),
  }),
  route({
    ...ofEdition,
    method: 'GET',
    url: '/plan-editions/:id/issue-preview',
    name: 'previewPlanIssue',
    summary: 'Who will be told what by issuing, and what stands in its way',
    response: issuePreviewSchema,
    handle: (ctx, { params }) => showIssuePreview(ctx, params.id),
  }),
  route({
    ...ofEdition,
    method: 'POST',
    url: '/plan-editions/:id/review',
    name: 'reviewPlanEdition',
    summary: 'Confirm doubtful readings of a draft: they are doubtful no more',
    body: reviewBody,
    response: editionHeadSchema,
    handle: (ctx, { params, body }) => reviewEdition(ctx, params.id, body),
  }),
  route({
    ...step,
    url: '/plan-editions/:id/submit',
    name: 'submitPlanEdition',
    summary: 'Send for sign-off 送审',
    handle: (ctx, { params, version }) => moveEdition(ctx, params.id, version, 'submit', null),
  }),
  route({
    ...step,
    url: '/plan-editions/:id/recall',
    name: 'recallPlanEdition',
    summary: 'Take back to draft 撤回',
    handle: (ctx, { params, version }) => moveEdition(ctx, params.id, version, 'recall', null),
  }),
  route({
    ...step,
    url: '/plan-editions/:id/return',
    name: 'returnPlanEdition',
    summary: 'The approver sends it back with a note 退回',
    body: requiredNoteBody,
    handle: (ctx, { params, body, version }) => moveEdition(ctx, params.id, version, 'return', body.note),
  }),
  route({
    ...step,
    url: '/plan-editions/:id/sign',
    name: 'signPlanEdition',
    summary: 'The approver signs 签发',
    body: optionalNoteBody,
    handle: (ctx, { params, body, version }) => moveEdition(ctx, params.id, version, 'sign', body.note ?? null),
  }),
  route({
    ...step,
    url: '/plan-editions/:id/issue',
    name: 'issuePlanEdition',
    summary: 'Issue 下达: its tasks bind units from now on, and it never changes again',
    handle: (ctx, { params, version }) => issueEdition(ctx, params.id, version),
  }),
  route({
    ...step,
    url: '/plan-editions/:id/withdraw',
    name: 'withdrawPlanEdition',
    summary: 'Withdraw an issued edition and its open tasks',
    body: reasonBody,
    handle: (ctx, { params, body, version }) => withdrawEdition(ctx, params.id, version, body.reason),
  }),
];

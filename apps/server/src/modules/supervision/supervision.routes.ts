import { type Route, route } from '../../platform/http/route.ts';
import { idParams, reasonBody } from '../task/task.schema.ts';
import { raiseByHand } from './by-hand.service.ts';
import { ladderSchema, saveLadderBody, taskLadderSchema } from './ladder.schema.ts';
import { changeLadder, showLadder, showTaskLadder } from './ladder.service.ts';
import { answerNoticeDocument, docx } from './notice-document.service.ts';
import {
  answerBody,
  holdBody,
  listSupervisionsQuery,
  noteBody,
  raiseBody,
  raisedSchema,
  supervisionListSchema,
  supervisionSchema,
  updateBody,
} from './supervision.schema.ts';
import {
  acceptAnswer,
  answerNotice,
  cancelSupervision,
  getSupervision,
  holdInterview,
  issueNotice,
  recallNotice,
  refuseAnswer,
  returnNotice,
  showSupervisions,
  signNotice,
  submitNotice,
  updateNotice,
} from './supervision.service.ts';

const tag = 'supervision';
const of = { tag, params: idParams, response: supervisionSchema } as const;
const act = { ...of, method: 'POST', versioned: true } as const;

const reading: readonly Route[] = [
  route({
    method: 'GET',
    url: '/supervisions',
    name: 'listSupervisions',
    tag,
    summary: 'Reminders, notices, interviews and places in the bulletin 督办, newest first',
    query: listSupervisionsQuery,
    response: supervisionListSchema,
    handle: (ctx, { query }) => showSupervisions(ctx, query),
  }),
  route({
    ...of,
    method: 'GET',
    url: '/supervisions/:id',
    name: 'getSupervision',
    summary: 'A supervision with its answers',
    handle: (ctx, { params }) => getSupervision(ctx, params.id),
  }),
  route({
    method: 'GET',
    url: '/supervisions/:id/document',
    name: 'downloadNotice',
    tag,
    summary: 'A notice 督办单 as a document',
    params: idParams,
    files: [docx],
    handle: (ctx, { params }) => answerNoticeDocument(ctx, params.id),
  }),
  route({
    method: 'GET',
    url: '/tasks/:id/ladder',
    name: 'getTaskLadder',
    tag,
    summary: 'When each unit on a task will be reminded and supervised, and what may be raised by hand',
    params: idParams,
    response: taskLadderSchema,
    handle: (ctx, { params }) => showTaskLadder(ctx, params.id),
  }),
];

const raising = route({
  method: 'POST',
  url: '/supervisions',
  name: 'raiseSupervisions',
  tag,
  summary: 'Raise a rung by hand 催办、督办, for one or many; by the office',
  body: raiseBody,
  response: raisedSchema,
  status: 201,
  handle: (ctx, { body }) => raiseByHand(ctx, body),
});

const signing: readonly Route[] = [
  route({
    ...of,
    method: 'PATCH',
    versioned: true,
    url: '/supervisions/:id',
    name: 'updateNotice',
    summary: 'Change what a draft notice demands',
    body: updateBody,
    handle: (ctx, { params, version, body }) => updateNotice(ctx, params.id, version, body.text),
  }),
  route({
    ...act,
    url: '/supervisions/:id/submit',
    name: 'submitNotice',
    summary: 'Send a notice for sign-off 送审',
    handle: (ctx, { params, version }) => submitNotice(ctx, params.id, version),
  }),
  route({
    ...act,
    url: '/supervisions/:id/recall',
    name: 'recallNotice',
    summary: 'Take it back before it is signed',
    handle: (ctx, { params, version }) => recallNotice(ctx, params.id, version),
  }),
  route({
    ...act,
    url: '/supervisions/:id/return',
    name: 'returnNotice',
    summary: 'Return it to the office 退回; by the approver',
    body: reasonBody,
    handle: (ctx, { params, version, body }) => returnNotice(ctx, params.id, version, body.reason),
  }),
  route({
    ...act,
    url: '/supervisions/:id/sign',
    name: 'signNotice',
    summary: 'Sign it 签发; by the approver. Gives it its number within the year',
    handle: (ctx, { params, version }) => signNotice(ctx, params.id, version),
  }),
  route({
    ...act,
    url: '/supervisions/:id/issue',
    name: 'issueNotice',
    summary: 'Issue a signed notice to the unit 下发; the days for its answer count from now',
    handle: (ctx, { params, version }) => issueNotice(ctx, params.id, version),
  }),
];

const answering: readonly Route[] = [
  route({
    ...of,
    method: 'POST',
    url: '/supervisions/:id/answer',
    name: 'answerNotice',
    summary: 'Answer a notice 回复 with evidence; needs no version, so that a phone may send one it kept',
    body: answerBody,
    handle: (ctx, { params, body }) => answerNotice(ctx, params.id, body),
  }),
  route({
    ...act,
    url: '/supervisions/:id/accept',
    name: 'acceptAnswer',
    summary: 'Accept the answer to a notice',
    body: noteBody,
    handle: (ctx, { params, version, body }) => acceptAnswer(ctx, params.id, version, body.note),
  }),
  route({
    ...act,
    url: '/supervisions/:id/refuse',
    name: 'refuseAnswer',
    summary: 'Refuse the answer with a reason: the unit answers again',
    body: reasonBody,
    handle: (ctx, { params, version, body }) => refuseAnswer(ctx, params.id, version, body.reason),
  }),
  route({
    ...act,
    url: '/supervisions/:id/hold',
    name: 'holdInterview',
    summary: 'Record an interview 约谈: when, who took part, what was agreed',
    body: holdBody,
    handle: (ctx, { params, version, body }) => holdInterview(ctx, params.id, version, body),
  }),
  route({
    ...act,
    url: '/supervisions/:id/cancel',
    name: 'cancelSupervision',
    summary: 'Cancel it with a reason; a number that was given stays used',
    body: reasonBody,
    handle: (ctx, { params, version, body }) => cancelSupervision(ctx, params.id, version, body.reason),
  }),
];

const ladders: readonly Route[] = [
  route({
    method: 'GET',
    url: '/plans/:id/ladder',
    name: 'getPlanLadder',
    tag,
    summary: 'When units late with a plan are reminded and supervised',
    params: idParams,
    response: ladderSchema,
    handle: (ctx, { params }) => showLadder(ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/plans/:id/ladder',
    name: 'savePlanLadder',
    tag,
    summary: 'Set the ladder of a plan; version 0 while it has none of its own',
    params: idParams,
    body: saveLadderBody,
    response: ladderSchema,
    versioned: true,
    handle: (ctx, { params, version, body }) => changeLadder(ctx, params.id, version, body),
  }),
  route({
    method: 'GET',
    url: '/ladder',
    name: 'getLadder',
    tag,
    summary: 'The ladder that holds where a plan has none of its own',
    response: ladderSchema,
    handle: (ctx) => showLadder(ctx, null),
  }),
  route({
    method: 'PUT',
    url: '/ladder',
    name: 'saveLadder',
    tag,
    summary: 'Set it; by the system administrator',
    body: saveLadderBody,
    response: ladderSchema,
    versioned: true,
    handle: (ctx, { version, body }) => changeLadder(ctx, null, version, body),
  }),
];

export const supervisionRoutes: readonly Route[] = [...reading, raising, ...signing, ...answering, ...ladders];

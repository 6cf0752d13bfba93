import { type Route, route } from '../../platform/http/route.ts';
import { idParams } from '../task/task.schema.ts';
import { evidenceListSchema, evidenceSchema, listEvidenceQuery, submitEvidenceBody } from './evidence.schema.ts';
import {
  getEvidenceContent,
  getEvidencePreview,
  listEvidence,
  prepareEvidence,
  submitEvidence,
} from './evidence.service.ts';
import { evidenceTypes } from './evidence-file.service.ts';

const tag = 'evidence';

const submit = route({
  method: 'POST',
  url: '/evidence',
  name: 'submitEvidence',
  tag,
  summary: 'Submit a photo or file, to be cited by reports',
  body: submitEvidenceBody,
  uploadMegabytes: 25,
  response: evidenceSchema,
  status: 201,
  prepare: (services, { upload }, actor) => prepareEvidence(services, upload, actor),
  handle: (ctx, { body, upload, prepared }) => submitEvidence(ctx, body.unitId, upload.name, prepared),
});

const list = route({
  method: 'GET',
  url: '/evidence',
  name: 'listEvidence',
  tag,
  summary: 'What a unit submitted before, newest first, to cite it again',
  query: listEvidenceQuery,
  response: evidenceListSchema,
  handle: (ctx, { query: { unitId, q, cursor, limit } }) => listEvidence(ctx, { unitId, q, cursor, limit }),
});

const content = route({
  method: 'GET',
  url: '/evidence/:id/content',
  name: 'getEvidenceContent',
  tag,
  summary: 'The photo or file itself',
  params: idParams,
  files: evidenceTypes,
  recordsRead: true,
  handle: (ctx, { params }) => getEvidenceContent(ctx, params.id),
});

const preview = route({
  method: 'GET',
  url: '/evidence/:id/preview',
  name: 'getEvidencePreview',
  tag,
  summary: 'A small picture of a photo',
  params: idParams,
  files: ['image/webp'],
  handle: (ctx, { params }) => getEvidencePreview(ctx, params.id),
});

export const evidenceRoutes: readonly Route[] = [submit, list, content, preview];

import { type Route, route } from '../../platform/http/route.ts';
import { idParams } from '../task/task.schema.ts';
import { evidenceListSchema, evidenceSchema, listEvidenceQuery, submitEvidenceBody } from './evidence.schema.ts';

const tag = 'evidence';
const notBuilt = (): never => {
  throw new Error('not built yet');
};

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
  handle: notBuilt,
});

const list = route({
  method: 'GET',
  url: '/evidence',
  name: 'listEvidence',
  tag,
  summary: 'What a unit submitted before, newest first, to cite it again',
  query: listEvidenceQuery,
  response: evidenceListSchema,
  handle: notBuilt,
});

const content = route({
  method: 'GET',
  url: '/evidence/:id/content',
  name: 'getEvidenceContent',
  tag,
  summary: 'The photo or file itself',
  params: idParams,
  files: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'application/octet-stream'],
  handle: notBuilt,
});

const preview = route({
  method: 'GET',
  url: '/evidence/:id/preview',
  name: 'getEvidencePreview',
  tag,
  summary: 'A small picture of a photo',
  params: idParams,
  files: ['image/webp'],
  handle: notBuilt,
});

export const evidenceRoutes: readonly Route[] = [submit, list, content, preview];

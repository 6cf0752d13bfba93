// What goes to people as files: the breakdown 任务分解表, the progress table 进度表, and the document as it was uploaded.
import { type Route, route } from '../../platform/http/route.ts';
import { answerBreakdown, answerOriginal, answerProgress, mediaTypes } from './document.service.ts';
import { idParams } from './plan.schema.ts';
import { mediaTypeOf } from './upload.service.ts';

const get = { method: 'GET', tag: 'plan', params: idParams } as const;

export const documentRoutes: readonly Route[] = [
  route({
    ...get,
    url: '/plan-editions/:id/breakdown.xlsx',
    name: 'exportBreakdownXlsx',
    summary: 'Breakdown of tasks 任务分解表 as a workbook',
    files: [mediaTypes.xlsx],
    handle: (ctx, { params }) => answerBreakdown(ctx, params.id, 'xlsx'),
  }),
  route({
    ...get,
    url: '/plan-editions/:id/breakdown.docx',
    name: 'exportBreakdownDocx',
    summary: 'Breakdown of tasks 任务分解表 as a document',
    files: [mediaTypes.docx],
    handle: (ctx, { params }) => answerBreakdown(ctx, params.id, 'docx'),
  }),
  route({
    ...get,
    url: '/plan-editions/:id/progress.xlsx',
    name: 'exportProgressXlsx',
    summary: 'Progress table 进度表 as a workbook',
    files: [mediaTypes.xlsx],
    handle: (ctx, { params }) => answerProgress(ctx, params.id, 'xlsx'),
  }),
  route({
    ...get,
    url: '/plan-editions/:id/progress.docx',
    name: 'exportProgressDocx',
    summary: 'Progress table 进度表 as a document',
    files: [mediaTypes.docx],
    handle: (ctx, { params }) => answerProgress(ctx, params.id, 'docx'),
  }),
  route({
    ...get,
    url: '/plan-editions/:id/document',
    name: 'downloadPlanDocument',
    summary: 'The document as it was uploaded',
    files: Object.values(mediaTypeOf),
    handle: (ctx, { params }) => answerOriginal(ctx, params.id),
  }),
];

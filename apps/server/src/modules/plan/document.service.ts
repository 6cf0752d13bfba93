// Files that go to people. Their names are Chinese, as the people who file them are used to.
import { writeProgressDocx, writeProgressXlsx } from '../../documents/progress-table.ts';
import { writeTaskBreakdownDocx, writeTaskBreakdownXlsx } from '../../documents/task-breakdown.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { FileAnswer } from '../../platform/http/route.ts';
import { listEditionTasks } from '../task/task.queries.ts';
import { listBreakdownRows, listProgressRows } from '../task/task.service.ts';
import { breakdownTask, type ClauseHead, progressTask, type TaskPlace } from './document.rules.ts';
import { type EditionRow, getEditionContent } from './edition.queries.ts';
import { requireEdition } from './edition.service.ts';
import { listElements } from './element.queries.ts';
import { countEvidence } from './ledger.queries.ts';
import { mediaTypeOf } from './upload.service.ts';

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export async function answerBreakdown(ctx: Context, id: string, format: 'xlsx' | 'docx'): Promise<FileAnswer> {
  const edition = await requireEdition(ctx, id);
  const rows = await listBreakdownRows(ctx.db, id);
  const [places, clauses] = [await placesOfTasks(ctx, edition), await clausesOf(ctx, id)];
  const breakdown = {
    planTitle: edition.title,
    ...(edition.issuer === null ? {} : { issuer: edition.issuer }),
    ...(edition.issuedOn === null ? {} : { issuedOn: edition.issuedOn }),
    tasks: rows.map((row) => breakdownTask(row, places.get(row.id), clauses)),
  };
  const bytes = await (format === 'xlsx' ? writeTaskBreakdownXlsx(breakdown) : writeTaskBreakdownDocx(breakdown));
  return new FileAnswer(mediaTypes[format], `${nameOf(edition)}任务分解表.${format}`, bytes);
}

export async function answerProgress(ctx: Context, id: string, format: 'xlsx' | 'docx'): Promise<FileAnswer> {
  const edition = await requireEdition(ctx, id);
  const day = today(ctx.clock);
  const rows = await listProgressRows(ctx.db, id, day);
  const places = await placesOfTasks(ctx, edition);
  const evidence = new Map((await countEvidence(ctx.db, id)).map((row) => [row.taskId, row.count]));
  const progress = {
    planTitle: edition.title,
    ...(edition.issuer === null ? {} : { issuer: edition.issuer }),
    asOf: day,
    tasks: rows.flatMap((row) => progressTask(row, places.get(row.id)?.dueWords ?? '', evidence.get(row.id) ?? 0)),
  };
  const bytes = await (format === 'xlsx' ? writeProgressXlsx(progress) : writeProgressDocx(progress));
  return new FileAnswer(mediaTypes[format], `${nameOf(edition)}进展情况表（${day}）.${format}`, bytes);
}

/** As it came, always as a download: what was uploaded is never shown in the page. */
export async function answerOriginal(ctx: Context, id: string): Promise<FileAnswer> {
  const edition = await requireEdition(ctx, id);
  const mediaType = mediaTypeOf[edition.format as keyof typeof mediaTypeOf];
  return new FileAnswer(mediaType, edition.fileName, ctx.files.stream(edition.fileHash));
}

/** The plan's title as part of a file name: nothing a file system dislikes, not too long. */
function nameOf({ title }: EditionRow): string {
  return [...title.replace(/[\\/:*?"<>|\s]/g, '')].slice(0, 60).join('');
}

async function placesOfTasks(ctx: Context, edition: EditionRow): Promise<Map<string, TaskPlace>> {
  const { text } = await getEditionContent(ctx.db, edition.id);
  const tasks = await listEditionTasks(ctx.db, edition.id);
  const words = (start: number | null, end: number | null) =>
    start === null || end === null ? '' : text.slice(start, end);
  return new Map(
    tasks.map((task) => [task.id, { clauseId: task.clauseId, dueWords: words(task.dueStart, task.dueEnd) }]),
  );
}

async function clausesOf(ctx: Context, editionId: string): Promise<Map<string, ClauseHead>> {
  const elements = await listElements(ctx.db, editionId);
  const heads = elements.flatMap((element): ClauseHead[] => {
    if (element.kind !== 'clause') return [];
    const { label, title } = element.data as { label: string; title: string };
    return [{ id: element.id, clauseId: element.clauseId, label, title }];
  });
  return new Map(heads.map((head) => [head.id, head]));
}

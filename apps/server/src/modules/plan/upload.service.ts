// From an uploaded file to a plan in draft: read and compiled before any transaction, laid down in one.
import type { CompiledPlan, SourceDocument, SourceFormat } from '@luoshi/plan-compiler';
import { uuidv7 } from 'uuidv7';
import { authorize } from '../../platform/authorize.ts';
import type { Actor, Context, Services } from '../../platform/context.ts';
import type { Upload } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { resolveNames } from '../organisation/organisation.service.ts';
import type { DraftTask } from '../task/draft-task.schema.ts';
import { addDraftTasks } from '../task/task.service.ts';
import { compileDocument } from './compile.service.ts';
import { layOut, type ReadTask } from './compiled.rules.ts';
import { insertEdition, listEditionsInState } from './edition.queries.ts';
import { requireEdition } from './edition.service.ts';
import { dateEdition } from './edition-year.service.ts';
import { insertCompiledElements } from './element.queries.ts';
import { replaceDraft } from './issue.service.ts';
import { type Before, keepByHand, proposeMatches, readBefore } from './next-edition.service.ts';
import { closedDay, suggestYear } from './open-date.rules.ts';
import { decideAnyUpload, decideUpload } from './plan.policy.ts';
import { findOffice, insertPlan, keepFile, listEditionsOfPlan, lockPlan, updatePlan } from './plan.queries.ts';
import { blocksNewEdition } from './plan.rules.ts';
import type { Warning } from './plan.schema.ts';
import { requirePlan } from './plan.service.ts';

export const uploadMegabytes = 20;

export interface PreparedUpload {
  readonly name: string;
  readonly file: { readonly hash: string; readonly size: number; readonly mediaType: string };
  readonly source: SourceDocument;
  readonly plan: CompiledPlan;
  readonly warnings: readonly Warning[];
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Media type of each format as the reader recognised it by content; a name from outside decides nothing. */
export const mediaTypeOf: Readonly<Record<SourceFormat, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  docx,
  doc: 'application/msword',
  pdf: 'application/pdf',
};

/** Before the transaction: who may never upload is refused, the file read and compiled in a worker, its bytes kept. */
export async function prepareUpload(
  services: Services,
  actor: Actor,
  upload: Upload,
  part: number | undefined,
): Promise<PreparedUpload> {
  authorize(decideAnyUpload(actor));
  const { source, plans } = await compileDocument(upload.bytes, upload.name);
  const plan = plans[(part ?? 1) - 1];
  if (plan === undefined) throw problem('plan-part-missing', { parts: plans.length });
  const hash = await services.files.put(upload.bytes);
  return {
    name: upload.name,
    file: { hash, size: upload.bytes.byteLength, mediaType: mediaTypeOf[source.format] },
    source,
    plan,
    warnings: warningsOf(source, plan, plans),
  };
}

function warningsOf(source: SourceDocument, plan: CompiledPlan, choices: readonly CompiledPlan[]): Warning[] {
  const warnings: Warning[] = source.warnings.map(({ code, detail }) => ({ code, detail: detail ?? null }));
  if (choices.length > 1) {
    const titles = choices.map(({ title }, index) => `${index + 1}. ${title ?? '—'}`).join('；');
    warnings.push({ code: 'several-plans', detail: titles.slice(0, 1000) });
  }
  if (plan.kind !== 'plan') warnings.push({ code: 'not-a-plan', detail: plan.kind });
  return warnings;
}

export async function uploadPlan(ctx: Context, officeUnitId: string, prepared: PreparedUpload) {
  const office = await findOffice(ctx.db, officeUnitId);
  if (office === null) throw problem('not-found');
  authorize(decideUpload(ctx.actor, office));
  const planId = uuidv7();
  await insertPlan(ctx, { id: planId, officeUnitId, title: titleOf(prepared) });
  const editionId = await addEdition(ctx, { id: planId, officeUnitId }, 1, prepared, { before: null, inForceId: null });
  await updatePlan(ctx, planId, { currentEditionId: editionId });
  return { planId, editionId };
}

/** The next edition. A draft that was never issued gives way to it; one that waits for a signature must be recalled first. */
export async function uploadEdition(ctx: Context, planId: string, prepared: PreparedUpload) {
  const plan = await requirePlan(ctx, planId);
  authorize(decideUpload(ctx.actor, plan));
  await lockPlan(ctx, planId);
  const editions = await listEditionsOfPlan(ctx.db, planId);
  if (editions.some((edition) => blocksNewEdition(edition.state))) throw problem('plan-edition-on-its-way');
  const number = Math.max(0, ...editions.map((edition) => edition.number)) + 1;
  const before = await readBefore(ctx, editions);
  for (const draft of await listEditionsInState(ctx.db, planId, ['draft'])) {
    await replaceDraft(ctx, await requireEdition(ctx, draft), number);
  }
  const inForce = editions.find((edition) => edition.state === 'issued');
  const editionId = await addEdition(ctx, plan, number, prepared, { before, inForceId: inForce?.id ?? null });
  // Units know the plan by the edition in force: what a draft calls it is the office's until it is issued.
  if (inForce === undefined) await updatePlan(ctx, planId, { title: titleOf(prepared), currentEditionId: editionId });
  return { planId, editionId };
}

function titleOf({ plan, name }: PreparedUpload): string {
  const title = plan.title?.trim() || name.replace(/\.[a-z]{2,5}$/i, '');
  return [...title].slice(0, 300).join('');
}

interface Following {
  readonly before: Before | null;
  readonly inForceId: string | null;
}

async function addEdition(
  ctx: Context,
  plan: { readonly id: string; readonly officeUnitId: string },
  number: number,
  prepared: PreparedUpload,
  { before, inForceId }: Following,
): Promise<string> {
  const { source, plan: compiled, file } = prepared;
  const { id: planId, officeUnitId } = plan;
  const edition = { id: uuidv7(), planId, officeUnitId, title: titleOf(prepared) };
  const docNumber = compiled.docNumber?.slice(0, 100) ?? null;
  const issuedOn = closedDay(compiled.issuedOn);
  const ownYear = suggestYear({ docNumber, issuedOn, title: edition.title });
  // The plan's year is asked once: it holds on, unless the next document names another.
  const year = ownYear === null || ownYear === before?.year ? (before?.year ?? null) : null;
  await keepFile(ctx, file);
  await insertEdition(ctx, {
    ...edition,
    number,
    fileHash: file.hash,
    fileName: prepared.name,
    format: source.format,
    text: source.text,
    blocks: source.blocks,
    compiled,
    warnings: prepared.warnings,
    issuer: compiled.issuer?.slice(0, 300) ?? null,
    docNumber,
    issuedOn,
    year,
  });
  const { elements, tasks } = layOut(compiled);
  await insertCompiledElements(ctx, edition, elements);
  const read = await resolveParties(ctx, tasks);
  const { drafts, ancestors } =
    before === null
      ? { drafts: read, ancestors: [] }
      : await keepByHand(ctx, before, { drafts: read, elements, text: source.text, year: ownYear });
  if (drafts.length > 0) await addDraftTasks(ctx, edition, drafts);
  if (year !== null) await dateEdition(ctx, await requireEdition(ctx, edition.id), year);
  if (inForceId !== null) {
    await proposeMatches(ctx, edition, inForceId, { decisions: before?.decisions ?? [], ancestors });
  }
  return edition.id;
}

/** A name that means one unit or one group beyond doubt is bound to it now; the others wait in the gap table. */
async function resolveParties(ctx: Context, tasks: readonly ReadTask[]): Promise<DraftTask[]> {
  const names = [...new Set(tasks.flatMap((task) => task.parties.map((party) => party.name)))];
  const resolved = new Map((await resolveNames(ctx, names)).map((resolution) => [resolution.name, resolution]));
  return tasks.map((task) => ({
    ...task,
    parties: task.parties.map((party) => {
      const meant = resolved.get(party.name);
      return { ...party, unitId: meant?.unitId ?? null, groupId: meant?.groupId ?? null };
    }),
    // A milestone without a year is put in when the year is known.
    milestones: task.milestones.flatMap(({ date, percent, title }) => {
      const dueDate = closedDay(date);
      return dueDate === null ? [] : [{ dueDate, percent, title }];
    }),
  }));
}

import { authorize } from '../../platform/authorize.ts';
import type { Actor, Context, Services } from '../../platform/context.ts';
import { FileAnswer, type Upload } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { recordRead } from '../../platform/record/record.ts';
import { requireUnit } from '../organisation/organisation.queries.ts';
import { decideAnySubmit, decideReadEvidence, decideSubmit } from './evidence.policy.ts';
import {
  type EvidenceRecord,
  insertEvidence,
  listEvidence as listEvidenceOf,
  presentEvidence,
  requireEvidence,
  type StoredFile,
} from './evidence.queries.ts';
import type { Evidence } from './evidence.schema.ts';
import { readEvidenceFile } from './evidence-file.service.ts';

export interface PreparedEvidence {
  readonly file: StoredFile;
  readonly preview: StoredFile | null;
}

/** Before the transaction: re-encodes and stores. Bytes of a submission that is then refused stay unreferenced. */
export async function prepareEvidence(services: Services, upload: Upload, actor: Actor): Promise<PreparedEvidence> {
  authorize(decideAnySubmit(actor));
  const { bytes, mediaType, preview } = await readEvidenceFile(upload.bytes);
  const store = async (content: Buffer, type: string): Promise<StoredFile> => ({
    hash: await services.files.put(content),
    size: content.length,
    mediaType: type,
  });
  return {
    file: await store(bytes, mediaType),
    preview: preview === null ? null : await store(preview, 'image/webp'),
  };
}

export async function submitEvidence(
  ctx: Context,
  unitId: string,
  name: string,
  { file, preview }: PreparedEvidence,
): Promise<Evidence> {
  const unit = await requireUnit(ctx.db, unitId);
  authorize(decideSubmit(ctx.actor, unit));
  return presentEvidence(await insertEvidence(ctx, unitId, name, file, preview));
}

interface EvidencePage {
  readonly unitId: string;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
}

export async function listEvidence(ctx: Context, page: EvidencePage) {
  authorize(decideReadEvidence(ctx.actor));
  const found = await listEvidenceOf(ctx.db, { ...page, limit: page.limit + 1 });
  const items = found.slice(0, page.limit);
  return {
    items: items.map(presentEvidence),
    nextCursor: found.length > page.limit ? (items.at(-1)?.id ?? null) : null,
  };
}

/** Pictures and PDF show in place; anything else is downloaded, so that no browser runs what somebody sent. */
export async function getEvidenceContent(ctx: Context, id: string): Promise<FileAnswer> {
  authorize(decideReadEvidence(ctx.actor));
  const evidence = await requireEvidence(ctx.db, id);
  const { fileHash, mediaType, name } = evidence;
  if (mayShowPeople(evidence, ctx.actor)) {
    await recordRead(ctx, {
      action: 'read.evidence',
      unitId: evidence.unitId,
      thingType: 'evidence',
      thingId: id,
      change: { fields: ['evidence.file_hash'] },
    });
  }
  const inPlace = mediaType.startsWith('image/') || mediaType === 'application/pdf';
  return new FileAnswer(mediaType, inPlace ? null : name, ctx.files.stream(fileHash));
}

/** Photos taken in the field may show residents: whoever opens one in full, but for who took it, is recorded. */
function mayShowPeople({ mediaType, createdBy }: EvidenceRecord, actor: Actor): boolean {
  return mediaType.startsWith('image/') && createdBy !== actor.accountId;
}

export async function getEvidencePreview(ctx: Context, id: string): Promise<FileAnswer> {
  authorize(decideReadEvidence(ctx.actor));
  const { previewHash } = await requireEvidence(ctx.db, id);
  if (previewHash === null) throw problem('not-found');
  return new FileAnswer('image/webp', null, ctx.files.stream(previewHash));
}

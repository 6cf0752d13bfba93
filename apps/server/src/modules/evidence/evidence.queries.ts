// Evidence: what units submitted. Whether a session sees a piece is row-level security's to say.
import { type Selectable, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import type { Evidence as EvidenceTable } from '../../platform/database/schema.generated.ts';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import type { Evidence } from './evidence.schema.ts';

export type EvidenceRecord = Selectable<EvidenceTable>;

export function presentEvidence(evidence: EvidenceRecord): Evidence {
  const { id, unitId, name, mediaType, size, previewHash, createdAt } = evidence;
  return { id, unitId, name, mediaType, size, hasPreview: previewHash !== null, createdAt: createdAt.toISOString() };
}

/** Throws the 404 when there is none that the session sees. */
export async function requireEvidence(db: Database, id: string): Promise<EvidenceRecord> {
  const evidence = await db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst();
  if (evidence === undefined) throw problem('not-found');
  return evidence;
}

interface EvidencePage {
  readonly unitId: string;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** What a unit submitted, newest first. */
export async function listEvidence(
  db: Database,
  { unitId, q, cursor, limit }: EvidencePage,
): Promise<EvidenceRecord[]> {
  let query = db.selectFrom('evidence').selectAll().where('unitId', '=', unitId);
  if (q) query = query.where('name', 'like', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
  if (cursor) {
    query = query.where(
      sql<boolean>`(created_at, id) < (select c.created_at, c.id from evidence c where c.id = ${cursor}::uuid)`,
    );
  }
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export interface StoredFile {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Notes that the bytes are in the store; the same bytes again change nothing. */
async function noteFile(ctx: Context, file: StoredFile): Promise<void> {
  const { jurisdictionId } = ctx.actor;
  await ctx.db
    .insertInto('files')
    .values({ jurisdictionId, ...file, createdAt: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertEvidence(
  ctx: Context,
  unitId: string,
  name: string,
  file: StoredFile,
  preview: StoredFile | null,
): Promise<EvidenceRecord> {
  const id = uuidv7();
  const { jurisdictionId, accountId: createdBy } = ctx.actor;
  await record(ctx, {
    action: 'evidence.create',
    unitId,
    thingType: 'evidence',
    thingId: id,
    // Not its name: a photo's is often that of a person.
    change: { mediaType: file.mediaType, size: file.size },
  });
  await noteFile(ctx, file);
  if (preview !== null) await noteFile(ctx, preview);
  return ctx.db
    .insertInto('evidence')
    .values({
      ...{ id, jurisdictionId, unitId, name, createdBy },
      fileHash: file.hash,
      previewHash: preview?.hash ?? null,
      mediaType: file.mediaType,
      size: file.size,
      createdAt: ctx.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

// Remembering what an office corrects while it works, and finding it again.
import type { z } from 'zod';
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { phraseKey } from './alike.rules.ts';
import { decideForget, decideListCorrections } from './correction.policy.ts';
import {
  type CorrectedIn,
  type CorrectionRow,
  countUse,
  findByPhrase,
  forget,
  insertCorrections,
  listCorrectionRows,
  listOwnersOfWork,
  type NewCorrection,
  requireCorrection,
  supersede,
} from './correction.queries.ts';
import { compareWithMemory } from './correction.rules.ts';
import type { Correction, correctionListSchema, ListCorrections } from './correction.schema.ts';

/** By-product of an act of the office: called beside it, in its transaction. */
export async function remember(ctx: Context, where: CorrectedIn, done: readonly NewCorrection[]): Promise<void> {
  if (done.length === 0) return;
  const { officeUnitId } = where;
  const phrasesOf = (kind: NewCorrection['kind']) =>
    done.filter((each) => each.kind === kind).map(({ phrase }) => phrase);
  const owners = phrasesOf('owner-of-work');
  const known = [
    ...(await findByPhrase(ctx.db, 'alias', officeUnitId, phrasesOf('alias'))),
    ...(await findByPhrase(ctx.db, 'ignored-phrase', officeUnitId, phrasesOf('ignored-phrase'))),
    ...(owners.length === 0 ? [] : await listOwnersOfWork(ctx.db, officeUnitId)),
  ].filter((row) => row.officeUnitId === officeUnitId);
  const { added, used, superseded } = compareWithMemory(done, known);
  await supersede(ctx, superseded);
  await countUse(ctx, used);
  await insertCorrections(ctx, where, added);
}

/** What each of these written names was resolved to by hand: this office's own answers first, then the newest. */
export async function findRememberedNames(
  ctx: Pick<Context, 'db'>,
  officeUnitId: string,
  names: readonly string[],
): Promise<(name: string) => readonly CorrectionRow[]> {
  const rows = await findByPhrase(ctx.db, 'alias', officeUnitId, names);
  const own = (row: CorrectionRow) => (row.officeUnitId === officeUnitId ? 0 : 1);
  const sorted = [...rows].sort((a, b) => own(a) - own(b));
  return (name) => {
    const key = phraseKey(name);
    return sorted.filter((row) => row.phraseKey === key);
  };
}

/** Whether a reading was deleted the last time the same stretch was read by the same construct. */
export async function findIgnoredBefore(
  ctx: Pick<Context, 'db'>,
  officeUnitId: string,
  phrases: readonly string[],
): Promise<(phrase: string, construct: string) => boolean> {
  const rows = await findByPhrase(ctx.db, 'ignored-phrase', officeUnitId, phrases);
  const ignored = new Set(rows.map((row) => `${row.construct} ${row.phraseKey}`));
  return (phrase, construct) => ignored.has(`${construct} ${phraseKey(phrase)}`);
}

export async function listCorrections(
  ctx: Context,
  query: ListCorrections,
): Promise<z.input<typeof correctionListSchema>> {
  authorize(decideListCorrections(ctx.actor));
  const found = await listCorrectionRows(ctx.db, query);
  const rows = found.slice(0, query.limit);
  return {
    items: rows.map((row) => presentCorrection(ctx, row)),
    nextCursor: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null,
  };
}

function presentCorrection(ctx: Context, row: CorrectionRow): Correction {
  const { phraseKey: _key, officeUnitId: _office, officeUnitPath: _path, createdAt, usedAt, ...rest } = row;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    can: decideForget(ctx.actor, row).allowed ? ['forget'] : [],
  };
}

export async function forgetCorrection(ctx: Context, id: string): Promise<void> {
  const row = await requireCorrection(ctx.db, id);
  authorize(decideForget(ctx.actor, row));
  await forget(ctx, row);
}

// Messages from load to answer, and what units are told when an edition is issued.
import { authorize } from '../../platform/authorize.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { listUnits } from '../organisation/organisation.queries.ts';
import { requireBusinessPost } from '../task/access.service.ts';
import { hasNews } from '../task/told.rules.ts';
import type { Told } from '../task/told.schema.ts';
import { decideRead } from './message.policy.ts';
import { findMessage, insertMessages, listOwnMessages, type MessageRow, markRead } from './message.queries.ts';
import type { ListMessages, Message } from './message.schema.ts';

function presentMessage(ctx: Context, { unitPath, ...row }: MessageRow): Message {
  const mayRead = row.readAt === null && decideRead(ctx.actor, row.unitId, unitPath).allowed;
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    can: mayRead ? ['read'] : [],
  };
}

/** Newest first, of the units the account reads for. */
export async function showMessages(ctx: Context, { unread, cursor, limit }: ListMessages) {
  requireBusinessPost(ctx);
  const page = { unread: unread ?? null, today: today(ctx.clock), before: cursor, limit: limit + 1 };
  const found = await listOwnMessages(ctx.db, page);
  const items = found.slice(0, limit).map((row) => presentMessage(ctx, row));
  return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Taking note again changes nothing: another of the unit may have done it. */
export async function readMessage(ctx: Context, id: string): Promise<Message> {
  requireBusinessPost(ctx);
  const message = await findMessage(ctx.db, id);
  if (message === null) throw problem('not-found');
  authorize(decideRead(ctx.actor, message.unitId, message.unitPath));
  if (message.readAt === null) await markRead(ctx, message);
  return presentMessage(ctx, (await findMessage(ctx.db, id)) ?? message);
}

interface IssuedEdition {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
  readonly isFirst: boolean;
}

/** One message a unit, with nothing in it but what concerns it; to a dissolved unit, and to one without news, none. */
export async function sendPlanMessages(
  ctx: Context,
  edition: IssuedEdition,
  news: ReadonlyMap<string, Told>,
): Promise<void> {
  const active = new Set((await listUnits(ctx.db)).filter((unit) => unit.active).map((unit) => unit.id));
  const messages = [...news].flatMap(([unitId, told]) => {
    if (!active.has(unitId) || !hasNews(told)) return [];
    const { id: editionId, planId, officeUnitId } = edition;
    const kind = edition.isFirst ? ('plan-issued' as const) : ('plan-changed' as const);
    const body = { new: told.new, changed: told.changed, ended: told.ended };
    return [{ unitId, officeUnitId, kind, cause: editionId, planId, editionId, body }];
  });
  await insertMessages(ctx, messages);
}

// SQL of the tickets from a sign-in's first step to its second.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Database, OpenTransaction } from '../../platform/context.ts';
import { hashToken } from '../../platform/http/authentication.ts';
import type { Work } from '../../platform/system-work.ts';
import { ticketMinutes } from './security.rules.ts';

export interface TicketRow {
  readonly ticketId: string;
  readonly accountId: string;
  readonly jurisdictionId: string;
  readonly active: boolean;
  readonly method: 'password' | 'sign-on';
}

export async function insertTicket(by: Work, accountId: string, method: TicketRow['method']) {
  const ticket = randomBytes(32).toString('base64url');
  const { jurisdictionId } = by.actor;
  const createdAt = by.clock.now();
  const expiresAt = new Date(createdAt.getTime() + ticketMinutes * 60_000);
  await by.db
    .insertInto('signInTickets')
    .values({ id: uuidv7(), jurisdictionId, accountId, tokenHash: hashToken(ticket), method, createdAt, expiresAt })
    .execute();
  return { step: 'second-factor', ticket, expiresAt } as const;
}

/** Who stands half-way in; null when the ticket is unknown, used or too old. */
export async function findTicket(database: Database, token: string | undefined, now: Date): Promise<TicketRow | null> {
  if (token === undefined || token === '') return null;
  const found = await sql<TicketRow>`select * from find_sign_in_ticket(${hashToken(token)}, ${now})`.execute(database);
  return found.rows[0] ?? null;
}

/** False when another request was faster: a ticket lets in once. */
export async function useTicket(db: OpenTransaction, ticketId: string): Promise<boolean> {
  const used = await db.deleteFrom('signInTickets').where('id', '=', ticketId).executeTakeFirst();
  return used.numDeletedRows === 1n;
}

// SQL of what an account is told of its sign-ins, and of the browsers it is known from.
import { uuidv7 } from 'uuidv7';
import type { Context, OpenTransaction } from '../../platform/context.ts';
import { hashToken } from '../../platform/http/authentication.ts';
import { record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';

export const alertKinds = ['new-browser', 'after-failures', 'recovery-code-used', 'second-factor-reset'] as const;
export type AlertKind = (typeof alertKinds)[number];

export interface NewAlert {
  readonly kind: AlertKind;
  readonly failures?: number;
  readonly userAgent?: string | null;
}

/** Part of the act it tells of, which is recorded. The address is that of whoever acts. */
export async function insertAlerts(by: Work, accountId: string, alerts: readonly NewAlert[]): Promise<void> {
  if (alerts.length === 0) return;
  const { jurisdictionId } = by.actor;
  const at = by.clock.now();
  await by.db
    .insertInto('signInAlerts')
    .values(
      alerts.map(({ kind, failures, userAgent }) => ({
        id: uuidv7(),
        jurisdictionId,
        accountId,
        kind,
        at,
        failures: failures ?? null,
        // Where an administrator sits is not the account's to know.
        address: kind === 'second-factor-reset' ? null : by.address,
        userAgent: userAgent?.slice(0, 300) ?? null,
      })),
    )
    .execute();
}

/** Knows the browser from now on. Answers whether it is new to an account that was known from others. */
export async function meetBrowser(by: Work, accountId: string, token: string): Promise<boolean> {
  const now = by.clock.now();
  const tokenHash = hashToken(token);
  const met = await by.db
    .updateTable('knownBrowsers')
    .set({ lastUsedAt: now })
    .where('accountId', '=', accountId)
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
  if (met.numUpdatedRows > 0n) return false;
  const others = await by.db
    .selectFrom('knownBrowsers')
    .select('id')
    .where('accountId', '=', accountId)
    .limit(1)
    .executeTakeFirst();
  await by.db
    .insertInto('knownBrowsers')
    .values({ id: uuidv7(), jurisdictionId: by.actor.jurisdictionId, accountId, tokenHash, lastUsedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return others !== undefined;
}

/** The newest first; those not yet read, and some that were. */
export async function listAlerts(db: OpenTransaction, accountId: string) {
  const rows = await db
    .selectFrom('signInAlerts')
    .select(['id', 'kind', 'at', 'failures', 'address', 'userAgent', 'readAt'])
    .$narrowType<{ kind: AlertKind }>()
    .where('accountId', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null }));
}

export async function countUnreadAlerts(db: OpenTransaction, accountId: string): Promise<number> {
  const { unread } = await db
    .selectFrom('signInAlerts')
    .select((select) => select.fn.countAll<number>().as('unread'))
    .where('accountId', '=', accountId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unread);
}

export async function readAlerts(by: Context): Promise<void> {
  const { accountId } = by.actor;
  const read = await by.db
    .updateTable('signInAlerts')
    .set({ readAt: by.clock.now() })
    .where('accountId', '=', accountId)
    .where('readAt', 'is', null)
    .executeTakeFirst();
  if (read.numUpdatedRows === 0n) return;
  await record(by, { action: 'me.alerts-read', unitId: null, thingType: 'accounts', thingId: accountId });
}

/** All alerts and known browsers of the jurisdiction; answers how many of each. */
export async function deleteSignIns(by: Work): Promise<{ alerts: number; browsers: number }> {
  const alerts = await by.db.deleteFrom('signInAlerts').executeTakeFirst();
  const browsers = await by.db.deleteFrom('knownBrowsers').executeTakeFirst();
  return { alerts: Number(alerts.numDeletedRows), browsers: Number(browsers.numDeletedRows) };
}

// SQL of second factors and recovery codes, with the record beside each write.
import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { OpenTransaction } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import type { SecretBox } from '../../platform/secret-box.ts';
import type { Work } from '../../platform/system-work.ts';
import { normalizeCode } from './security.rules.ts';
import { findTimeStep } from './totp.service.ts';

export async function hasSecondFactor(db: OpenTransaction, accountId: string): Promise<boolean> {
  return (await findSecondFactor(db, accountId))?.confirmedAt instanceof Date;
}

export async function findSecondFactor(db: OpenTransaction, accountId: string) {
  return await db
    .selectFrom('secondFactors')
    .select(['sealedSecret', 'confirmedAt', 'lastStep'])
    .where('accountId', '=', accountId)
    .executeTakeFirst();
}

function ownAct(action: string, accountId: string) {
  return { action, unitId: null, thingType: 'accounts', thingId: accountId };
}

/** Keeps a secret that is not in force yet; takes the place of one that never was. */
export async function beginSecondFactor(by: Work, accountId: string, sealedSecret: Buffer): Promise<void> {
  const { jurisdictionId } = by.actor;
  await by.db
    .insertInto('secondFactors')
    .values({ accountId, jurisdictionId, sealedSecret, createdAt: by.clock.now() })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ sealedSecret, lastStep: 0 }))
    .execute();
  await record(by, ownAct('me.second-factor-begin', accountId));
}

export async function confirmSecondFactor(by: Work, accountId: string): Promise<void> {
  await by.db
    .updateTable('secondFactors')
    .set({ confirmedAt: by.clock.now() })
    .where('accountId', '=', accountId)
    .execute();
  await record(by, ownAct('me.second-factor-on', accountId));
}

/** Takes the factor and its recovery codes away. `atUnitId` is null for one's own and for the server. */
export async function removeSecondFactor(
  by: Work,
  accountId: string,
  action: 'me.second-factor-off' | 'account.reset-second-factor',
  atUnitId: string | null,
): Promise<void> {
  await by.db.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute();
  await by.db.deleteFrom('secondFactors').where('accountId', '=', accountId).execute();
  await record(by, { ...ownAct(action, accountId), unitId: atUnitId });
}

/** The account's id goes in, so that equal codes of two accounts, should they ever be drawn, do not show. */
function hashRecoveryCode(accountId: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${accountId}:${normalizeCode(code)}`)
    .digest();
}

export async function replaceRecoveryCodes(by: Work, accountId: string, codes: readonly string[]): Promise<void> {
  const { jurisdictionId } = by.actor;
  await by.db.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute();
  await by.db
    .insertInto('recoveryCodes')
    .values(
      codes.map((code) => ({ id: uuidv7(), jurisdictionId, accountId, codeHash: hashRecoveryCode(accountId, code) })),
    )
    .execute();
  await record(by, ownAct('me.recovery-codes', accountId));
}

export async function countRecoveryCodes(db: OpenTransaction, accountId: string): Promise<number> {
  const { left } = await db
    .selectFrom('recoveryCodes')
    .select((select) => select.fn.countAll<number>().as('left'))
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}

/** 'unreadable': its key is not the one it was sealed with, and only a recovery code will do. */
export type TakenCode = 'code' | 'recovery-code' | 'wrong' | 'unreadable';

/**
 * Takes a code of the app or a recovery code, each once. Whoever calls counts the attempt before, in a transaction of its own,
 * and records what the code was for.
 */
export async function takeCode(by: Work, secrets: SecretBox, accountId: string, typed: string): Promise<TakenCode> {
  const code = normalizeCode(typed);
  if (!/^\d{6}$/.test(code)) return await takeRecoveryCode(by, accountId, code);
  const factor = await findSecondFactor(by.db, accountId);
  if (factor === undefined) return 'wrong';
  const secret = secrets.open(factor.sealedSecret, accountId);
  if (secret === null) return 'unreadable';
  const step = findTimeStep(secret, code, by.clock.now());
  if (step === null) return 'wrong';
  // Of two requests with the same code one finds the step taken.
  const taken = await by.db
    .updateTable('secondFactors')
    .set({ lastStep: step })
    .where('accountId', '=', accountId)
    .where('lastStep', '<', step)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n ? 'code' : 'wrong';
}

async function takeRecoveryCode(by: Work, accountId: string, code: string): Promise<TakenCode> {
  const taken = await by.db
    .updateTable('recoveryCodes')
    .set({ usedAt: by.clock.now() })
    .where('accountId', '=', accountId)
    .where('codeHash', '=', hashRecoveryCode(accountId, code))
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n ? 'recovery-code' : 'wrong';
}

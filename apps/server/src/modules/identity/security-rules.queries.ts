// SQL of a jurisdiction's rules for signing in.
import type { Kysely } from 'kysely';
import type { Context, Role } from '../../platform/context.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import { record } from '../../platform/record/record.ts';
import { defaultSecurityRules, type SecurityRules } from './security.rules.ts';

type Handle = Pick<Kysely<DB>, 'selectFrom'>;

/** Those of the session's jurisdiction. */
export async function readSecurityRules(db: Handle): Promise<SecurityRules> {
  const row = await db
    .selectFrom('securityRules')
    .select(['secondFactorRoles', 'passwordLength', 'passwordDays', 'version'])
    .$narrowType<{ secondFactorRoles: Role[] }>()
    .executeTakeFirst();
  return row ?? defaultSecurityRules;
}

/** Answers false when the version is no longer the one given. */
export async function saveSecurityRules(
  by: Context,
  atUnitId: string,
  version: number,
  rules: Omit<SecurityRules, 'version'>,
): Promise<boolean> {
  const { jurisdictionId } = by.actor;
  const set = { ...rules, secondFactorRoles: [...rules.secondFactorRoles] };
  const saved =
    version === 0
      ? await by.db
          .insertInto('securityRules')
          .values({ jurisdictionId, ...set })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await by.db
          .updateTable('securityRules')
          .set({ ...set, version: version + 1, updatedAt: by.clock.now() })
          .where('version', '=', version)
          .executeTakeFirst();
  const count = 'numUpdatedRows' in saved ? saved.numUpdatedRows : saved.numInsertedOrUpdatedRows;
  if (count !== 1n) return false;
  await record(by, {
    action: 'security-rules.update',
    unitId: atUnitId,
    thingType: 'security_rules',
    thingId: jurisdictionId,
    change: rules,
  });
  return true;
}

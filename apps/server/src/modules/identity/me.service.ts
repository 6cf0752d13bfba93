// What the signed-in person is told about itself.
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { listUnits, requireJurisdiction } from '../organisation/organisation.queries.ts';
import { countUnreadAlerts } from './alert.queries.ts';
import type { Me } from './identity.schema.ts';
import { readSecurityRules } from './security-rules.queries.ts';

export async function describeMe(ctx: Context): Promise<Me> {
  const { actor } = ctx;
  const jurisdiction = await requireJurisdiction(ctx.db);
  const units = new Map((await listUnits(ctx.db)).map((unit) => [unit.id, unit]));
  const namesDownTo = (unitId: string | null): string[] => {
    const unit = unitId === null ? undefined : units.get(unitId);
    return unit === undefined ? [] : [...namesDownTo(unit.parentId), unit.name];
  };
  return {
    id: actor.accountId,
    name: actor.name,
    displayName: actor.displayName,
    language: actor.language,
    mustChangePassword: actor.mustChangePassword,
    mustSetSecondFactor: actor.mustSetSecondFactor,
    passwordLength: (await readSecurityRules(ctx.db)).passwordLength,
    unreadAlerts: await countUnreadAlerts(ctx.db, actor.accountId),
    jurisdiction,
    posts: actor.posts.map(({ id, role, unitId }) => {
      const unitPath = namesDownTo(unitId);
      return { id, role, unitId, unitName: unitPath.at(-1) ?? '', unitPath };
    }),
    today: today(ctx.clock),
  };
}

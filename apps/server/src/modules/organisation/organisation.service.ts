// What other modules, commands and the demonstration ask of the organisation.
import type { Context } from '../../platform/context.ts';
import { indexNames, type Resolution, resolveName } from './name-resolver.rules.ts';
import { loadNames, requireJurisdiction } from './organisation.queries.ts';

/** Which units or groups these names mean, in the order given. */
export async function resolveNames(ctx: Pick<Context, 'db'>, names: readonly string[]): Promise<Resolution[]> {
  const jurisdiction = await requireJurisdiction(ctx.db);
  const { units, groups } = await loadNames(ctx.db);
  const index = indexNames(jurisdiction.name, units, groups);
  return names.map((name) => resolveName(index, name));
}

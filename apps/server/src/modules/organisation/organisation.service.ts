// What other modules, commands and the demonstration ask of the organisation.
import { uuidv7 } from 'uuidv7';
import type { Context, Services } from '../../platform/context.ts';
import { workAsSystem } from '../../platform/system-work.ts';
import { indexNames, type Resolution, resolveName } from './name-resolver.rules.ts';
import { loadNames, requireJurisdiction } from './organisation.queries.ts';
import type { UnitKind } from './organisation.rules.ts';
import type { JurisdictionSettings } from './settings.rules.ts';
import { insertAlias, insertJurisdiction, insertUnit } from './unit.queries.ts';

/** Which units or groups these names mean, in the order given. */
export async function resolveNames(ctx: Pick<Context, 'db'>, names: readonly string[]): Promise<Resolution[]> {
  const jurisdiction = await requireJurisdiction(ctx.db);
  const { units, groups } = await loadNames(ctx.db);
  const index = indexNames(jurisdiction.name, units, groups);
  return names.map((name) => resolveName(index, name));
}

export interface CreateJurisdiction {
  /** Full name, as it stands in documents. */
  readonly name: string;
  readonly rootUnit: {
    readonly code: string;
    readonly name: string;
    readonly kind: UnitKind;
    readonly aliases?: readonly string[];
    readonly duties?: string;
  };
  readonly settings?: Partial<JurisdictionSettings>;
}

/** A new jurisdiction with the topmost of its units, by the server's own hand; answers its id. */
export async function createJurisdiction(
  services: Pick<Services, 'database' | 'clock'>,
  { name, rootUnit, settings = {} }: CreateJurisdiction,
): Promise<string> {
  const id = uuidv7();
  await workAsSystem(services, id, async (by) => {
    await insertJurisdiction(by, { id, name, settings });
    const { code, kind, aliases = [], duties = '' } = rootUnit;
    const rootId = await insertUnit(by, { parentId: null, code, name: rootUnit.name, kind, duties });
    for (const alias of aliases) await insertAlias(by, rootId, alias, rootId);
  });
  return id;
}

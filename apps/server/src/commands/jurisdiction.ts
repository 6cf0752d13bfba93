import { requireJurisdiction, rootUnitId } from '../modules/organisation/organisation.queries.ts';
import type { Services } from '../platform/context.ts';
import { DatabaseSetupError } from '../platform/database/connection.ts';
import { listJurisdictionIds } from '../platform/jurisdictions.ts';
import { workAsSystem } from '../platform/system-work.ts';

export interface ChosenJurisdiction {
  readonly id: string;
  readonly name: string;
  readonly rootUnitId: string;
}

/** The jurisdiction of that name, or the only one there is. */
export async function chooseJurisdiction(services: Services, name: string | undefined): Promise<ChosenJurisdiction> {
  const all: ChosenJurisdiction[] = [];
  for (const id of await listJurisdictionIds(services)) {
    all.push(
      await workAsSystem(services, id, async ({ db }) => ({
        id,
        name: (await requireJurisdiction(db)).name,
        rootUnitId: await rootUnitId(db),
      })),
    );
  }
  const names = all.map((jurisdiction) => jurisdiction.name).join('、');
  if (all.length === 0)
    throw new DatabaseSetupError('There is no jurisdiction yet: run luoshi create-jurisdiction first.');
  if (name === undefined && all.length > 1)
    throw new DatabaseSetupError(`Say which jurisdiction: --jurisdiction ${names}`);
  const chosen = name === undefined ? all[0] : all.find((jurisdiction) => jurisdiction.name === name);
  if (chosen === undefined) throw new DatabaseSetupError(`No jurisdiction is called ${name}; there is ${names}.`);
  return chosen;
}

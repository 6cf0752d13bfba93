import { sql } from 'kysely';
import type { Services } from '../context.ts';
import { DatabaseSetupError } from '../database/connection.ts';
import { workAsSystem } from '../system-work.ts';
import { record } from './record.ts';
import { isPeriod, periodNames, periods, type RetentionPeriods } from './retention.rules.ts';
import { readPeriods } from './retention.ts';

type Wanted = { readonly [Name in keyof RetentionPeriods]?: number | undefined };

/** Sets what is given, recorded as a change of the jurisdiction; answers all that hold from now on. */
export async function setPeriods(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
  wanted: Wanted,
): Promise<RetentionPeriods> {
  const given = periodNames.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name]] as const]));
  for (const [name, days] of given) {
    const { least, most } = periods[name];
    if (!isPeriod(name, days))
      throw new DatabaseSetupError(`${name}: a whole number of days from ${least} to ${most}.`);
  }
  return await workAsSystem(services, jurisdictionId, async (by) => {
    if (given.length > 0) {
      const retention = { ...(await readPeriods(by.db)), ...Object.fromEntries(given) };
      await sql`update jurisdictions set settings = settings || ${JSON.stringify({ retention })}::jsonb,
        version = version + 1 where id = ${jurisdictionId}`.execute(by.db);
      await record(by, {
        action: 'jurisdiction.update',
        unitId: null,
        thingType: 'jurisdictions',
        thingId: jurisdictionId,
        change: { retention: Object.fromEntries(given) },
      });
    }
    return await readPeriods(by.db);
  });
}

import { sql } from 'kysely';
import type { Services } from './context.ts';

/** Ids of all jurisdictions of the installation: the one thing jobs need to know before they have a session in any. */
export async function listJurisdictionIds(services: Pick<Services, 'database'>): Promise<string[]> {
  const found = await sql<{ id: string }>`select list_jurisdiction_ids() as id`.execute(services.database);
  return found.rows.map((row) => row.id);
}

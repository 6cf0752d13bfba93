// Work the server does by its own hand: setting up a jurisdiction, demonstration data, commands, jobs.
import type { OpenTransaction, Services } from './context.ts';
import { systemSession } from './context.ts';
import { withSession } from './database/database.ts';
import type { Recorder } from './record/record.ts';

/** A transaction that is either a request's (its Context fits) or the server's own. */
export interface Work extends Recorder, Pick<Services, 'clock'> {
  readonly db: OpenTransaction;
}

/** One transaction as the role "system" of the jurisdiction; what it does is recorded without an account. */
export async function workAsSystem<T>(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
  work: (by: Work) => Promise<T>,
): Promise<T> {
  return await withSession(services.database, systemSession(jurisdictionId), (db) =>
    work({ db, clock: services.clock, actor: { accountId: null, jurisdictionId }, requestId: null, address: null }),
  );
}

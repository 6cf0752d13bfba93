// SQL of bindings: who at an identity provider is which account.
import type { Kysely } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { DB } from '../../platform/database/schema.generated.ts';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';

type Handle = Pick<Kysely<DB>, 'selectFrom'>;

export interface Binding {
  readonly id: string;
  readonly accountId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly createdAt: string;
}

function selectBindings(db: Handle) {
  return db.selectFrom('signOnBindings').select(['id', 'accountId', 'issuer', 'subject', 'createdAt']);
}

const present = <Row extends { createdAt: Date }>(row: Row) => ({ ...row, createdAt: row.createdAt.toISOString() });

export async function listBindings(db: Handle, accountId: string): Promise<Binding[]> {
  const rows = await selectBindings(db).where('accountId', '=', accountId).orderBy('id').execute();
  return rows.map(present);
}

export async function requireBinding(db: Handle, id: string): Promise<Binding> {
  const row = await selectBindings(db).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw problem('not-found');
  return present(row);
}

export async function insertBinding(
  by: Work,
  atUnitId: string,
  binding: { accountId: string; issuer: string; subject: string },
): Promise<string> {
  const id = uuidv7();
  await by.db
    .insertInto('signOnBindings')
    .values({ id, jurisdictionId: by.actor.jurisdictionId, ...binding, createdAt: by.clock.now() })
    .execute();
  await recordBinding(by, atUnitId, 'account.bind', { id, ...binding });
  return id;
}

export async function deleteBinding(by: Work, atUnitId: string, binding: Binding): Promise<void> {
  const gone = await by.db.deleteFrom('signOnBindings').where('id', '=', binding.id).executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw problem('not-found');
  await recordBinding(by, atUnitId, 'account.unbind', binding);
}

/** The subject is a person's name at the provider: which one is told by the binding's id. */
async function recordBinding(
  by: Work,
  atUnitId: string,
  action: 'account.bind' | 'account.unbind',
  { id, accountId, issuer }: { id: string; accountId: string; issuer: string },
): Promise<void> {
  const change = { bindingId: id, issuer, fields: ['subject'] };
  await record(by, { action, unitId: atUnitId, thingType: 'accounts', thingId: accountId, change });
}

// The record holds personal fields by name only: what it says changed is looked through for what people are called, where they
// sign in from and with what, and what their photos' files are called.
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../src/platform/database/schema.generated.ts';

// The office's clerk signs in as `office`, which is also a kind of unit.
const personalValues = sql`
  select display_name as value from accounts
  union select name from accounts where name not in (select kind from units union select role from action_roles)
  union select address from sessions
  union select user_agent from sessions
  union select name from evidence`;

/** Events in whose `change` a personal value stands, with the value; a value of one character stands in too much. */
export async function findPersonalValues(superuser: Kysely<DB>): Promise<{ action: string; value: string }[]> {
  const found = await sql<{ action: string; value: string }>`
    select distinct e.action, p.value from audit_events e
      cross join lateral jsonb_path_query(e.change, 'strict $.** ? (@.type() == "string")') as said
      join (${personalValues}) p on length(p.value) > 1 and position(p.value in said #>> '{}') > 0`.execute(superuser);
  return found.rows;
}

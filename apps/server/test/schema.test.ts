// The schema itself is held to what every table must have, so that a migration can not forget it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findMigrationsFolder } from '../src/platform/database/migrate.ts';
import { appRole } from '../src/platform/database/provision.ts';
import { createTestDatabase, type TestDatabase } from '../src/platform/database/test-database.ts';
import { schemaTypesFile, writeSchemaTypes } from './schema-types.ts';

let database: TestDatabase<unknown>;
beforeAll(async () => {
  database = await createTestDatabase<unknown>();
});
afterAll(() => database.drop());

/** Mean the same in every table; docs/modules.md says what. */
const commonColumns = ['id', 'jurisdiction_id', 'version', 'created_at', 'updated_at'];

/** Written by the server without an event in the record. Everything else must have one. */
const unrecorded: Record<string, string> = {
  audit_blocks: 'seals the record',
  audit_checks: 'says when the record was held against its seals',
  audit_events: 'is the record',
  credentials: 'a wrong password must count though the sign-in is refused; setting one is recorded with its account',
  files: 'says only that bytes are there; what cites them is recorded',
  idempotency_keys: 'the answer to a command, which is itself recorded',
  sign_in_tickets: 'live for minutes; the sign-in they lead to is recorded',
  sessions: 'each request moves on when one was last seen; signing in and out is recorded',
};

async function names(query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> {
  return (await query.execute(database.superuser)).rows.map((row) => row.name).sort();
}

const ourTables = sql`c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

describe('columns', () => {
  test('every foreign key has an index that begins with its columns', async () => {
    const bare = await names(sql<{ name: string }>`
      select f.conrelid::regclass || ' ' || f.conname as name from pg_constraint f
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace and not exists (
        select from pg_index i
        where i.indrelid = f.conrelid and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)`);
    expect(bare).toEqual([]);
  });

  test('every table and every column that is not common to all says what it is', async () => {
    const silent = await names(sql<{ name: string }>`
      select c.relname || coalesce('.' || a.attname, '') as name
      from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attname <> all (${commonColumns})
      where ${ourTables} and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)`);
    expect(silent).toEqual([]);
  });

  test('every function says what it is for, or is the body of a trigger', async () => {
    const silent = await names(sql<{ name: string }>`
      select p.oid::regprocedure::text as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype
        and obj_description(p.oid, 'pg_proc') is null`);
    expect(silent).toEqual([]);
  });

  test('the types the modules query with are those of the migrated database', async () => {
    const written = await readFile(join(findMigrationsFolder(), '../../..', schemaTypesFile), 'utf8');
    const now = await writeSchemaTypes(database.ownerConnection);
    expect(now === written, 'schema.generated.ts is not up to date: run node scripts/generate.mjs').toBe(true);
  });
});

describe('row-level security', () => {
  test('binds every table with a jurisdiction, its owner too', async () => {
    const open = await names(sql<{ name: string }>`
      select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where ${ourTables} and a.attname = 'jurisdiction_id' and not a.attisdropped
        and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  test('keeps each of them within the jurisdiction of the session, for reading and writing', async () => {
    const ownJurisdiction = '(jurisdiction_id = ( SELECT session_jurisdiction() AS session_jurisdiction))';
    const open = await names(sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where ${ourTables} and a.attname = 'jurisdiction_id' and not exists (
        select from pg_policy p
        where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*'
          and p.polroles = array[${appRole}::regrole::oid]
          and pg_get_expr(p.polqual, p.polrelid) = ${ownJurisdiction}
          and pg_get_expr(p.polwithcheck, p.polrelid) = ${ownJurisdiction})`);
    expect(open).toEqual([]);
  });

  test('binds every other table the server may write', async () => {
    const open = await names(sql<{ name: string }>`
      select c.relname as name from pg_class c
      where ${ourTables} and not c.relrowsecurity
        and has_table_privilege(${appRole}, c.oid, 'insert, update, delete, truncate')`);
    expect(open).toEqual([]);
  });
});

describe('the role the server runs as', () => {
  test('is neither superuser nor past row-level security, nor may make roles or databases', async () => {
    const { rows } = await sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = ${appRole}`.execute(
      database.superuser,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false },
    ]);
  });

  test('owns nothing and belongs to no other role', async () => {
    const owned = await names(sql<{ name: string }>`
      select pg_describe_object(classid, objid, objsubid) as name from pg_shdepend
      where refclassid = 'pg_authid'::regclass and refobjid = ${appRole}::regrole and deptype = 'o'
      union all
      select 'member of ' || roleid::regrole from pg_auth_members where member = ${appRole}::regrole`);
    expect(owned).toEqual([]);
  });

  test('may make no tables', async () => {
    const { rows } = await sql<{ may: boolean }>`
      select has_schema_privilege(${appRole}, 'public', 'create')
        or has_database_privilege(${appRole}, current_database(), 'create') as may`.execute(database.superuser);
    expect(rows).toEqual([{ may: false }]);
  });

  test('may neither change nor remove what stands in the record, nor a report', async () => {
    const changeable = await names(sql<{ name: string }>`
      select c.relname as name from pg_class c
      where ${ourTables} and c.relname in ('audit_events', 'audit_blocks', 'audit_checks', 'reports', 'report_evidence', 'evidence', 'sign_offs', 'action_roles')
        and has_table_privilege(${appRole}, c.oid, 'update, delete, truncate')`);
    expect(changeable).toEqual([]);
  });

  test('writes nothing without an event in the record but what is named here', async () => {
    const silent = await names(sql<{ name: string }>`
      select c.relname as name from pg_class c
      where ${ourTables} and has_table_privilege(${appRole}, c.oid, 'insert, update, delete, truncate') and not exists (
        select from pg_trigger t
        where t.tgrelid = c.oid and t.tgfoid = 'require_audited'::regproc and t.tgenabled = 'O' and t.tgdeferrable
          and t.tginitdeferred
          -- ROW, INSERT, DELETE and UPDATE of pg_trigger.h
          and t.tgtype & 29 = 29)`);
    expect(silent).toEqual(Object.keys(unrecorded).sort());
  });

  test('runs functions with the rights of the owner only where their search path is fixed', async () => {
    const loose = await names(sql<{ name: string }>`
      select oid::regprocedure::text as name from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(proconfig, '{}') @> '{"search_path=public, pg_temp"}'`);
    expect(loose).toEqual([]);
  });
});

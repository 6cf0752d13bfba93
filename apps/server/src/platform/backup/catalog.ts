// What a database of ours consists of, asked of its catalogue, so that a new table is in every backup without being listed.
import type pg from 'pg';

export interface Table {
  readonly name: string;
  /** Those that can be written: not computed ones. */
  readonly columns: readonly string[];
}

export interface Sequence {
  readonly name: string;
  /** As text: a bigint. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    group by c.oid order by c.relname`);
  return rows;
}

export async function listForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select r.relname::text as table, c.conname::text as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class r on r.oid = c.conrelid
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conparentid = 0
    order by r.relname, c.conname`);
  return rows;
}

/** Tables whose own rows the owner would be kept from without a policy: COPY refuses to fill them. */
export async function listForced(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity order by relname`);
  return rows.map(({ name }) => name);
}

/** Sequences know no snapshot: asked after it was taken, they are at or beyond every number in it. */
export async function readSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`);
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const found = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${client.escapeIdentifier(name)}`,
    );
    const [at] = found.rows;
    if (at !== undefined) sequences.push({ name, ...at });
  }
  return sequences;
}

/** How values are written and read; the same on both sides, whatever the server's own settings. */
export async function fixValueFormats(client: pg.ClientBase): Promise<void> {
  await client.query(`set local client_encoding = 'UTF8'; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'`);
}

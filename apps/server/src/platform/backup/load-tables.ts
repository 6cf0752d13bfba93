// Fills the tables of a migrated, empty database in one transaction, as its owner: on a server the owner is no superuser and
// can not switch foreign keys off by session_replication_role. So within the transaction foreign keys are taken away and made
// again at the end, which checks every row; triggers of ours rest, since what they would write is in the backup; and the rows'
// owner is let past row-level security, which refuses COPY. All of it comes back with the commit, or nothing happened.
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { DatabaseSetupError } from '../database/connection.ts';
import { type ForeignKey, fixValueFormats, listForced, listForeignKeys } from './catalog.ts';
import type { Manifest } from './format.ts';

export interface TableLoader {
  /** A piece of a table's rows; pieces of one table come in order, one after the other. */
  add(table: string, piece: AsyncIterable<Buffer>): Promise<void>;
  /** Puts everything back in force and commits. */
  finish(): Promise<void>;
}

const name = pg.escapeIdentifier;

export async function beginLoading(client: pg.Client, manifest: Manifest): Promise<TableLoader> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  await client.query('begin');
  await fixValueFormats(client);
  const foreignKeys = await listForeignKeys(client);
  const forced = (await listForced(client)).filter((table) => tables.has(table));
  for (const key of foreignKeys) await client.query(`alter table ${name(key.table)} drop constraint ${name(key.name)}`);
  for (const table of forced) await client.query(`alter table ${name(table)} no force row level security`);
  for (const table of tables.keys()) await client.query(`alter table ${name(table)} disable trigger user`);
  await refuseOccupied(client);
  // Rows that the migrations wrote are in the backup as well.
  await client.query(`truncate ${[...tables.keys()].map(name).join(', ')}`);
  const counts = new Map<string, number>();
  let open: { readonly table: string; readonly stream: CopyStreamQuery; readonly failed: Promise<never> } | undefined;

  const close = async () => {
    if (open === undefined) return;
    const { table, stream, failed } = open;
    open = undefined;
    await Promise.race([new Promise<void>((resolve) => stream.end(() => resolve())), failed]);
    counts.set(table, stream.rowCount);
  };
  const start = async (table: string) => {
    await close();
    const columns = tables.get(table)?.columns;
    if (columns === undefined || counts.has(table)) throw new Error(`the backup's pieces of ${table} are out of order`);
    const stream = client.query(copyFrom(`copy ${name(table)} (${columns.map(name).join(', ')}) from stdin`));
    const failed = new Promise<never>((_, reject) => stream.once('error', reject));
    failed.catch(() => {});
    open = { table, stream, failed };
    return open;
  };

  return {
    async add(table, piece) {
      const { stream, failed } = open?.table === table ? open : await start(table);
      await pipeline(piece, createGunzip(), async (rows: AsyncIterable<Buffer>) => {
        for await (const chunk of rows) {
          await Promise.race([new Promise<void>((resolve) => stream.write(chunk, () => resolve())), failed]);
        }
      });
    },
    async finish() {
      await close();
      for (const table of tables.values()) {
        const found = counts.get(table.name) ?? 0;
        if (found !== table.rows) throw new Error(`${table.name}: ${table.rows} rows in the backup, ${found} restored`);
      }
      for (const { name: sequence, lastValue, isCalled } of manifest.sequences) {
        await client.query('select setval($1::regclass, $2::bigint, $3)', [name(sequence), lastValue, isCalled]);
      }
      for (const table of tables.keys()) await client.query(`alter table ${name(table)} enable trigger user`);
      for (const key of foreignKeys) await addForeignKey(client, key);
      for (const table of forced) await client.query(`alter table ${name(table)} force row level security`);
      await client.query('commit');
      // What the planner knows of the tables, before the first who looks waits for it.
      await client.query('analyze');
    },
  };
}

/** Asked under the locks that the lines before it took: nobody can begin to work here in between. */
async function refuseOccupied(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from jurisdictions limit 1');
  if (rowCount !== 0) throw occupied();
}

export const occupied = () =>
  new DatabaseSetupError('The database holds an installation already: restore into a new, empty database.');

async function addForeignKey(client: pg.Client, { table, name: key, definition }: ForeignKey): Promise<void> {
  await client.query(`alter table ${name(table)} add constraint ${name(key)} ${definition}`);
}

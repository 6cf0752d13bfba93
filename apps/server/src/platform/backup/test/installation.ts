// An installation with work in it, backups of it, and what a restored one is compared with.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import sharp from 'sharp';
import { createWorld, type World } from '../../../../test/world.ts';
import { assignmentOf, expectOk, issueTask } from '../../../modules/task/test/task-world.ts';
import { connectionUrl, silentLogger } from '../../database/connection.ts';
import type { DB } from '../../database/schema.generated.ts';
import type { DatabaseKind } from '../../database/test-cluster.ts';
import { createEmptyDatabase, type TestDatabase } from '../../database/test-database.ts';
import { checkInstallation } from '../../record/check-installation.ts';
import { writeHead } from '../../record/heads.ts';
import { openRecordKey } from '../../record/record-key.ts';
import { sealRecord } from '../../record/seal.ts';
import { type RestoreReport, restoreBackup } from '../restore-backup.ts';
import { type BackupReport, writeBackup } from '../write-backup.ts';

export interface Installation {
  readonly dataFolder: string;
  readonly database: TestDatabase<DB>;
}

export interface WorkingInstallation extends Installation {
  readonly world: World;
  /** The housing department's, which anyone there may report on. */
  readonly assignmentId: string;
  seal(): Promise<void>;
}

export async function createWorkingInstallation(): Promise<WorkingInstallation> {
  const world = await createWorld();
  const { dataFolder, database } = world;
  const task = await issueTask(world);
  const { id: assignmentId, version } = assignmentOf(task, '县住房和城乡建设局');
  const housing = world.as('contactHousing');
  expectOk(await housing.post(`/assignments/${assignmentId}/accept`, undefined, { version }));
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
  const evidence = expectOk(
    await housing.upload('/evidence', { name: '市场.jpg', bytes: photo }, { unitId: world.unit('县住房和城乡建设局') }),
  );
  expectOk(
    await housing.post(`/assignments/${assignmentId}/report`, {
      text: '第一行\n第二行\t制表\\反斜杠 \\N \\. “引号”\u{20000}',
      percent: 10,
      evidenceIds: [evidence.id],
    }),
  );
  const key = await openRecordKey(dataFolder);
  const seal = async () => {
    const { head } = await sealRecord(world.services, key);
    if (head !== null) await writeHead(dataFolder, world.clock, head, key);
  };
  await seal();
  return { world, dataFolder, database, assignmentId, seal };
}

const folders: string[] = [];
const databases: TestDatabase<DB>[] = [];

/** Removed by `removeAll`. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-backup-'));
  folders.push(folder);
  return folder;
}

export async function makeEmptyDatabase(kind?: DatabaseKind): Promise<TestDatabase<DB>> {
  const database = await createEmptyDatabase<DB>(kind);
  databases.push(database);
  return database;
}

export async function removeAll(): Promise<void> {
  await Promise.all(databases.splice(0).map((database) => database.drop()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

export async function backUp(
  { dataFolder, database }: Installation,
  options: { readonly file?: string; readonly withKeys?: boolean } = {},
): Promise<BackupReport & { readonly file: string }> {
  const file = options.file ?? join(await makeFolder(), 'backup.tar');
  const databaseUrl = connectionUrl(database.ownerConnection);
  return { file, ...(await writeBackup({ dataFolder, databaseUrl, file, withKeys: options.withKeys ?? false })) };
}

export async function restore(
  file: string,
  into: Installation,
  migrationsFolder?: string,
): Promise<RestoreReport & Installation> {
  const report = await restoreBackup({
    ...{ file, dataFolder: into.dataFolder, logger: silentLogger },
    databaseUrl: connectionUrl(into.database.ownerConnection),
    databaseAppUrl: connectionUrl(into.database.appConnection),
    ...(migrationsFolder !== undefined && { migrationsFolder }),
  });
  return { ...report, ...into };
}

export async function emptyPlace(kind?: DatabaseKind): Promise<Installation> {
  return { dataFolder: join(await makeFolder(), 'data'), database: await makeEmptyDatabase(kind) };
}

export async function isWhole({ dataFolder, database }: Installation): Promise<boolean> {
  const { record, files } = await checkInstallation({
    ...{ dataFolder, databaseUrl: connectionUrl(database.ownerConnection), heads: [], keys: [] },
    filesFolder: join(dataFolder, 'files'),
  });
  return record.findingCount === 0 && files?.missing.length === 0 && files.changed.length === 0;
}

export async function tableNames(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Rows of each table and a hash over them all, whatever their order. */
export async function contentOf(db: Kysely<DB>, tables: readonly string[]): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const table of tables) {
    const { rows } = await sql<{ content: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\n' order by t::text)), '') as content
      from ${sql.table(table)} t`.execute(db);
    content[table] = rows[0]?.content ?? '';
  }
  return content;
}

/** All that the schema consists of beside its tables' columns, in the order of its text. */
export async function schemaOf(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select line from (
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as line
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
      union all
      select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      union all
      select 'trigger of ' || tgconstraint::regclass::text || tgenabled::text from pg_trigger where tgisinternal and tgenabled <> 'O'
      union all
      select relname || ' security ' || relrowsecurity || relforcerowsecurity from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all
      select tablename || policyname || roles::text || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
      union all
      select indexdef from pg_indexes where schemaname = 'public'
    ) as lines order by line collate "C"`.execute(db);
  return rows.map(({ line }) => line);
}

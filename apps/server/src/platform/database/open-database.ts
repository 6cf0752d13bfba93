// Opens the database of an installation: the embedded one, or a server's where DATABASE_URL names it.
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { type Connection, createPool, type DatabaseLogger, withClient } from './connection.ts';
import { createDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { findMigrationsFolder, type MigrationReport, migrate } from './migrate.ts';
import { appRole, ownerRole, parseDatabaseUrl, provisionDatabase, provisionServer } from './provision.ts';

export interface DatabaseSettings {
  /** The installation's data folder; the embedded database lives in `postgres` inside it. */
  readonly dataFolder: string;
  /** DATABASE_URL: the owner's address on a PostgreSQL server; without it the embedded database runs. */
  readonly url?: string | undefined;
  /** DATABASE_APP_URL: where the owner may not create the app role, or another program manages its password. */
  readonly appUrl?: string | undefined;
  readonly logger: DatabaseLogger;
  /** Most connections of the app's pool. */
  readonly poolSize?: number | undefined;
  /** Other programs for the embedded database than npm's. */
  readonly binaries?: string | undefined;
  readonly migrationsFolder?: string | undefined;
  /** Called when the embedded database died and could not be started again. */
  readonly onLost?: ((error: unknown) => void) | undefined;
}

export interface OpenDatabase<Schema> {
  readonly kind: 'embedded' | 'server';
  /** What the server calls itself: 'PostgreSQL 18.4 on …'. */
  readonly version: string;
  /** As luoshi_app: what everything at run time uses. */
  readonly app: Kysely<Schema>;
  readonly pool: pg.Pool;
  readonly appConnection: Connection;
  /** For migrations, backup and restore; never for a request. */
  readonly ownerConnection: Connection;
  migrate(): Promise<MigrationReport>;
  /** Waits for queries under way, then stops an embedded server. */
  close(): Promise<void>;
}

/** Where in the data folder the embedded database lives. */
export function embeddedFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

interface Place {
  readonly kind: 'embedded' | 'server';
  readonly owner: Connection;
  readonly app: Connection;
  stop(): Promise<void>;
}

/** The embedded server's one database. */
export const databaseName = 'luoshi';

export async function openDatabase<Schema>(settings: DatabaseSettings): Promise<OpenDatabase<Schema>> {
  const place = settings.url === undefined ? await openEmbedded(settings) : await openServer(settings, settings.url);
  try {
    const version = await readVersion(place.app);
    const pool = createPool(place.app, settings.logger, settings.poolSize);
    const app = createDatabase<Schema>(pool);
    return {
      kind: place.kind,
      version,
      app,
      pool,
      appConnection: place.app,
      ownerConnection: place.owner,
      migrate: () => migrate(place.owner, settings.migrationsFolder ?? findMigrationsFolder(), settings.logger),
      async close() {
        await app.destroy();
        await place.stop();
      },
    };
  } catch (error) {
    await place.stop();
    throw error;
  }
}

async function openEmbedded({ dataFolder, logger, binaries, onLost }: DatabaseSettings): Promise<Place> {
  const server = await startEmbeddedPostgres({
    dataFolder: embeddedFolder(dataFolder),
    logger,
    ...(binaries !== undefined && { binaries }),
    ...(onLost !== undefined && { onLost }),
  });
  try {
    await provisionDatabase(server.administrator(), databaseName);
    return {
      kind: 'embedded',
      owner: server.connection(ownerRole, databaseName),
      app: server.connection(appRole, databaseName),
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openServer({ appUrl, dataFolder }: DatabaseSettings, url: string): Promise<Place> {
  const owner = parseDatabaseUrl(url, 'DATABASE_URL');
  return { kind: 'server', owner, app: await provisionServer(owner, appUrl, dataFolder), async stop() {} };
}

async function readVersion(connection: Connection): Promise<string> {
  const { rows } = await withClient(connection, (client) => client.query<{ version: string }>('select version()'));
  return rows[0]?.version ?? '';
}

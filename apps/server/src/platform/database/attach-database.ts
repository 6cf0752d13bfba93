// The owner's connection for commands that only read: to a server that is running, also an embedded one that another process
// of ours serves from; where none runs, the embedded server is started for as long as it is needed.
import { stat } from 'node:fs/promises';
import { type Connection, DatabaseSetupError, withClient } from './connection.ts';
import { type DatabaseSettings, databaseName, embeddedFolder, openDatabase } from './open-database.ts';
import { readPassword, readPostmaster } from './postgres-cluster.ts';
import { ignore, prepareHome, socketPort } from './postgres-home.ts';
import { ownerRole, parseDatabaseUrl } from './provision.ts';

export interface AttachedDatabase {
  readonly owner: Connection;
  close(): Promise<void>;
}

export async function attachDatabase(settings: DatabaseSettings): Promise<AttachedDatabase> {
  if (settings.url !== undefined) return { owner: parseDatabaseUrl(settings.url, 'DATABASE_URL'), async close() {} };
  // A mistyped folder must not become an installation.
  if ((await stat(embeddedFolder(settings.dataFolder)).catch(ignore('ENOENT'))) === undefined) {
    throw new DatabaseSetupError(`There is no installation in ${settings.dataFolder}.`);
  }
  const running = await findRunning(settings.dataFolder);
  if (running !== null) return { owner: running, async close() {} };
  const database = await openDatabase(settings);
  return { owner: database.ownerConnection, close: () => database.close() };
}

async function findRunning(dataFolder: string): Promise<Connection | null> {
  const home = await prepareHome(embeddedFolder(dataFolder));
  const postmaster = await readPostmaster(home);
  if (postmaster === undefined) return null;
  const password = await readPassword(home);
  const owner: Connection = {
    host: postmaster.socketFolder || home.socketFolder || '127.0.0.1',
    port: postmaster.port || socketPort,
    user: ownerRole,
    database: databaseName,
    ...(password !== undefined && { password }),
  };
  return await withClient(owner, async () => owner).catch(() => null);
}

// Finds out whether a server answers. Neither `postmaster.pid` nor a process number tells: both can outlive the server.
import pg from 'pg';
import { errorCode } from './connection.ts';
import { readPostmaster, superuser } from './postgres-cluster.ts';
import { type Home, socketPort } from './postgres-home.ts';

/** PostgreSQL is starting up, shutting down, or cut us off while doing so. */
const busyCodes = new Set(['57P03', '57P01', '57P02', 'ECONNRESET', 'EPIPE', 'EAGAIN', 'ETIMEDOUT']);
const downCodes = new Set(['ENOENT', 'ECONNREFUSED']);

/** A connection of the superuser; 'busy' when the server will answer later, 'down' when none is there. */
export async function greetServer(home: Home, password: string | undefined): Promise<pg.Client | 'down' | 'busy'> {
  // Where the running server says it listens: an older process may have had another folder for temporary files.
  const running = await readPostmaster(home);
  const host = running?.socketFolder || home.socketFolder || '127.0.0.1';
  const port = running?.port || socketPort;
  const client = new pg.Client({
    host,
    port,
    user: superuser,
    database: 'postgres',
    application_name: 'luoshi keeper',
    connectionTimeoutMillis: 5_000,
    ...(password !== undefined && { password }),
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const code = errorCode(error) ?? '';
    if (downCodes.has(code)) return 'down';
    // pg has no code for a connection that ends, or lingers, during the greeting.
    if (busyCodes.has(code) || /terminated|timeout/i.test(String(error))) return 'busy';
    throw error;
  }
}

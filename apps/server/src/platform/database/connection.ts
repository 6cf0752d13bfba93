// How to reach a PostgreSQL server, and what its values become in JavaScript. Every client of ours, pooled or not, is
// made from here, so that a bigint is a number and a date stays a date wherever a row is read.
import pg from 'pg';

/** Where a server listens and as whom to sign in. `host` is a folder when the server listens on a Unix socket. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
  readonly ssl?: pg.ClientConfig['ssl'];
}

/** The few log calls made here; a pino logger is one. */
export interface DatabaseLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export const silentLogger: DatabaseLogger = { info() {}, warn() {}, error() {} };

/** A fault the person who runs the server can mend: `message` says in one sentence what to do. */
export class DatabaseSetupError extends Error {
  override readonly name = 'DatabaseSetupError';
}

const oid = { bigint: 20, bigintArray: 1016, date: 1082, dateArray: 1182, timestamp: 1114, textArray: 1009 } as const;

function parseBigint(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number; select it as text`);
  return number;
}

function parseBigints(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parseBigints);
  return typeof value === 'string' ? parseBigint(value) : value;
}

/**
 * bigint → number (throws beyond 2^53), numeric → string, date → 'YYYY-MM-DD', timestamptz → Date. A timestamp without
 * time zone stays text: as a Date it would silently be read in the zone of whatever machine this is.
 */
export const valueTypes = new pg.TypeOverrides();
// pg's types list no array type, though it brings their parsers.
const getTypeParser = pg.types.getTypeParser as (type: number, format: 'text') => (text: string) => unknown;
const parseTexts = getTypeParser(oid.textArray, 'text');
valueTypes.setTypeParser(oid.bigint, parseBigint);
valueTypes.setTypeParser(oid.bigintArray, (text: string) => parseBigints(parseTexts(text)));
valueTypes.setTypeParser(oid.date, (text: string) => text);
valueTypes.setTypeParser(oid.dateArray, parseTexts);
valueTypes.setTypeParser(oid.timestamp, (text: string) => text);

function clientSettings(connection: Connection) {
  return {
    ...connection,
    types: valueTypes,
    application_name: 'luoshi',
    connectionTimeoutMillis: 10_000,
    // Dates sent as parameters and now()::date must not depend on how the server was set up. A statement's plan is made once
    // a connection: with row-level security, making it takes longer than most statements run.
    options: '-c timezone=UTC -c datestyle=ISO -c jit=off -c plan_cache_mode=force_generic_plan',
  } satisfies pg.ClientConfig;
}

/** Statements that one connection keeps prepared; a list of parameters of another length is another statement. */
const mostPrepared = 500;
const statementNames = new Map<string, string>();

function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined || statementNames.size >= mostPrepared) return known;
  const name = `luoshi_${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

/** Prepares every statement that has parameters, so that the server parses and plans it once a connection. */
class PreparingClient extends pg.Client {
  // pg's `query` has a dozen overloads; only the form that Kysely uses is changed.
  override query(...call: unknown[]): never {
    const [text, values] = call;
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? statementName(text) : undefined;
    const prepared = name === undefined ? call : [{ name, text, values }, ...call.slice(2)];
    return (super.query as (...rest: unknown[]) => never).apply(this, prepared);
  }
}

/** A pool of connections. Errors of idle connections (the server went away) are logged; the pool replaces them itself. */
export function createPool(connection: Connection, logger: DatabaseLogger, size = 10): pg.Pool {
  const pool = new pg.Pool({
    ...clientSettings(connection),
    Client: PreparingClient,
    max: size,
    idleTimeoutMillis: 60_000,
    // A transaction left open by a fault of ours would hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', (error) => logger.warn({ error: error.message }, 'a database connection was lost'));
  return pool;
}

/** Runs the work on one connection of its own, outside any pool. */
export async function withClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientSettings(connection));
  // Without a listener a connection that breaks between two queries would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** A `postgresql://` address of the connection, for programs that take nothing else. Holds the password, if any. */
export function connectionUrl({ host, port, user, database, password }: Connection): string {
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  const signIn = `${encodeURIComponent(user)}${secret}`;
  const name = encodeURIComponent(database);
  return host.startsWith('/')
    ? `postgresql://${signIn}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
    : `postgresql://${signIn}@${host.includes(':') ? `[${host}]` : host}:${port}/${name}`;
}

/** The error code PostgreSQL or the network gave: '40001', 'ECONNREFUSED' … */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

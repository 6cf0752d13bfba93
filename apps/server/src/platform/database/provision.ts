// The two roles Luoshi uses in a database, and the database itself.
//
// The owner runs the migrations. The app role is all the server has at run time: it owns nothing and bypasses nothing, so
// that row-level security binds every query, also one whose check was forgotten.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Connection, DatabaseSetupError, errorCode, withClient } from './connection.ts';
import { ignore, writeOnce } from './postgres-home.ts';

export const ownerRole = 'luoshi_owner';
export const appRole = 'luoshi_app';

/** SQL is written for this version; newer ones run it too. */
const oldestVersion = 15;

/** duplicate_object, duplicate_database, and the unique index behind either when two create it in the same moment. */
const alreadyThere = new Set(['42710', '42P04', '23505']);

async function createUnlessThere(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!alreadyThere.has(errorCode(error) ?? '')) throw error;
  }
}

/** Roles, a database of the owner's, and nothing for anybody else: as the superuser of a server of our own. Repeatable. */
export async function provisionDatabase(administrator: Connection, database: string): Promise<void> {
  await withClient(administrator, async (client) => {
    for (const role of [ownerRole, appRole]) {
      await createUnlessThere(client, `create role ${role} login`);
      // Only on Windows, where the server listens on a port: whoever can read the one password file may be any of them.
      const { password } = administrator;
      if (password !== undefined) await client.query(`alter role ${role} password ${pg.escapeLiteral(password)}`);
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    const name = pg.escapeIdentifier(database);
    if (rowCount === 0) await createUnlessThere(client, `create database ${name} owner ${ownerRole}`);
    await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${appRole}`);
  });
  await withClient({ ...administrator, database }, (client) =>
    client.query(`revoke all on schema public from public; grant usage on schema public to ${appRole}`),
  );
}

/** The connection behind a `postgresql://` address; what it leaves out comes from PGPASSWORD and the like, as with psql. */
export function parseDatabaseUrl(url: string, settingName: string): Connection {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('another scheme');
    const { host, port, user, database, password, ssl } = new pg.Client({ connectionString: url });
    if (!user || !database) throw new Error('no user or database');
    return { host, port, user, database, ...(password && { password }), ...(ssl && { ssl }) };
  } catch {
    // Not the cause: it may quote the address, which holds a password.
    throw new DatabaseSetupError(
      `${settingName} is not an address of a database, such as postgresql://user:password@host:5432/luoshi.`,
    );
  }
}

/**
 * The app role's connection on a server that an administrator runs. The role is made where the owner may make it; its
 * password is then kept in the data folder.
 */
export async function provisionServer(
  owner: Connection,
  appUrl: string | undefined,
  dataFolder: string,
): Promise<Connection> {
  const given = appUrl === undefined ? undefined : parseDatabaseUrl(appUrl, 'DATABASE_APP_URL');
  const passwordFile = join(dataFolder, 'database-app-password');
  const app = await withClient(owner, async (client) => {
    const facts = await readFacts(client);
    refuseUnfit(facts, owner);
    if (!facts.has_app) await createAppRole(client, facts, given, passwordFile);
    if (given !== undefined) return given;
    const password = await readFile(passwordFile, 'utf8').catch(ignore('ENOENT'));
    if (password !== undefined) return { ...owner, user: appRole, password: password.trim() };
    throw new DatabaseSetupError(
      `The role ${appRole} is on the server already, but ${passwordFile}, where its password would be, is missing: set ` +
        `DATABASE_APP_URL to an address with its password (ALTER ROLE ${appRole} PASSWORD '…' sets a new one).`,
    );
  });
  await verifyAppRole(app, owner.user);
  return app;
}

interface ServerFacts {
  readonly version: number;
  readonly may_create_roles: boolean;
  readonly may_create_tables: boolean;
  readonly has_app: boolean;
}

async function readFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(
    `select current_setting('server_version_num')::int / 10000 as version, rolsuper or rolcreaterole as may_create_roles,
      has_schema_privilege(current_user, 'public', 'create') as may_create_tables,
      exists (select from pg_roles where rolname = $1) as has_app
    from pg_roles where rolname = current_user`,
    [appRole],
  );
  const [facts] = rows;
  if (facts === undefined) throw new Error('the server does not know the role that signed in');
  return facts;
}

function refuseUnfit(facts: ServerFacts, { user, database }: Connection): void {
  if (facts.version < oldestVersion) {
    throw new DatabaseSetupError(`PostgreSQL ${facts.version} is too old: Luoshi needs ${oldestVersion} or newer.`);
  }
  if (!facts.may_create_tables) {
    throw new DatabaseSetupError(
      `The role ${user} of DATABASE_URL may not create tables. Let an administrator run: ` +
        `ALTER DATABASE ${pg.escapeIdentifier(database)} OWNER TO ${pg.escapeIdentifier(user)};`,
    );
  }
}

async function createAppRole(
  client: pg.Client,
  facts: ServerFacts,
  given: Connection | undefined,
  passwordFile: string,
): Promise<void> {
  if (!facts.may_create_roles || (given !== undefined && given.user !== appRole)) {
    throw new DatabaseSetupError(
      `The role ${appRole} is missing. Let an administrator run: CREATE ROLE ${appRole} LOGIN PASSWORD '…'; then set ` +
        'DATABASE_APP_URL to an address with that role and password.',
    );
  }
  const password = given?.password ?? (await keepPassword(passwordFile));
  await createUnlessThere(client, `create role ${appRole} login password ${pg.escapeLiteral(password)}`);
}

/** Written before the role is made: a crash in between leaves a password that fits the role made next time. */
async function keepPassword(file: string): Promise<string> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeOnce(file, randomBytes(24).toString('base64url'));
  return (await readFile(file, 'utf8')).trim();
}

/** A role that row-level security does not bind would undo the second line of defence without a sign. */
async function verifyAppRole(app: Connection, ownerUser: string): Promise<void> {
  const { rows } = await withClient(app, (client) =>
    client.query<{ unbound: boolean; is_owner: boolean; is_app: boolean }>(
      `select rolsuper or rolbypassrls as unbound, pg_has_role(current_user, $1, 'member') as is_owner,
        pg_has_role(current_user, $2, 'usage') as is_app
      from pg_roles where rolname = current_user`,
      [ownerUser, appRole],
    ),
  ).catch((error: unknown) => {
    if (errorCode(error) !== '28P01') throw error;
    throw new DatabaseSetupError(
      `The server refuses the password of ${app.user}: set DATABASE_APP_URL to an address with the right one.`,
    );
  });
  const [role] = rows;
  if (role === undefined || role.unbound || role.is_owner) {
    throw new DatabaseSetupError(
      `The role ${app.user} must be neither superuser nor owner of the tables, nor have BYPASSRLS: the server runs as it.`,
    );
  }
  if (!role.is_app) {
    throw new DatabaseSetupError(
      `The role ${app.user} lacks the rights of ${appRole}. Let an administrator run: ` +
        `GRANT ${appRole} TO ${pg.escapeIdentifier(app.user)};`,
    );
  }
}

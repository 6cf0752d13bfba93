// Runs a real PostgreSQL server of our own in a data folder, and makes sure that it is the only one there.
//
// Two locks keep it so. PostgreSQL's `postmaster.pid` allows one postmaster a folder. Who may command that postmaster is
// decided by an advisory lock inside it, held on a connection (the keeper) for as long as this process lives: the kernel
// closes the connection however the process ends, so the lock is never stale and never needs a guess about process numbers.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Connection, type DatabaseLogger, DatabaseSetupError } from './connection.ts';
import {
  disownLockFiles,
  ensureCluster,
  isPostmasterRunning,
  readPassword,
  readPostmaster,
  removeLeftovers,
  superuser,
} from './postgres-cluster.ts';
import { greetServer } from './postgres-greeting.ts';
import { type Home, prepareHome, socketPort } from './postgres-home.ts';
import { type PostmasterProcess, readLogEnd, type ServerSettings, spawnPostmaster } from './postgres-process.ts';
import { findPrograms, type Programs } from './postgres-programs.ts';

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  /** Folder of `postgres` and `initdb`, such as Debian's /usr/lib/postgresql/15/bin; without it, npm's package. */
  readonly binaries?: string;
  readonly logger: DatabaseLogger;
  /** Over the defaults in postgres-process.ts. */
  readonly settings?: ServerSettings;
  /** How long another process may still hold the folder before this one gives up; in ms, 2000 by default. */
  readonly patience?: number;
  /** Called when the server died and could not be started again. */
  readonly onLost?: (error: unknown) => void;
}

export interface EmbeddedPostgres {
  /** '18.4' */
  readonly version: string;
  /** Where the files really are: the data folder, or what its file `location` names. */
  readonly folder: string;
  /** Null on Windows. */
  readonly socketFolder: string | null;
  /** The postmaster's process number; another one after it was restarted. */
  readonly pid: number;
  /** Signs in without a password on the socket, which only this account of the machine can open. */
  connection(user: string, database: string): Connection;
  /** The superuser's connection to the maintenance database. */
  administrator(): Connection;
  stop(): Promise<void>;
}

/** Another process of ours runs this folder's database. */
export class DatabaseInUseError extends DatabaseSetupError {}

/** The other process may be at its end, its connection not yet closed. */
const usualPatience = 2_000;
/** A server that was told to stop may still be writing its last checkpoint. */
const graceForOldServer = 30_000;
/** Crash recovery of a large database takes minutes, and answers "starting up" meanwhile. */
const graceForRecovery = 600_000;

/** 'LUOS' in ASCII; session locks are by database, and nothing else takes one in the maintenance database. */
const ownerLock = 0x4c554f53;

interface Supervisor {
  readonly home: Home;
  readonly programs: Programs;
  readonly options: EmbeddedPostgresOptions;
  readonly password: string | undefined;
  child: PostmasterProcess | undefined;
  keeper: pg.Client | undefined;
  stopping: boolean;
  recovery: Promise<void> | undefined;
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = await prepareHome(options.dataFolder);
  const programs = await findPrograms(home, options.binaries);
  await ensureCluster(home, programs);
  const password = await readPassword(home);
  const supervisor: Supervisor = {
    home,
    programs,
    options,
    password,
    child: undefined,
    keeper: undefined,
    stopping: false,
    recovery: undefined,
  };
  const began = performance.now();
  await takeOwnership(supervisor);
  await removeLeftovers(home, programs);
  const ms = Math.round(performance.now() - began);
  options.logger.info({ version: programs.version, folder: home.folder, ms }, 'database started');
  return present(supervisor);
}

function present(supervisor: Supervisor): EmbeddedPostgres {
  const { home, programs, password } = supervisor;
  const connection = (user: string, database: string): Connection => ({
    host: home.socketFolder ?? '127.0.0.1',
    port: supervisor.child?.port ?? socketPort,
    user,
    database,
    ...(password !== undefined && { password }),
  });
  return {
    version: programs.version,
    folder: home.folder,
    socketFolder: home.socketFolder,
    get pid() {
      return supervisor.child?.pid ?? 0;
    },
    connection,
    administrator: () => connection(superuser, 'postgres'),
    async stop() {
      supervisor.stopping = true;
      // It ends at its next step, having perhaps just started another server.
      await supervisor.recovery;
      // The server first: once the keeper is gone, another process may take the folder for free.
      await supervisor.child?.stop();
      await supervisor.keeper?.end().catch(() => {});
    },
  };
}

/** Until the server answers, is our own child, and has given us its lock; throws when another process has it. */
async function takeOwnership(supervisor: Supervisor): Promise<void> {
  const began = performance.now();
  const since = () => performance.now() - began;
  let refusedAt: number | undefined;
  for (;;) {
    if (supervisor.stopping) return;
    const answer = await greetServer(supervisor.home, supervisor.password);
    if (answer === 'down') await startIfFree(supervisor, since());
    else if (answer === 'busy') {
      if (since() > graceForRecovery) throw new Error(`the database is still not ready: ${await logEnd(supervisor)}`);
      await sleep(30);
    } else if (await settle(supervisor, answer)) return;
    else {
      refusedAt ??= performance.now();
      if (performance.now() - refusedAt > (supervisor.options.patience ?? usualPatience)) throw inUse(supervisor);
    }
  }
}

function inUse({ home, options }: Supervisor): DatabaseInUseError {
  return new DatabaseInUseError(
    `Another Luoshi process is using the database in ${home.folder}: stop it first, or give this one a data folder of ` +
      `its own (now: ${options.dataFolder}).`,
  );
}

/** With a live server: true when it is ours now; a server that a dead process left is stopped, to be started again. */
async function settle(supervisor: Supervisor, client: pg.Client): Promise<boolean> {
  const { home, child, options } = supervisor;
  const running = await readPostmaster(home);
  const isOwn = child !== undefined && !child.hasExited() && running?.pid === child.pid;
  // Whoever started this server a moment ago is about to take its lock.
  if (!isOwn) await sleep(200);
  const { rows } = await client
    .query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [ownerLock])
    .catch(() => ({ rows: [] }));
  if (rows[0]?.taken !== true) {
    await client.end().catch(() => {});
    await sleep(50);
    return false;
  }
  if (isOwn) {
    keep(supervisor, client);
    return true;
  }
  options.logger.warn({ pid: running?.pid }, 'stopping a database server whose Luoshi process is gone');
  // Its settings and programs may be those of an older version, and it would not end with this process.
  if (running !== undefined) process.kill(running.pid, 'SIGINT');
  await client.end().catch(() => {});
  return false;
}

function keep(supervisor: Supervisor, client: pg.Client): void {
  supervisor.keeper = client;
  client.once('end', () => {
    supervisor.keeper = undefined;
    if (!supervisor.stopping) supervisor.recovery = recover(supervisor);
  });
}

/** The server, or only our connection to it, broke: PostgreSQL restarts itself after a crashed backend, not after its own end. */
async function recover(supervisor: Supervisor): Promise<void> {
  const { options } = supervisor;
  options.logger.error({ exited: supervisor.child?.hasExited() }, 'the database server broke down; restarting it');
  try {
    await takeOwnership(supervisor);
    options.logger.warn({ pid: supervisor.child?.pid }, 'the database server runs again');
  } catch (error) {
    options.logger.error({ error: String(error) }, 'the database server could not be restarted');
    options.onLost?.(error);
  }
}

/** Nobody answers: starts a postmaster, unless one is on its way up or down. */
async function startIfFree(supervisor: Supervisor, waited: number): Promise<void> {
  const { home, programs, options } = supervisor;
  if (supervisor.child !== undefined && !supervisor.child.hasExited()) return await sleep(10);
  const running = await readPostmaster(home);
  if (running !== undefined && (await isPostmasterRunning(home, running.pid))) {
    if (waited > graceForOldServer) {
      throw new DatabaseSetupError(
        `The database server ${running.pid} still runs in ${home.cluster} but answers nobody: stop that process first.`,
      );
    }
    return await sleep(50);
  }
  if (supervisor.child !== undefined) {
    // Ours ended before it answered.
    if (waited > graceForOldServer) throw new Error(`the database does not start: ${await logEnd(supervisor)}`);
    await sleep(100);
  }
  await disownLockFiles(home);
  supervisor.child = await spawnPostmaster(home, programs, options.settings ?? {});
}

async function logEnd({ home }: Supervisor): Promise<string> {
  return await readLogEnd(home).catch(() => 'its log can not be read');
}

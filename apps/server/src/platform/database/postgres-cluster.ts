// The files of a PostgreSQL cluster: made by initdb, locked by the running postmaster in `postmaster.pid`.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseSetupError, errorCode } from './connection.ts';
import { type Home, ignore, socketPort, writeOnce } from './postgres-home.ts';
import type { Programs } from './postgres-programs.ts';

export const superuser = 'postgres';

const run = promisify(execFile);

/** What PostgreSQL's programs see: nothing that steers them from outside (PGDATA, PGPORT …), one language for messages. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_|TZ$)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** Makes the cluster where there is none. initdb works beside it and the result is renamed, so a half-made one is never used. */
export async function ensureCluster(home: Home, programs: Programs): Promise<void> {
  if (!existsSync(home.cluster)) {
    const draft = `${home.cluster}.new-${randomBytes(6).toString('hex')}`;
    try {
      await initialise(home, programs, draft);
      await rename(draft, home.cluster);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      // Two first starts at once: the other's is the one.
      if (!existsSync(home.cluster)) throw error;
    }
  }
  const major = (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (Number(major) !== programs.major) {
    throw new DatabaseSetupError(
      `The data in ${home.cluster} was written by PostgreSQL ${major}; this is PostgreSQL ${programs.version}, which ` +
        'can not read it. Make a backup with the version of Luoshi that wrote it and restore it with this one.',
    );
  }
}

async function initialise(home: Home, programs: Programs, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (home.account !== undefined) await chown(folder, home.account.uid, home.account.gid);
  // Text compares by code point on every system and version; from 17 on lower() knows more than ASCII besides.
  const builtin = programs.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const signIn =
    home.socketFolder === null ? ['--auth=scram-sha-256', `--pwfile=${await writePassword(home)}`] : ['--auth=trust'];
  const settings = ['--encoding=UTF8', '--locale=C', ...builtin, ...signIn, `--username=${superuser}`];
  try {
    await run(programs.initdb, ['-D', folder, ...settings], { ...home.account, cwd: '/', env: programEnvironment() });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(`initdb could not make a database in ${folder}: ${stderr.trim() || String(error)}`, {
      cause: error,
    });
  }
}

/** The superuser's password, needed only where any account of the machine can reach the port: on Windows. */
export async function writePassword(home: Home): Promise<string> {
  const file = join(home.folder, 'superuser-password');
  await writeOnce(file, randomBytes(24).toString('base64url'));
  return file;
}

export async function readPassword(home: Home): Promise<string | undefined> {
  if (home.socketFolder !== null) return undefined;
  return (await readFile(join(home.folder, 'superuser-password'), 'utf8')).trim();
}

/** Neither initdb nor a copy of the programs takes longer, on whatever machine. */
const draftsAreDoneWithin = 600_000;

/**
 * Removes drafts of first starts that were cut off, and programs of earlier versions. For the owner of the running server
 * only: another one would still load libraries from its programs. A young draft may be somebody else's, at work on it.
 */
export async function removeLeftovers(home: Home, programs: Programs): Promise<void> {
  for (const name of await readdir(home.folder)) {
    const path = join(home.folder, name);
    if (name.includes('.new-')) {
      const draft = await stat(path).catch(ignore('ENOENT'));
      if (draft === undefined || Date.now() - draft.mtimeMs < draftsAreDoneWithin) continue;
    } else if (!name.startsWith('programs-') || programs.postgres.startsWith(join(path, sep))) continue;
    // What root left in an ordinary account's folder stays until root comes by again.
    await rm(path, { recursive: true, force: true }).catch(ignore('EACCES'));
  }
}

/** What a postmaster notes of itself in `postmaster.pid`: process, port, folder of the socket. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
}

export async function readPostmaster(home: Home): Promise<Postmaster | undefined> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(ignore('ENOENT'));
  const [pid = '', , , port = '', socketFolder = ''] = text?.split('\n') ?? [];
  return Number(pid) > 0 ? { pid: Number(pid), port: Number(port), socketFolder } : undefined;
}

/** Whether that process still runs and is a postmaster of this cluster, not a stranger that got the same number. */
export async function isPostmasterRunning(home: Home, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readCommand(pid);
  return command === undefined || command.includes(home.cluster);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** A process's command line: '' for one that is gone or a zombie, undefined where it can not be known. */
async function readCommand(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(ignore('ENOENT'))) ?? '';
  }
  return await run('ps', ['-o', 'args=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

/**
 * After a crash the process number in PostgreSQL's lock files may belong to a stranger by now, or to a zombie, and
 * PostgreSQL would refuse for as long as that lives. Our own number instead tells it that the lock is stale (it is its
 * parent's), while the shared memory noted in the same file, by which it finds backends that outlived their postmaster,
 * is still looked at. Numbers of processes that are gone it sees through by itself.
 */
export async function disownLockFiles(home: Home): Promise<void> {
  const socketLock = home.socketFolder && join(home.socketFolder, `.s.PGSQL.${socketPort}.lock`);
  for (const path of [join(home.cluster, 'postmaster.pid'), socketLock]) {
    if (path === null) continue;
    const text = await readFile(path, 'utf8').catch(ignore('ENOENT'));
    const [pid = '', ...others] = text?.split('\n') ?? [];
    if (!(Number(pid) > 0) || !isAlive(Number(pid)) || (await isPostmasterRunning(home, Number(pid)))) continue;
    // Unless another starting process has just taken the lock.
    if ((await readFile(path, 'utf8').catch(ignore('ENOENT'))) !== text) continue;
    await writeFile(path, [String(process.pid), ...others].join('\n'));
  }
}

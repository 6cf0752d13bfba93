// Where an embedded PostgreSQL lives, and as which account of the operating system it runs.
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, link, lstat, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSetupError, errorCode } from './connection.ts';

/** The account PostgreSQL's programs run as; undefined: the one Node runs as. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

export interface Home {
  /** Holds everything below; belongs to the account, closed to all others. */
  readonly folder: string;
  readonly cluster: string;
  /** Folder of the Unix socket; null on Windows, which gets loopback TCP. */
  readonly socketFolder: string | null;
  readonly account: Account;
}

/** PostgreSQL refuses to run as root; `nobody` owns nothing else that could come to harm. */
const nobody = { uid: 65534, gid: 65534 } as const;

/** Where clusters go that root started in a folder `nobody` can not reach. */
const sharedParent = '/var/lib/luoshi';

/** A socket's address is 104 bytes long on macOS and 108 on Linux, with the zero at its end. */
const longestSocketPath = 103;

export const socketPort = 5432;

export async function prepareHome(dataFolder: string): Promise<Home> {
  const wanted = resolve(dataFolder);
  await mkdir(dirname(wanted), { recursive: true });
  await mkdir(wanted, { mode: 0o700 }).catch(ignore('EEXIST'));
  if (process.platform === 'win32') {
    return { folder: wanted, cluster: join(wanted, 'cluster'), socketFolder: null, account: undefined };
  }
  const isRoot = process.getuid?.() === 0;
  const folder = isRoot ? await findReachableFolder(wanted) : wanted;
  const account = isRoot ? await accountOf(folder) : undefined;
  if (account !== undefined) await giveTo(folder, account);
  await chmod(folder, 0o700).catch((error: unknown) => {
    if (errorCode(error) !== 'EPERM') throw error;
    throw new DatabaseSetupError(`${folder} belongs to another account: start Luoshi as that account, or as root.`);
  });
  return {
    folder,
    cluster: join(folder, 'cluster'),
    socketFolder: await prepareSocketFolder(folder, account),
    account,
  };
}

/** Whoever made the cluster keeps it: a folder first used by an ordinary account also works when root starts it. */
async function accountOf(folder: string): Promise<{ uid: number; gid: number }> {
  const cluster = await stat(join(folder, 'cluster')).catch(ignore('ENOENT'));
  return cluster && cluster.uid !== 0 ? { uid: cluster.uid, gid: cluster.gid } : nobody;
}

async function giveTo(folder: string, account: { uid: number; gid: number }): Promise<void> {
  await chown(folder, account.uid, account.gid);
  const cluster = join(folder, 'cluster');
  const owner = await stat(cluster).catch(ignore('ENOENT'));
  // Copied back by root, as after a restore: PostgreSQL takes only what belongs to its own account.
  if (owner?.uid === 0) await giveTree(cluster, account);
}

async function giveTree(path: string, account: { uid: number; gid: number }): Promise<void> {
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  await chown(path, account.uid, account.gid);
}

/**
 * The folder itself where its account can walk down to it. Otherwise (a checkout under /root, which is 0700) one under
 * /var/lib, named in the file `location`, so that the same data folder finds the same cluster again.
 */
async function findReachableFolder(wanted: string): Promise<string> {
  if (await canReach(dirname(wanted), await accountOf(wanted))) return wanted;
  const note = join(wanted, 'location');
  const known = await readFile(note, 'utf8').catch(ignore('ENOENT'));
  if (known === undefined) {
    await mkdir(sharedParent, { recursive: true, mode: 0o711 });
    const made = join(sharedParent, randomBytes(8).toString('hex'));
    await mkdir(made, { mode: 0o700 });
    if (await writeOnce(note, `${made}\n`)) return made;
    await rm(made, { recursive: true });
    return await findReachableFolder(wanted);
  }
  const folder = known.trim();
  const found = await stat(folder).catch(ignore('ENOENT'));
  if (found?.isDirectory()) return folder;
  throw new DatabaseSetupError(
    `The database of ${wanted} was kept in ${folder}, which is gone: put it back, or delete ${note} to begin anew.`,
  );
}

async function canReach(folder: string, account: { uid: number; gid: number }): Promise<boolean> {
  for (let step = folder; ; step = dirname(step)) {
    const { mode, uid, gid } = await stat(step);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (step === dirname(step)) return true;
  }
}

/** Writes the file unless it is there, whole or not at all: false when another process was first. */
export async function writeOnce(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

async function prepareSocketFolder(folder: string, account: Account): Promise<string> {
  const inside = join(folder, 'socket');
  const short = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const chosen = fits(inside) ? inside : join(tmpdir(), `luoshi-${short}`);
  if (!fits(chosen))
    throw new DatabaseSetupError(`${chosen} is too long for a socket: set TMPDIR to a shorter folder.`);
  await mkdir(chosen, { mode: 0o700 }).catch(ignore('EEXIST'));
  const found = await lstat(chosen);
  const owner = account?.uid ?? process.getuid?.();
  // The folder for temporary files is everybody's: another account may have laid a trap under this name.
  // Inside the home nobody else can, and root hands it on to whichever account owns the cluster.
  const trusted = found.uid === owner || (account !== undefined && (found.uid === 0 || chosen === inside));
  const acceptable = found.isDirectory() && trusted;
  if (!acceptable) throw new DatabaseSetupError(`${chosen} belongs to another account: remove it, then start again.`);
  await chmod(chosen, 0o700);
  if (account !== undefined) await chown(chosen, account.uid, account.gid);
  return chosen;
}

function fits(socketFolder: string): boolean {
  return Buffer.byteLength(join(socketFolder, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;
}

/** For `.catch`: turns that one error into undefined. */
export function ignore(code: string): (error: unknown) => undefined {
  return (error) => {
    if (errorCode(error) !== code) throw error;
    return undefined;
  };
}

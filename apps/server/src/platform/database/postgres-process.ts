// One postmaster as a child process that ends when Node does.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fchownSync, openSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { programEnvironment } from './postgres-cluster.ts';
import { type Home, socketPort } from './postgres-home.ts';
import type { Programs } from './postgres-programs.ts';

export type ServerSettings = Readonly<Record<string, string>>;

export interface PostmasterProcess {
  readonly pid: number;
  readonly port: number;
  hasExited(): boolean;
  /** Ends it: sessions are cut off, everything committed is on disk. */
  stop(): Promise<void>;
}

const settings: ServerSettings = {
  shared_buffers: '128MB',
  max_connections: '60',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // A statement or the detail of an error may hold personal data, which must not reach a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/**
 * A shell becomes the postmaster, leaving behind a watcher that reads Node's end of a pipe. However Node ends, kill -9
 * included, the pipe breaks and the watcher stops the postmaster; a line in the pipe says that it is gone already.
 * The watcher is a grandchild, since a postmaster does not expect to have children that it did not start.
 */
const watchedStart =
  'exec 3<&0; ( (read -r done <&3 || kill -INT $$) >/dev/null 2>&1 & ); exec 3<&-; exec "$@" </dev/null';

const largestLog = 5_000_000;

export async function spawnPostmaster(
  home: Home,
  programs: Programs,
  overrides: ServerSettings,
): Promise<PostmasterProcess> {
  const isWindows = home.socketFolder === null;
  const port = isWindows ? await findFreePort() : socketPort;
  const place: ServerSettings = isWindows
    ? { listen_addresses: '127.0.0.1' }
    : {
        listen_addresses: '',
        unix_socket_directories: `"${home.socketFolder.replaceAll('"', '""')}"`,
        unix_socket_permissions: '0700',
      };
  const flags = Object.entries({ ...settings, ...overrides, ...place, port: String(port) });
  const command = [
    programs.postgres,
    '-D',
    home.cluster,
    ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = openLog(home);
  const [file = '', ...args] = isWindows ? command : ['/bin/sh', '-c', watchedStart, 'sh', ...command];
  const child = spawn(file, args, {
    ...home.account,
    // Not the folder Node was started in: the account may have no right to be there.
    cwd: isWindows ? home.folder : '/',
    env: programEnvironment(),
    stdio: ['pipe', log, log],
    // Ctrl-C in a terminal goes to Node alone, which finishes what it is doing before it stops the database.
    detached: !isWindows,
    windowsHide: true,
  });
  closeSync(log);
  return await describeProcess(child, home, programs, port);
}

async function describeProcess(
  child: ChildProcess,
  home: Home,
  programs: Programs,
  port: number,
): Promise<PostmasterProcess> {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.on('error', () => {});
  void exited.then(() => child.stdin?.end('done\n'));
  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined) throw new Error('the started database has no process number');
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid,
    port,
    hasExited,
    async stop() {
      if (process.platform === 'win32') {
        spawn(programs.control, ['stop', '-D', home.cluster, '-m', 'fast'], { stdio: 'ignore', windowsHide: true });
      } else if (!hasExited()) child.kill('SIGINT');
      // A backend stuck in the kernel holds up the fast shutdown; the immediate one loses nothing committed either.
      const impatience = setTimeout(() => child.kill('SIGQUIT'), 30_000);
      if (!hasExited()) await exited;
      clearTimeout(impatience);
    },
  };
}

function logFile(home: Home): string {
  return join(home.folder, 'postgres.log');
}

function openLog(home: Home): number {
  const path = logFile(home);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(path, `${path}.1`);
  const log = openSync(path, 'a', 0o600);
  // Root's own file would keep the account from writing to it when root is not there.
  if (home.account !== undefined) fchownSync(log, home.account.uid, home.account.gid);
  return log;
}

/** The end of PostgreSQL's own log, for the error that says why it did not start. */
export async function readLogEnd(home: Home): Promise<string> {
  const file = await open(logFile(home), 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 2_000);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8').split('\n').slice(-6).join('\n').trim();
  } finally {
    await file.close();
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port on the loopback address');
  return address.port;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connection, silentLogger, withClient } from './connection.ts';
import { DatabaseInUseError, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { findServerPrograms } from './test-cluster.ts';
import { databasesUnderTest } from './test-database.ts';

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';
const childScript = fileURLToPath(new URL('./embedded-postgres.child.ts', import.meta.url));

/** Each start in an empty folder costs an initdb: tests share one unless they say so. */
let dataFolder: string;
const running: { stop(): Promise<void> }[] = [];
const made: string[] = [];

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-embedded-'));
  // mkdtemp closes it to all others, also to the account that PostgreSQL runs as when this is root.
  await chmod(folder, 0o711);
  made.push(folder);
  return folder;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});
afterAll(async () => {
  await Promise.all(made.map((folder) => rm(folder, { recursive: true })));
});

async function query(connection: Connection, text: string): Promise<Record<string, unknown>[]> {
  return await withClient(connection, async (client) => (await client.query(text)).rows);
}

interface Child {
  readonly process: ChildProcess;
  readonly answered: number[];
  /** The postmaster's process number; undefined when the child was refused. */
  readonly pid: number | undefined;
  readonly refusal: string;
  stop(): Promise<void>;
}

/** Starts the child script and waits until it is in, or was refused. */
async function startChild(binaries: string): Promise<Child> {
  const started = spawn(process.execPath, ['--import', 'tsx', childScript, dataFolder, binaries], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(started, 'exit');
  const answered: number[] = [];
  const lines = createInterface({ input: started.stdout });
  const outcome = await new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const [word, value] = line.split(' ');
      if (word === 'answered') answered.push(Number(value));
      else resolve(line);
    });
    lines.on('close', () => resolve('refused without a word'));
  });
  const child: Child = {
    process: started,
    answered,
    pid: outcome.startsWith('started') ? Number(outcome.split(' ')[1]) : undefined,
    refusal: outcome.startsWith('refused') ? outcome : '',
    async stop() {
      started.kill('SIGKILL');
      await exited;
    },
  };
  running.push(child);
  return child;
}

/** The shells that would stop the postmaster when Node is gone. */
async function findWatchers(): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (command.startsWith('/bin/sh') && command.includes(dataFolder)) found.push(Number(name));
  }
  return found;
}

const kinds = databasesUnderTest()
  .map((kind) => ({ kind, binaries: kind === 'server' ? findServerPrograms() : '' }))
  .flatMap(({ kind, binaries }) => (binaries === undefined ? [] : [{ kind, binaries }]));

describe.each(kinds)('with the programs of $kind', ({ binaries }) => {
  let shared: string;
  beforeAll(async () => {
    shared = join(await makeFolder(), 'data');
  });
  beforeEach(() => {
    dataFolder = shared;
  });

  const start = async (options: object = {}): Promise<EmbeddedPostgres> => {
    const given = { dataFolder, logger: silentLogger, patience: 300, ...(binaries !== '' && { binaries }) };
    const server = await startEmbeddedPostgres({ ...given, ...options });
    running.push(server);
    return server;
  };

  test('a restart keeps the data', async () => {
    const first = await start();
    await query(first.administrator(), 'create table if not exists kept as select 1 as id');
    await first.stop();
    await expect(query(first.administrator(), 'select 1')).rejects.toThrow();
    const second = await start();
    expect(await query(second.administrator(), 'select id from kept')).toEqual([{ id: 1 }]);
  });

  test('it writes to disk before it answers, counts in UTC and listens on no network', async () => {
    const server = await start();
    const names = ['fsync', 'synchronous_commit', 'jit', 'TimeZone', 'listen_addresses', 'unix_socket_permissions'];
    const rows = await query(
      server.administrator(),
      `select string_agg(setting, ' ' order by array_position('{${names}}', name)) as settings,
        (select datcollate || ' ' || pg_encoding_to_char(encoding) from pg_database where datname = 'template1') as text
      from pg_settings where name = any ('{${names}}')`,
    );
    expect(rows).toEqual([{ settings: 'on on off UTC  0700', text: 'C UTF8' }]);
  });

  test('kill -9, of Node alone or with the postmaster, loses nothing that was answered', async () => {
    const answered: number[] = [];
    for (let round = 0; round < 5; round++) {
      const child = await startChild(binaries);
      expect(child.refusal).toBe('');
      await vi.waitUntil(() => child.answered.length >= 20 + round * 7, { timeout: 20_000, interval: 1 });
      // Every other time everything dies at once, and `postmaster.pid` stays behind.
      if (round % 2 === 1 && child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      await child.stop();
      answered.push(...child.answered);
    }
    const server = await start();
    const rows = await query(server.administrator(), 'select number from answered');
    const kept = new Set(rows.map((row) => row['number']));
    expect(answered.length).toBeGreaterThan(100);
    expect(answered.filter((number) => !kept.has(number))).toEqual([]);
  }, 120_000);

  test('the server ends when Node is killed', async () => {
    const child = await startChild(binaries);
    await child.stop();
    await vi.waitUntil(async () => (await stat(`/proc/${child.pid}`).catch(() => null)) === null, { timeout: 10_000 });
  });

  test.runIf(isLinux)('a server whose Node and watcher were killed is stopped and started anew', async () => {
    const child = await startChild(binaries);
    for (const watcher of await findWatchers()) process.kill(watcher, 'SIGKILL');
    await child.stop();
    await sleep(200);
    expect((await stat(`/proc/${child.pid}`)).isDirectory()).toBe(true);
    const warn = vi.fn();
    const server = await start({ logger: { ...silentLogger, warn } });
    expect(warn).toHaveBeenCalledWith({ pid: child.pid }, expect.stringContaining('whose Luoshi process is gone'));
    expect(server.pid).not.toBe(child.pid);
    expect(await query(server.administrator(), 'select count(*) > 0 as found from answered')).toEqual([
      { found: true },
    ]);
  });

  test('a second process is refused with a sentence, and the first goes on', async () => {
    const first = await start();
    const child = await startChild(binaries);
    expect(child.refusal).toContain(`Another Luoshi process is using the database in ${dataFolder}`);
    await expect(start()).rejects.toBeInstanceOf(DatabaseInUseError);
    expect(await query(first.administrator(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('of processes that start at once on an empty folder one gets it', async () => {
    dataFolder = join(await makeFolder(), 'data');
    const children = await Promise.all([startChild(binaries), startChild(binaries), startChild(binaries)]);
    expect(children.filter(({ pid }) => pid !== undefined)).toHaveLength(1);
    for (const { refusal, pid } of children) if (pid === undefined) expect(refusal).toContain('Another Luoshi process');
    expect(await readdir(dataFolder)).not.toContainEqual(expect.stringContaining('.new-'));
  });

  test('what a first start left that was cut off is removed once nobody can be at work on it', async () => {
    await (await start()).stop();
    const [old, young] = [join(dataFolder, 'cluster.new-old'), join(dataFolder, 'cluster.new-young')];
    await mkdir(join(old, 'base'), { recursive: true });
    await mkdir(young);
    await mkdir(join(dataFolder, 'programs-17.0.0'));
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(old, yesterday, yesterday);
    await start();
    const drafts = (await readdir(dataFolder)).filter((name) => /\.new-|-17/.test(name));
    expect(drafts).toEqual(['cluster.new-young']);
    await rm(young, { recursive: true });
  });

  test('a postmaster that dies is started again, and stays ours', async () => {
    const server = await start();
    const before = server.pid;
    process.kill(before, 'SIGKILL');
    await vi.waitUntil(() => server.pid !== before, { timeout: 20_000 });
    await vi.waitFor(() => query(server.administrator(), 'select 1'), { timeout: 20_000 });
    await vi.waitFor(() => expect(start()).rejects.toBeInstanceOf(DatabaseInUseError), { timeout: 20_000 });
  });

  test('a stop while the server is being started again leaves none running', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGKILL');
    await sleep(30);
    await server.stop();
    await expect(stat(`/proc/${server.pid}/exe`)).rejects.toThrow();
    await expect(query(server.administrator(), 'select 1')).rejects.toThrow();
  });

  test('a stranger that got the number in the lock files does not stand in the way', async () => {
    const first = await start();
    const locks = [join(dataFolder, 'cluster', 'postmaster.pid'), join(dataFolder, 'socket', '.s.PGSQL.5432.lock')];
    const texts = await Promise.all(locks.map((lock) => readFile(lock, 'utf8')));
    await first.stop();
    const account = isRoot ? { uid: 65534, gid: 65534 } : {};
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { ...account, cwd: '/' });
    for (const [index, lock] of locks.entries()) {
      await writeFile(lock, texts[index]?.replace(/^\d+/, String(stranger.pid)) ?? '');
    }
    try {
      const second = await start();
      expect(await query(second.administrator(), 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  test('a data folder too long for a socket gets one in the folder for temporary files', async () => {
    dataFolder = join(await makeFolder(), 'long'.repeat(20), 'data');
    const server = await start();
    expect(server.socketFolder).not.toContain('long');
    expect((await stat(server.socketFolder ?? '')).mode & 0o777).toBe(0o700);
    expect(await query(server.administrator(), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await rm(server.socketFolder ?? '', { recursive: true });
  });

  test('data of another PostgreSQL version is refused with a sentence', async () => {
    await (await start()).stop();
    const file = join(dataFolder, 'cluster', 'PG_VERSION');
    const version = await readFile(file, 'utf8');
    await writeFile(file, '12\n');
    await expect(start()).rejects.toThrow('was written by PostgreSQL 12; this is PostgreSQL');
    await writeFile(file, version);
  });

  describe.runIf(isRoot)('as root', () => {
    test('PostgreSQL runs as another account, which owns its files', async () => {
      const server = await start();
      expect((await stat(join(server.folder, 'cluster'))).uid).toBe(65534);
      expect((await stat(`/proc/${server.pid}`)).uid).toBe(65534);
      expect((await stat(server.folder)).mode & 0o777).toBe(0o700);
    });

    test('a cluster that an ordinary account made stays that account’s', async () => {
      const first = await start();
      await first.stop();
      const cluster = join(first.folder, 'cluster');
      for (const name of await readdir(cluster, { recursive: true })) await chown(join(cluster, name), 12345, 12345);
      await chown(cluster, 12345, 12345);
      const second = await start();
      expect((await stat(`/proc/${second.pid}`)).uid).toBe(12345);
      expect((await stat(join(second.folder, 'postgres.log'))).uid).toBe(12345);
    });

    test('in a folder closed to that account it keeps its files under /var/lib, and finds them again', async () => {
      const closed = join(await makeFolder(), 'closed');
      await mkdir(closed, { mode: 0o700 });
      dataFolder = join(closed, 'data');
      const first = await start();
      try {
        expect(first.folder).toMatch(/^\/var\/lib\/luoshi\/[0-9a-f]{16}$/);
        expect(await readFile(join(dataFolder, 'location'), 'utf8')).toBe(`${first.folder}\n`);
        await query(first.administrator(), 'create table if not exists kept as select 1 as id');
        await first.stop();
        const second = await start();
        expect(await query(second.administrator(), 'select id from kept')).toEqual([{ id: 1 }]);
        await second.stop();
      } finally {
        await rm(first.folder, { recursive: true, force: true });
      }
      await expect(start()).rejects.toThrow('which is gone: put it back');
    });
  });
});

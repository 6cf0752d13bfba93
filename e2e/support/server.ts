// A real server for a journey: the built program, its own data folder, a free port.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDemoFolder } from './demo-folder.ts';

export const program = join(import.meta.dirname, '../../apps/server/dist/main.mjs');

export interface RunningServer {
  readonly processId: number;
  readonly url: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly demo: boolean;
  readonly env?: Record<string, string>;
  /** More for `luoshi serve`. */
  readonly args?: readonly string[];
  /** One that is there already, and stays when the server stops. */
  readonly dataFolder?: string;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? (await makeDataFolder());
  if (options.demo && options.dataFolder === undefined) await copyDemoFolder(dataFolder, runServer);
  const running = await runServer(dataFolder, options);
  return {
    ...running,
    async stop() {
      await running.stop();
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-e2e-'));
  // Where root runs this, PostgreSQL has an account of its own, which must find its way in.
  await chmod(folder, 0o755);
  return folder;
}

export async function runServer(
  dataFolder: string,
  { demo, env, args: more = [] }: Pick<ServerOptions, 'demo' | 'env' | 'args'>,
): Promise<RunningServer> {
  const args = [program, 'serve', '--port', '0', '--data', dataFolder, ...(demo ? ['--demo'] : []), ...more];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await readAddress(child);
  return {
    processId: child.pid as number,
    url,
    dataFolder,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The address the server prints when it listens; its other output is shown when it never does. */
function readAddress(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Luoshi (https?:\/\/\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened:\n${output}`)));
  });
}

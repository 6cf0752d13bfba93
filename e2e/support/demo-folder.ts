// The demonstration county takes a while to come about, so it is made once for a build and a day; every journey works on a
// copy of its own.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningServer } from './server.ts';

const cache = join(import.meta.dirname, '../../node_modules/.cache/luoshi-e2e');
const build = join(import.meta.dirname, '../../apps/server/dist');

type RunServer = (dataFolder: string, options: { demo: boolean }) => Promise<RunningServer>;

export async function copyDemoFolder(to: string, runServer: RunServer): Promise<void> {
  const name = await nameOfDemo();
  const kept = join(cache, name);
  const others = await readdir(cache).catch((): string[] => []);
  if (!others.includes(name)) {
    for (const other of others) await rm(join(cache, other), { recursive: true, force: true });
    await mkdir(cache, { recursive: true });
    const server = await runServer(to, { demo: true });
    await server.stop();
    const copying = `${kept}.copying`;
    await cp(to, copying, { recursive: true, verbatimSymlinks: true });
    await rename(copying, kept);
    return;
  }
  await cp(kept, to, { recursive: true, verbatimSymlinks: true });
}

/** The demonstration's dates lie around the day it is made. */
async function nameOfDemo(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(build, { recursive: true })).filter((one) => one.endsWith('.mjs')).sort()) {
    hash.update(file).update(await readFile(join(build, file)));
  }
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return `${day}-${hash.digest('hex').slice(0, 16)}`;
}

// Installs and builds what is missing or out of date, so that every command of the README works on a fresh clone.
// Nothing but Node's own modules may be imported here: it runs before the dependencies are there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Luoshi needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a command in the repository and stops this process when it fails. Its output goes to stderr: stdout is the caller's. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** `npm ci` when the lock file is not the one that node_modules was made from. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules/.luoshi-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (read(stamp) === lock) return;
  console.error('Installing dependencies …');
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
}

/** What the build of each part is made from, and where it goes. */
const parts = {
  server: {
    sources: ['apps/server/src', 'packages', 'scripts/build.mjs', 'package-lock.json'],
    out: 'apps/server/dist',
  },
  web: { sources: ['apps/web', 'packages', 'scripts/build.mjs', 'package-lock.json'], out: 'apps/web/dist' },
};

const skipped = new Set(['node_modules', 'dist', 'test', 'fixtures']);

function fingerprint(path, hash) {
  const stat = statSync(path);
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) if (!skipped.has(name)) fingerprint(join(path, name), hash);
  } else if (!path.endsWith('.test.ts')) {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  }
}

/** Builds the parts whose sources changed since their last build. */
export function ensureBuilt(names) {
  ensureInstalled();
  for (const name of names) {
    const part = parts[name];
    const hash = createHash('sha256');
    for (const source of part.sources) fingerprint(join(root, source), hash);
    const print = hash.digest('hex');
    const stamp = join(root, part.out, '.built-from');
    if (read(stamp) === print) continue;
    console.error(`Building ${name} …`);
    run(process.execPath, ['scripts/build.mjs', name]);
    mkdirSync(join(root, part.out), { recursive: true });
    writeFileSync(stamp, print);
  }
}

// What must hold of every commit: format and lint, types, the structure of docs/ and 400 lines, generated files up to date.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
const bin = (path) => join(root, 'node_modules', path);
const tsc = bin('typescript-native/bin/tsc');
const steps = [
  ['lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['structure', [join(root, 'scripts/check-structure.mjs')]],
  ...['packages/plan-compiler', 'apps/server', 'apps/web', '.'].map((project) => [
    `types ${project}`,
    [tsc, '-p', project],
  ]),
  ['generated', [join(root, 'scripts/generate.mjs'), '--check']],
];
let failed = 0;
for (const [name, args] of steps) {
  if (args[0].startsWith(join(root, 'scripts')) && !existsSync(args[0])) continue;
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const ok = done.status === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (!ok) {
    failed += 1;
    console.log(`${done.stdout}${done.stderr}`.trimEnd());
  }
}
process.exit(failed > 0 ? 1 : 0);

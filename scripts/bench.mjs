// npm run bench: prints the figures that the README quotes, as measured on this machine now. `npm run bench -- compile` takes
// one of them only.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, root } from './ensure.mjs';

const benches = ['compile', 'http', 'load', 'record', 'web', 'writing'];
const given = process.argv.slice(2);
// Numbers go to the bench: `npm run bench -- load 60 100`.
const figures = given.filter((word) => /^\d+$/.test(word));
const wanted = given.filter((word) => !figures.includes(word));
const unknown = wanted.find((name) => !benches.includes(name));
if (unknown !== undefined) {
  console.error(`There is no bench ${unknown}: ${benches.join(', ')}.`);
  process.exit(2);
}

ensureBuilt(['server', 'web']);
let failed = 0;
for (const name of wanted.length > 0 ? wanted : benches) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'bench', `${name}.ts`), ...figures], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);

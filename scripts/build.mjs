// Builds the named parts (server, web; both when none is named). `scripts/ensure.mjs` decides when that is needed.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './ensure.mjs';

const wanted = process.argv.slice(2);
const builders = { server: buildServer, web: buildWeb };
for (const name of wanted.length > 0 ? wanted : Object.keys(builders)) await builders[name]();

/** One bundle with a chunk a command: `luoshi compile` must not load the web server. Dependencies stay outside. */
async function buildServer() {
  const { build } = await import('esbuild');
  const out = join(root, 'apps/server/dist');
  rmSync(out, { recursive: true, force: true });
  const external = ['apps/server', 'packages/plan-compiler'].flatMap((folder) => {
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    return Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !name.startsWith('@luoshi/'));
  });
  await build({
    entryPoints: {
      main: join(root, 'apps/server/src/main.ts'),
      'compile-worker': join(root, 'apps/server/src/modules/plan/compile-worker.ts'),
    },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external,
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

function buildWeb() {
  run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'apps/web'),
  });
}

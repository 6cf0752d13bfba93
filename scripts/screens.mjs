// npm run screens: takes the README's pictures (docs/screens) from a fresh demonstration county; with --all every screen at
// every width in both languages into .screens/, to be looked at.
import { join } from 'node:path';
import { ensureBuilt, root, run } from './ensure.mjs';

ensureBuilt(['server', 'web']);
run(process.execPath, ['--import', 'tsx', join(root, 'e2e/screens.ts'), ...process.argv.slice(2)]);

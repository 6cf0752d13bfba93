// npm start: installs and builds what is missing, then serves the demonstration county on loopback.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './ensure.mjs';

ensureBuilt(['server', 'web']);
process.argv.splice(2, 0, 'serve', '--demo', '--data', join(root, 'data'));
await import(pathToFileURL(join(root, 'apps/server/dist/main.mjs')).href);

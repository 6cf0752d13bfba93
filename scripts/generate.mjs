// Writes what is made from the routes' own schemas: the OpenAPI document of the server, and from it the types of the web
// app's client; and from the migrations the types of the tables. `--check` writes nothing and fails when a file is not what
// the sources give now, but for the tables' types: schema.test.ts checks those, on a database it has anyway.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { register } from 'tsx/esm/api';
import { root } from './ensure.mjs';

const prefix = '/api/v1';
const check = process.argv.includes('--check');
register();

const description = await describe();
const types = await typesOf(description);
const outputs = {
  'apps/server/openapi.generated.json': `${JSON.stringify(description, null, 2)}\n`,
  'apps/web/src/api/schema.generated.d.ts': types,
  ...(check ? {} : await typesOfTables()),
};

let stale = 0;
for (const [path, text] of Object.entries(outputs)) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale += 1;
  if (check) console.error(`${relative(root, file)} is not up to date: run node scripts/generate.mjs`);
  else writeFileSync(file, text);
}
// Connections of stubbed services do not exist, but a library may hold the process open.
process.exit(check && stale > 0 ? 1 : 0);

/** The document of an application that has every route and nothing to serve them with: it is described, never asked. */
async function describe() {
  const source = (path) => import(pathToFileURL(join(root, 'apps/server/src', path)).href);
  const [{ createApplication }, { routes }, { systemClock }] = await Promise.all([
    source('platform/http/application.ts'),
    source('routes.ts'),
    source('platform/clock.ts'),
  ]);
  const silent = () => {};
  const log = { info: silent, warn: silent, error: silent, debug: silent, trace: silent, fatal: silent };
  const app = await createApplication({
    services: { database: undefined, files: undefined, clock: systemClock, log: { ...log, child: () => log } },
    routes,
    plugins: await describedPlugins(source),
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  });
  await app.ready();
  const document = sortKeys(app.swagger());
  await app.close();
  return document;
}

/** Routes that are not in the list because they make the session themselves (signing in) come as a plugin. */
async function describedPlugins(source) {
  const path = 'modules/identity/identity.plugin.ts';
  if (!existsSync(join(root, 'apps/server/src', path))) return [];
  return Object.values(await source(path)).filter((value) => typeof value === 'function' && /plugin/i.test(value.name));
}

/** The client's paths are written without the prefix that all of them share; it adds it itself. */
async function typesOf(document) {
  const paths = Object.fromEntries(
    Object.entries(document.paths ?? {})
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, item]) => [path.slice(prefix.length), item]),
  );
  const tree = await openapiTypescript({ ...document, paths }, { alphabetize: true, defaultNonNullable: false });
  return `// Made from the server's routes by scripts/generate.mjs; do not edit.\n${astToString(tree)}`;
}

/** Of a database that has just been migrated; its server ends with this process. */
async function typesOfTables() {
  const source = (path) => import(pathToFileURL(join(root, 'apps/server', path)).href);
  const [{ createTestDatabase }, { schemaTypesFile, writeSchemaTypes }] = await Promise.all([
    source('src/platform/database/test-database.ts'),
    source('test/schema-types.ts'),
  ]);
  const database = await createTestDatabase();
  const text = await writeSchemaTypes(database.ownerConnection);
  await database.drop();
  return { [schemaTypesFile]: text };
}

/** Keys in one order, so that the same routes give the same file wherever it is made. Lists keep theirs. */
function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}

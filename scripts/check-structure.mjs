// Rules of the tree that a linter does not know: who may import whom (ARCHITECTURE.md), how long a file may be.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from './ensure.mjs';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|css|sql)$/.test(file) && existsSync(join(root, file)));
const faults = [];

/** Files that are data or made by a program may be long. */
const isData = (file) => /\.generated\.|\.data\.ts$|^apps\/web\/src\/i18n\/|\.messages\.ts$/.test(file);

/** [who, what it may not import, why]. Paths from the root. */
const rules = [
  [/^packages\//, /^apps\//, 'a package imports nothing of the apps'],
  [/^packages\/plan-compiler\/src\/(?!read\/|command\/|index\.ts)/, /^node:/, "the compiler's core does no I/O"],
  [/^apps\/web\//, /^apps\/server\//, 'the web app knows the server by its generated client only'],
  [/^apps\/server\/src\/platform\//, /^apps\/server\/src\/modules\//, 'the platform knows no module'],
  [/\.rules\.ts$/, /\.(queries|routes|service|jobs)\.ts$|^node:|^(kysely|pg|fastify)$/, 'rules are pure'],
  [/\.policy\.ts$/, /\.(queries|routes|service|jobs)\.ts$|^node:|^(kysely|pg|fastify)$/, 'policies are pure'],
  [/\.routes\.ts$/, /^(kysely|pg)$/, 'SQL belongs in queries'],
  [
    /^apps\/web\/src\/field\//,
    /^antd$|^@ant-design\/|^apps\/web\/src\/office\//,
    "the phone entry must not pull the office's code",
  ],
];

const moduleOf = (path) => /^apps\/server\/src\/modules\/([^/]+)\//.exec(path)?.[1];

function imported(file, specifier) {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier));
  return specifier;
}

for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  const lines = text.split('\n').length - 1;
  const limit = /\.test\.tsx?$/.test(file) ? 600 : 400;
  if (lines > limit && !isData(file))
    faults.push(`${file}: ${lines} lines; ${limit} is the most (split it by what it does)`);
  if (!/\.(ts|tsx)$/.test(file)) continue;
  const isTest = /\.test\.tsx?$|\/test\//.test(file);
  for (const [, , specifier] of text.matchAll(/(?:from|import)\s*\(?\s*(['"])([^'"]+)\1/g)) {
    const target = imported(file, specifier);
    if (isTest) continue;
    for (const [who, what, why] of rules) {
      if (who.test(file) && what.test(target)) faults.push(`${file}: imports ${specifier}: ${why}`);
    }
    const [own, other] = [moduleOf(file), moduleOf(target)];
    if (own && other && own !== other && !/\.(queries|rules|service|schema)\.ts$/.test(target)) {
      faults.push(`${file}: imports ${specifier}: of another module only queries, rules, service or schema`);
    }
  }
}

for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

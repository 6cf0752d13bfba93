// npm test: installs and builds what is missing, runs everything that can run on this machine, says what it skipped and why.
// With LUOSHI_REQUIRE_ALL=1 (as .ci/run sets it) anything skipped is a failure. Ends with one line: N passed, N failed.
// `npm test -- packages server web e2e` runs some parts only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, root } from './ensure.mjs';

const requireAll = process.env.LUOSHI_REQUIRE_ALL === '1';
const only = process.argv.slice(2);
const wanted = (part) => only.length === 0 || only.includes(part);

const findOnPath = (names) =>
  names.find((name) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name))));
const debianPostgres = '/usr/lib/postgresql';
const hasServer =
  Boolean(process.env.TEST_DATABASE_URL) ||
  (existsSync(debianPostgres) &&
    readdirSync(debianPostgres).some((major) => existsSync(join(debianPostgres, major, 'bin/postgres'))));
const hasChromium = Boolean(process.env.CHROMIUM) || findOnPath(['chromium', 'chromium-browser', 'google-chrome']);
const hasLibreOffice = findOnPath(['soffice', 'libreoffice']);
const hasCorpus = existsSync(join(root, '../shared/corpus/gold'));

/** [part, what it is, vitest projects, environment, why it can not run here or null]. */
const runs = [
  ['packages', 'packages', ['packages'], {}, null],
  ['web', 'web app, logic', ['web'], {}, null],
  ['server', 'server on the embedded PostgreSQL', ['server'], { LUOSHI_TEST_DATABASE: 'embedded' }, null],
  [
    'server',
    'server on a PostgreSQL server',
    ['server'],
    { LUOSHI_TEST_DATABASE: 'server' },
    hasServer ? null : 'no PostgreSQL server here: install postgresql-15, or set TEST_DATABASE_URL',
  ],
  [
    'e2e',
    'journeys in a browser',
    ['e2e'],
    {},
    hasChromium ? null : 'no Chromium here: install it, or set CHROMIUM to its path',
  ],
];

let passed = 0;
let failed = 0;
const skipped = [];
const folder = mkdtempSync(join(tmpdir(), 'luoshi-test-results-'));

function tally(name, run, report) {
  if (!existsSync(report)) {
    failed += 1;
    console.error(`FAIL ${name}: no result (exit ${run.status})`);
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A file that can not even be loaded has no failed test of its own.
  const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  failed += broken.length;
  if (run.status !== 0 && result.numFailedTests + broken.length === 0) failed += 1;
  for (const file of result.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'pending' || test.status === 'skipped') skipped.push(`${name}: ${test.fullName}`);
    }
  }
}

ensureBuilt(['server', 'web']);
if (only.length === 0) {
  const check = spawnSync(process.execPath, [join(root, 'scripts/check.mjs')], { cwd: root, stdio: 'inherit' });
  if (check.status === 0) passed += 1;
  else failed += 1;
}
for (const [part, title, projects, environment, reason] of runs) {
  if (!wanted(part)) continue;
  if (reason !== null) {
    skipped.push(`${title}: ${reason}`);
    continue;
  }
  console.log(`\n== ${title}`);
  const report = join(folder, `${passed}-${failed}-${part}.json`);
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } },
  );
  tally(title, run, report);
}
rmSync(folder, { recursive: true, force: true });

if (!hasLibreOffice) skipped.push('documents opened by LibreOffice: it is not on this machine');
if (skipped.length > 0) {
  console.log('\nSkipped:');
  for (const line of skipped) console.log(`  ${line}`);
}
// The corpus is other people's texts and never in the repository: its absence is no fault.
if (!hasCorpus) console.log('  labelled corpus: not beside this checkout, so accuracy was not measured');
const missing = requireAll ? skipped.filter((line) => !/labelled/.test(line)).length : 0;
if (missing > 0) console.error(`${missing} skipped, but everything is required here`);
console.log(`\n${passed} passed, ${failed + missing} failed`);
process.exit(failed + missing > 0 ? 1 : 0);

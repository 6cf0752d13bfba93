import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../src/command/columns.ts';
import { faults, type Schema } from './json-schema.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plan-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cli = join(root, 'packages/plan-compiler/src/command/cli.ts');
const loader = new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

/** Runs `lint` in the folder of the files, so that their names are relative. */
function lint(args: readonly string[], input?: string) {
  return spawnSync(process.execPath, ['--import', loader, cli, 'lint', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    ...(input === undefined ? {} : { input }),
  });
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const blank = write('空白 1.txt', '一、任务\n1.𠮷镇清理河道，20xx年6月底前完成。由水利局负责。\n');
const slip = write(
  'slip.txt',
  '一、任务\n1.清淤。由水利局负责，长期坚持。\n3.清草。由水利局负责，长期坚持。\n3.绿化。由水利局负责，长期坚持。\n',
);
const past = write('past.txt', '一、任务\n1.清淤。由水利局负责，2026年4月底前完成。\n');
const clean = write('clean.txt', '一、任务\n1.清淤。由水利局负责，长期坚持。\n');

describe('lint as a compiler prints', { timeout: 30_000 }, () => {
  it('puts the caret under the place, whatever the width of what stands before it', () => {
    const [head = '', line = '', caret = ''] = lint([blank]).stdout.split('\n');
    expect(head).toMatch(/^空白 1\.txt:2:10 error placeholder-left “20xx” is a blank/u);
    expect(displayWidth(caret) - '^~~~'.length).toBe(displayWidth(line.slice(0, line.indexOf('20xx'))));
    expect(caret.trim()).toBe('^~~~');
  });

  it('speaks the language asked for', () =>
    expect(lint(['--language', 'zh', blank]).stdout).toContain('“20xx”是没有填写的空白'));

  it('reads several files, and names each', () => {
    const { stdout, status } = lint([blank, slip, clean]);
    expect(stdout).toContain('空白 1.txt:2:10');
    expect(stdout).toContain('slip.txt:3:1 warning numbering-broken');
    expect(stdout).not.toContain('clean.txt');
    expect(status).toBe(1);
  });

  it('goes on behind a file that cannot be read', () => {
    const { stdout, stderr, status } = lint(['nowhere.txt', slip]);
    expect(stderr).toBe('error: nowhere.txt: no such file\n');
    expect(stdout).toContain('slip.txt:3:1');
    expect(status).toBe(1);
  });

  it('knows lines and files in JSON too', () =>
    expect(JSON.parse(lint(['--format', 'json', slip]).stdout)).toMatchObject([
      { file: 'slip.txt', line: 3, column: 1, endColumn: 3, rule: 'numbering-broken', raw: '3.' },
    ]));
});

describe('lint judges', { timeout: 30_000 }, () => {
  it('by severity: an error is 1, warnings are 0', () => {
    expect(lint([blank]).status).toBe(1);
    expect(lint([slip]).status).toBe(0);
  });

  it('by the number of warnings that are allowed', () => {
    const refused = lint(['--max-warnings', '0', slip]);
    expect([refused.status, refused.stderr]).toEqual([1, 'error: 1 warning, more than --max-warnings 0 allows\n']);
    expect(lint(['--max-warnings', '1', slip]).status).toBe(0);
  });

  it('by the day it is told', () => {
    expect(lint(['--today', '2026-05-01', past]).stdout).toContain('warning deadline-in-the-past');
    expect(lint(['--today', '2026-04-30', past]).stdout).toBe('');
  });

  it.each([
    ['--today', '2026-02-30'],
    ['--today', 'tomorrow'],
    ['--max-warnings', 'many'],
  ])('answers %s %s with 2', (option, value) => expect(lint([option, value, clean]).status).toBe(2));
});

describe('lint writes SARIF', { timeout: 30_000 }, () => {
  const schema = JSON.parse(readFileSync(new URL('./sarif.schema.json', import.meta.url), 'utf8')) as Schema;
  const log = JSON.parse(lint(['--format', 'sarif', blank, slip]).stdout);
  const [run] = log.runs;

  it('as its schema has it', () => {
    expect(faults(log, schema, schema)).toEqual([]);
    expect(faults({ ...log, version: '2.0.0' }, schema, schema)).not.toEqual([]);
  });

  it('describes every rule, with its page', () => {
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.tool.driver.rules[0].help.text).toBe('docs/lint/task-without-owner.md');
  });

  it('with places in the units it names', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    const text = readFileSync(join(folder, blank), 'utf8');
    const [{ physicalLocation }] = run.results[0].locations;
    const { startLine, startColumn, endColumn, charOffset, charLength } = physicalLocation.region;
    expect(text.slice(charOffset, charOffset + charLength)).toBe('20xx');
    expect(text.split('\n')[startLine - 1]?.slice(startColumn - 1, endColumn - 1)).toBe('20xx');
    expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toBe(blank);
  });

  it('with fixes that can be put in', () => {
    const [change] = run.results.at(-1).fixes[0].artifactChanges;
    const [{ deletedRegion, insertedContent }] = change.replacements;
    const text = readFileSync(join(folder, slip), 'utf8');
    const { charOffset, charLength } = deletedRegion;
    const mended = text.slice(0, charOffset) + insertedContent.text + text.slice(charOffset + charLength);
    expect(mended).toBe(text.replace('3.清草', '2.清草'));
  });

  it('with no result for a clean plan', () =>
    expect(JSON.parse(lint(['--format', 'sarif', clean]).stdout).runs[0].results).toEqual([]));
});

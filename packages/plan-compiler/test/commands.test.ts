import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../src/command/columns.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plan-compiler-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input?: string | Uint8Array) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'packages/plan-compiler/src/command/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
    ...(input === undefined ? {} : { input }),
  });
}

describe('compile', { timeout: 30_000 }, () => {
  it('prints one JSON object', () => {
    const { stdout, status } = run(['compile', '--json', fixture('sewage.txt')]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'plan', title: '工业园区污水治理攻坚行动实施方案' });
  });

  it('reads standard input', () => {
    expect(JSON.parse(run(['compile', '--json', '-'], '一、任务\n1.清理。').stdout)).toMatchObject({
      outline: [{ title: '任务' }, { title: '清理' }],
    });
  });

  it('prints several plans, or the one that is picked', () => {
    const file = fixture('two-plans.txt');
    expect(JSON.parse(run(['compile', file]).stdout).plans).toHaveLength(2);
    expect(JSON.parse(run(['compile', '--plan', '2', file]).stdout).tasks).toHaveLength(2);
    const missing = run(['compile', '--plan', '3', file]);
    expect([missing.status, missing.stderr]).toEqual([2, 'error: --plan 3: the file holds 2 plans\n']);
  });

  it('prints a table whose columns line up', () => {
    const { stdout } = run(['compile', '--table', fixture('fire-safety.txt')]);
    const bars = stdout
      .split('\n')
      .filter((line) => line.includes(' │ '))
      .map((line) => [...line.matchAll(/│/gu)].map((bar) => displayWidth(line.slice(0, bar.index))));
    expect(bars.length).toBeGreaterThan(5);
    for (const columns of bars) expect(columns).toEqual(bars[0]);
  });

  it('writes a workbook in which nothing is a formula', async () => {
    const file = join(folder, 'breakdown.xlsx');
    const plan = join(folder, 'plan.txt');
    writeFileSync(plan, '一、任务\n1.=HYPERLINK("http://example.invalid")清理。责任单位：+区城管局\n');
    expect(run(['compile', '--xlsx', file, plan]).status).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const row = workbook.getWorksheet('任务分解表')?.getRow(2);
    expect(row?.getCell(3).type).toBe(ExcelJS.ValueType.String);
    expect(row?.getCell(3).value).toMatch(/^=HYPERLINK/u);
  });

  it.each([
    ['nowhere.txt', 'error: nowhere.txt: no such file\n'],
    ['.', 'error: .: is a folder\n'],
  ])('says plainly that %s cannot be read', (file, sentence) => {
    const { status, stderr, stdout } = run(['compile', file]);
    expect([status, stderr, stdout]).toEqual([1, sentence, '']);
  });

  it('says plainly what the file is', () => {
    expect(run(['compile', '-'], 'MZ\u0000\u0000').stderr).toBe('error: -: this is a program, not a document\n');
    expect(run(['compile', '-'], '').stderr).toBe('error: -: the file is empty\n');
  });

  it('answers a wrong command line with 2', () => {
    expect(run(['compile']).status).toBe(2);
    expect(run(['compile', '--nonsense', 'x']).status).toBe(2);
    expect(run(['lint', '--format', 'xml', 'x']).status).toBe(2);
    expect(run(['compile', '--help']).status).toBe(0);
  });
});

describe('lint', { timeout: 30_000 }, () => {
  it('points at the place', () => {
    const { stdout, status } = run(
      ['lint', '--language', 'zh', '-'],
      '一、任务\n1.清理河道，20xx年6月底前完成。由水利局负责。\n',
    );
    expect(stdout).toBe(
      '-:2:8 error placeholder-left “20xx”是没有填写的空白\n  1.清理河道，20xx年6月底前完成。由水利局负责。\n              ^~~~\n',
    );
    expect(status).toBe(1);
  });

  it('ends with 0 when nothing is an error', () => {
    const { stdout, status } = run(['lint', '--format', 'json', '-'], '一、任务\n1.清理河道。\n');
    expect(JSON.parse(stdout)).toMatchObject([{ rule: 'task-without-owner' }, { rule: 'task-without-deadline' }]);
    expect(status).toBe(0);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plan-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cli = join(root, 'packages/plan-compiler/src/command/cli.ts');
const loader = new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

function run(...args: string[]) {
  return spawnSync(process.execPath, ['--import', loader, cli, 'diff', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const PLAN = [
  '一、任务',
  '（一）清理河道。每周清理两次，重点清理桥墩处堆积的枝叶。由县水利局负责，2026年6月底前完成。',
  '（二）沿河绿化。在青石镇段种植垂柳，设置步道和座椅。由县林业局负责，2026年9月底前完成。',
  '',
].join('\n');
const old = write('old.txt', PLAN);
const respaced = write('respaced.txt', PLAN.replaceAll('，', ','));
const next = write(
  'next.txt',
  PLAN.replace('县水利局', '县城管局')
    .replace('2026年6月', '2026年8月')
    .replace(/（二）.*/u, '（二）安装路灯。在两岸主要路段安装太阳能路灯。由县住建局负责，2026年10月底前完成。'),
);

describe('luoshi diff', { timeout: 30_000 }, () => {
  it('says nothing but counts when nothing changed, and ends with 0', () => {
    const { stdout, status } = run(old, respaced);
    expect(stdout).toBe(
      'kept 2, changed 0, split off 0, new 0, dropped 0\nclauses: 0 new, 0 dropped, 0 retitled or moved\n',
    );
    expect(status).toBe(0);
    expect(run('--all', old, respaced).stdout).toMatch(/^= kept {2}清理河道$/mu);
  });

  it('says of each task what changed, old → new, and ends with 1', () => {
    const { stdout, status } = run(old, next);
    expect(stdout).toContain('~ changed  清理河道  [reworded, new owner, new date]');
    expect(stdout).toContain(
      '    owner: responsible 县水利局 → responsible 县城管局\n    due: 2026-06-30 → 2026-08-31\n',
    );
    expect(stdout).toContain('由县[-水利-]{+城管+}局负责，2026年[-6-]{+8+}月底前完成。');
    expect(stdout).toMatch(/^\+ new {2}安装路灯$/mu);
    expect(stdout).toMatch(/^- dropped {2}沿河绿化$/mu);
    expect(stdout).toContain('kept 0, changed 1, split off 0, new 1, dropped 1\n');
    expect(status).toBe(1);
  });

  it('speaks Chinese where the terminal does or it is asked to', () =>
    expect(run('--language', 'zh', old, next).stdout).toContain('~ 有变化  清理河道  [措辞, 责任单位, 时限]'));

  it('prints JSON that can be read without the plans', () => {
    const printed = JSON.parse(run('--json', old, next).stdout);
    expect(printed.tasks[0]).toMatchObject({
      kind: 'continued',
      changes: ['reworded', 'new-owner', 'new-date'],
      old: { index: 0, item: '清理河道', due: '2026-06-30' },
      new: { index: 0, item: '清理河道', due: '2026-08-31' },
    });
    expect(printed.clauses).toHaveLength(4);
  });

  it('ends with 2 when a file cannot be read or the command line makes no sense', () => {
    const missing = run(old, 'nowhere.txt');
    expect(missing.stderr).toBe('error: nowhere.txt: no such file\n');
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(run(old).status).toBe(2);
  });
});

// From nothing to a first day of work, at the command line and in the browser: what the README says, done.
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePlanDocument } from '../apps/server/src/demo/document.ts';
import type { Person } from './support/browser.ts';
import { roadSafety } from './support/plans.ts';
import { makeDataFolder, type RunningServer, runServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';
import { usePeople } from './support/stage.ts';

const people = usePeople();
const command = join(import.meta.dirname, '../bin/luoshi');
let folder: string;

interface Result {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

function luoshi(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: folder }, (error, output, errors) => {
      resolve({ status: error === null ? 0 : Number(error.code), output, errors });
    });
  });
}

beforeAll(async () => {
  folder = await makeDataFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every command says how it is used', async () => {
  const { status, output } = await luoshi('--help');
  expect(status).toBe(0);
  const names = [...output.matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) /gm)].map(([, name]) => name ?? '');
  expect(names).toEqual(
    expect.arrayContaining(['serve', 'compile', 'lint', 'import-units', 'create-jurisdiction', 'create-admin']),
  );
  for (const name of names.filter((one) => one !== 'help')) {
    const help = await luoshi(name, '--help');
    expect(help).toMatchObject({ status: 0, errors: '' });
    expect(help.output).toContain(`Usage: luoshi ${name}`);
  }
  expect((await luoshi('--version')).output).toMatch(/^\d+\.\d+\.\d+/);
  expect((await luoshi('no-such-command')).status).not.toBe(0);
});

test('a plan is compiled and linted without a server', async () => {
  const plan = join(folder, 'plan.docx');
  await writeFile(plan, await writePlanDocument(roadSafety));
  const compiled = await luoshi('compile', '--json', plan);
  expect(compiled.status).toBe(0);
  const { title, tasks } = JSON.parse(compiled.output) as { title: string; tasks: { lead: string[] }[] };
  expect(title).toBe(roadSafety.title);
  expect(tasks.flatMap(({ lead }) => lead)).toContain('县交通运输局');
  expect((await luoshi('compile', join(folder, 'missing.docx'))).status).not.toBe(0);
  expect((await luoshi('compile')).status).toBe(2);

  const faulty = await luoshi('lint', '--format', 'json', plan);
  const severities = (JSON.parse(faulty.output) as { severity: string }[]).map(({ severity }) => severity);
  expect(faulty.status).toBe(severities.includes('error') ? 1 : 0);
  expect(severities).not.toEqual([]);
  expect((await luoshi('lint', join(folder, 'missing.docx'))).status).not.toBe(0);
});

describe('an empty installation', () => {
  const administrators = [
    ['xitong', 'system_administrator'],
    ['anquan', 'security_administrator'],
    ['shenji', 'auditor'],
  ] as const;
  const ownPassword = 'Yunxi-2026-first';

  test('gets its jurisdiction and three administrators, who set their own passwords, and keeps what it was told', {
    timeout: 240_000,
  }, async () => {
    const data = join(folder, 'data');
    const made = await luoshi('create-jurisdiction', '云溪县', '--data', data);
    expect(made).toMatchObject({ status: 0, output: '辖区已建立 jurisdiction made: 云溪县\n' });
    const oneTime = new Map<string, string>();
    for (const [name, post] of administrators) {
      const { status, output } = await luoshi('create-admin', '--name', name, '--post', post, '--data', data);
      expect(status).toBe(0);
      oneTime.set(name, /一次性密码：(\S+?)（/.exec(output)?.[1] ?? '');
    }
    let server: RunningServer | undefined;
    try {
      server = await runServer(data, { demo: false });
      for (const [name] of administrators) {
        const person = await people.person(server.url);
        await setOwnPassword(person, name, oneTime.get(name) ?? '');
        if (name === 'xitong') await addUnit(person);
      }
      const busy = await luoshi('create-admin', '--name', 'late', '--post', 'auditor', '--data', data);
      expect(busy.status).toBe(1);
      expect(busy.errors).toMatch(/^error: /);
      await server.stop();

      server = await runServer(data, { demo: false });
      const person = await people.person(server.url);
      await signIn(person, 'xitong', '/', ownPassword);
      await person.page.getByText('云溪县教育局').first().waitFor();
    } finally {
      await server?.stop();
    }
  });

  async function setOwnPassword(person: Person, name: string, password: string): Promise<void> {
    const { page } = person;
    await signIn(person, name, '/', password);
    await page.getByText('首次登录或密码已到更换期限，请先设置自己的新密码。').waitFor();
    await page.goto('/units');
    await page.getByText('首次登录或密码已到更换期限，请先设置自己的新密码。').waitFor();
    await page.getByLabel('当前密码').fill(password);
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await page.getByLabel('再输一次新密码').fill(ownPassword);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
  }

  async function addUnit({ page }: Person): Promise<void> {
    await page.getByRole('button', { name: '新增单位' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('编码').fill('101');
    await dialog.getByLabel('名称').fill('云溪县教育局');
    await dialog.getByLabel('类别').click();
    await page.getByTitle('部门', { exact: true }).click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('云溪县教育局').first().waitFor();
  }
});

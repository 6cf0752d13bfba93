// Most plans name no owner and no year. From the list of plans to issued, such a plan takes few keys and clicks: they are
// counted here, those of the approver too.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writePlanDocument } from '../apps/server/src/demo/document.ts';
import type { Person } from './support/browser.ts';
import { tidyStreets } from './support/plans.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });
const mostKeysAndClicks = 60;
/** Numbers of the tasks that are the city management bureau's. */
const theirs = [1, 2, 5, 6, 7, 8, 10, 11];
const owners: Readonly<Record<string, string>> = {
  规范车辆停放: '县公安局',
  修补破损路面: '县交通运输局',
  疏通雨水管网: '县住房和城乡建设局',
  开展文明劝导: '县政府办公室',
};

test('a plan without an owner goes from file to issued in few key presses and clicks', async () => {
  const office = await stage.person();
  await signIn(office, 'zhoumin', '/plans');
  await handIn(office);
  await fillGaps(office);
  await office.click(office.page.getByRole('button', { name: '送审' }));
  await office.click(inDialog(office.page, '送审').getByRole('button', { name: '送审' }));
  await office.page.getByText('送审中', { exact: true }).waitFor();

  const approver = await stage.person();
  await signIn(approver, 'chenliqun');
  await sign(approver);

  await office.click(office.page.getByRole('link', { name: '方案' }).first());
  await office.click(office.page.getByRole('row').getByRole('link', { name: tidyStreets.title }));
  await office.click(office.page.getByRole('button', { name: '下达', exact: true }));
  await office.click(inDialog(office.page, '下达方案').getByRole('button', { name: /^下达给 \d+ 个单位$/ }));
  await office.page.getByText(`《${tidyStreets.title}》已下达`).waitFor();

  const effort = office.effort() + approver.effort();
  console.log(`a plan of 12 tasks without an owner: ${effort} key presses and clicks from file to issued`);
  expect(effort).toBeLessThan(mostKeysAndClicks);
  await expectOwners(office.page);
});

const inDialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function handIn(office: Person): Promise<void> {
  const { page } = office;
  await office.click(page.getByRole('button', { name: '上传方案' }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), office.click(page.getByText('选择文件'))]);
  // A key to choose the file in the system's own dialog.
  await office.choose(chooser, { name: tidyStreets.fileName, buffer: await writePlanDocument(tidyStreets) });
  await page.getByRole('heading', { level: 1, name: tidyStreets.title }).waitFor();
}

async function fillGaps(office: Person): Promise<void> {
  const { page } = office;
  await office.click(page.getByRole('button', { name: `${new Date().getFullYear()} 年` }));
  await page.getByRole('region', { name: '方案年份' }).waitFor({ state: 'detached' });
  // Most of it is the city management bureau's: its rows are chosen and filled at once.
  for (const [at, number] of theirs.entries()) {
    for (let row = theirs[at - 1] ?? 1; row < number; row += 1) await office.press('ArrowDown');
    await office.press(' ');
  }
  await office.type('城管');
  await office.press('Enter');
  // The cursor went on to the next gap, 文明劝导: its first suggestion is the office itself. The others lie above.
  await office.press('1');
  await office.press('Shift+Tab');
  await office.type('住建');
  await office.press('Enter');
  await office.press('Shift+Tab');
  await office.type('公安');
  await office.press('Enter');
  await office.press('Shift+Tab');
  await office.press('1');
  await page.getByText('已补齐，可以送审').waitFor();
}

async function sign(approver: Person): Promise<void> {
  const { page } = approver;
  const waiting = page.getByRole('region', { name: /^待签发/ }).getByRole('listitem');
  await approver.click(waiting.filter({ hasText: tidyStreets.title }).getByRole('link', { name: '审核签发' }));
  await approver.click(page.getByRole('button', { name: '签发', exact: true }));
  await approver.click(inDialog(page, '签发方案').getByRole('button', { name: '签发' }));
  await page.getByText('已签发', { exact: true }).waitFor();
}

async function expectOwners(page: Page): Promise<void> {
  const planId = /plans\/([^?/]+)/.exec(page.url())?.[1] ?? '';
  const reply = await page.request.get(`/api/v1/tasks?planId=${planId}&limit=200`);
  const { items } = (await reply.json()) as { items: { title: string; leadUnit: { name: string }; dueDate: string }[] };
  expect(items).toHaveLength(12);
  for (const { title, leadUnit, dueDate } of items) {
    expect(`${title} ${leadUnit.name}`).toBe(`${title} ${owners[title] ?? '县城市管理局'}`);
    expect(dueDate).toMatch(new RegExp(`^${new Date().getFullYear()}-1[12]-`));
  }
}

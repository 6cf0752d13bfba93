// A second edition over work under way: what is doubtful decided by keyboard, what goes on going on, the units told only what
// changed for them.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writePlanDocument } from '../apps/server/src/demo/document.ts';
import type { Person } from './support/browser.ts';
import { takePhoto } from './support/photo.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';
import { firstEdition, secondEdition, titles } from './support/two-editions.ts';

const stage = useStage({ demo: true });

test('a second edition carries the work on and tells each unit what is new for it', { timeout: 240_000 }, async () => {
  const office = await stage.person();
  await signIn(office, 'zhoumin');
  const approver = await stage.person();
  await signIn(approver, 'chenliqun');
  await issueFirst(office, approver);
  await reportWithPhoto();

  await uploadSecond(office);
  await decideByKeyboard(office);
  await sendAndIssue(office, approver);

  await readOnPhone();
  await readAtDesk();
  await nothingForUnchanged();
  await lookBack(office);
});

const inDialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

async function stateIs(page: Page, state: string): Promise<void> {
  await page.getByRole('list', { name: '方案进度' }).locator('[aria-current="step"]', { hasText: state }).waitFor();
}

/** The way of a first edition is another journey's: here it goes by the API. */
async function issueFirst({ page }: Person, approver: Person): Promise<void> {
  const buffer = await writePlanDocument(firstEdition);
  const headers = () => ({ 'idempotency-key': randomUUID() });
  const units = await (await page.request.get('/api/v1/units')).json();
  const office = units.items.find((unit: { name: string }) => unit.name === '县政府办公室');
  const file = { name: firstEdition.fileName, mimeType: 'application/octet-stream', buffer };
  const uploaded = await page.request.post('/api/v1/plans', {
    headers: headers(),
    multipart: { officeUnitId: office.id, file },
  });
  const { editionId } = await uploaded.json();
  for (const [by, act] of [
    [page, 'submit'],
    [approver.page, 'sign'],
    [page, 'issue'],
  ] as const) {
    const { version } = await (await by.request.get(`/api/v1/plan-editions/${editionId}`)).json();
    const moved = await by.request.post(`/api/v1/plan-editions/${editionId}/${act}`, {
      headers: { ...headers(), 'if-match': `"${version}"` },
      data: {},
    });
    expect([act, moved.status(), moved.ok() ? '' : await moved.text()]).toEqual([act, 200, '']);
  }
}

/** The finance bureau's contact accepts its task and reports 60 % of it, with a photo. */
async function reportWithPhoto(): Promise<void> {
  const contact = await stage.person('phone');
  const { page } = contact;
  await signIn(contact, 'sunli', '/field/');
  await page.getByRole('link', { name: new RegExp(titles.reworded) }).click();
  await page.getByRole('button', { name: '签收' }).click();
  await page.getByRole('link', { name: '填报进展' }).click();
  await page.getByLabel('做了什么，还差什么').fill('已修补村道六公里。');
  await page.getByRole('slider').fill('60');
  await page
    .getByLabel('从相册选')
    .setInputFiles({ name: '修补现场.jpg', mimeType: 'image/jpeg', buffer: await takePhoto() });
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('目前进度 60%').first().waitFor();
  await page.getByRole('img', { name: '修补现场.jpg' }).waitFor();
  await contact.context.close();
}

async function uploadSecond({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: '方案', exact: true }).click();
  await page.getByRole('row').getByRole('link', { name: firstEdition.title }).click();
  await page.getByRole('button', { name: '上传新版' }).click();
  const buffer = await writePlanDocument(secondEdition);
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: secondEdition.fileName, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('heading', { level: 1, name: secondEdition.title }).waitFor();
}

/** The tab stands open on what waits. One key a decision; the cursor goes on by itself. */
async function decideByKeyboard(office: Person): Promise<void> {
  const { page } = office;
  const table = page.getByRole('grid', { name: '第 1 版与第 2 版的任务对照' });
  await table.waitFor();
  expect(await office.findAccessibilityFaults()).toEqual([]);
  await page.getByText(/^还有 \d+ 处待确认/).waitFor();
  const row = (title: string) => table.getByRole('row').filter({ hasText: title });
  await row(titles.dropped).getByText('取消', { exact: true }).waitFor();
  const reworded = row(titles.reworded);
  for (const words of ['文字修改', '时限调整', '进度 60%，填报 1 次'])
    await reworded.getByText(words).first().waitFor();
  await reworded.locator('ins', { hasText: '边沟' }).waitFor();
  await row(titles.owner).getByText('责任单位调整').waitFor();
  await row(titles.moved).getByText('位置移动').waitFor();
  await row(titles.added).getByText('新增', { exact: true }).waitFor();

  await page.getByRole('tab', { name: /^变更/ }).focus();
  for (let presses = 0; presses < 12; presses += 1) {
    if (await table.locator('tr[tabindex="0"]').evaluate((one) => one === document.activeElement)) break;
    await office.press('Tab');
  }
  await makePart(office);
  for (let presses = 0; presses < 8; presses += 1) {
    const waiting = await page.getByText(/^还有 \d+ 处待确认/).count();
    if (waiting === 0) break;
    const before = await table.getByText(/待确认/).count();
    await office.press('Enter');
    await expect.poll(() => table.getByText(/待确认/).count()).toBeLessThan(before);
  }
  await page.getByText('变更已全部确认。').waitFor();
  expect(await office.findAccessibilityFaults()).toEqual([]);
}

/** Whatever the comparison took the second part for: it is a part of the former task. */
async function makePart(office: Person): Promise<void> {
  const { page } = office;
  const table = page.getByRole('grid');
  const part = table.getByRole('row').filter({ hasText: titles.parts[1] });
  if ((await part.getByText('新增', { exact: true }).count()) === 0) return;
  await office.press('End');
  for (let presses = 0; presses < 12; presses += 1) {
    if (await part.evaluate((one) => one === document.activeElement)) break;
    await office.press('ArrowUp');
  }
  await office.press('c');
  const dialog = inDialog(page, new RegExp(titles.parts[1]));
  await dialog.waitFor();
  await office.type(titles.whole);
  await office.press('Enter');
  await dialog.getByText(/^拆分/).click();
  await dialog.getByRole('button', { name: '确定' }).click();
  await part.getByText('拆分', { exact: true }).waitFor();
  // Back on the rows, where the next decision waits.
  const active = table.locator('tr[tabindex="0"]');
  await expect.poll(() => active.evaluate((one) => one === document.activeElement), { timeout: 10_000 }).toBe(true);
}

async function sendAndIssue({ page }: Person, approver: Person): Promise<void> {
  await page.getByRole('button', { name: '送审' }).click();
  await inDialog(page, '送审').getByRole('button', { name: '送审' }).click();
  await stateIs(page, '送审中');
  await approver.page.reload();
  await approver.page
    .getByRole('region', { name: /^待签发/ })
    .getByRole('listitem')
    .filter({ hasText: secondEdition.title })
    .getByRole('link', { name: '审核签发' })
    .click();
  await approver.page.getByRole('button', { name: '签发' }).click();
  await inDialog(approver.page, '签发方案').getByRole('button', { name: '签发' }).click();
  await stateIs(approver.page, '已签发');
  await page.reload();
  await stateIs(page, '已签发');
  await page.getByRole('button', { name: '下达' }).click();
  const dialog = inDialog(page, '下达方案');
  await dialog.getByText('县财政局').first().waitFor();
  await dialog.getByText('县财政局').first().click();
  await dialog.locator('ins', { hasText: '边沟' }).first().waitFor();
  expect(await dialog.getByText('县应急管理局').count()).toBe(0);
  await dialog.getByText(/个单位没有变化，不发消息/).waitFor();
  await dialog.getByRole('button', { name: /^下达给 \d+ 个单位$/ }).click();
  await page.getByText(`《${secondEdition.title}》已下达`).waitFor();
  await inDialog(page, '已下达').getByRole('button', { name: '关闭' }).click();
}

/** What the finance bureau is told on the phone, and that its 60 % and its photo are still there. */
async function readOnPhone(): Promise<void> {
  const contact = await stage.person('phone');
  const { page } = contact;
  await signIn(contact, 'sunli', '/field/');
  const message = page.getByRole('listitem').filter({ hasText: `《${secondEdition.title}》第 2 版已下达` });
  await message.getByText('有变化 1').waitFor();
  await message.locator('del', { hasText: /3/ }).first().waitFor();
  await message.locator('ins', { hasText: '边沟' }).waitFor();
  for (const title of [titles.owner, titles.added, titles.kept]) expect(await message.getByText(title).count()).toBe(0);
  expect(await contact.findAccessibilityFaults()).toEqual([]);
  await message.getByRole('link', { name: titles.reworded }).click();
  await page.getByText('目前进度 60%').first().waitFor();
  await page.getByText('同步修复路肩和边沟').first().waitFor();
  await page.getByRole('img', { name: '修补现场.jpg' }).waitFor();
  await contact.context.close();
}

async function readAtDesk(): Promise<void> {
  const contact = await stage.person();
  const { page } = contact;
  await signIn(contact, 'sunli');
  const region = page.getByRole('region', { name: /^新消息/ });
  const message = region
    .getByRole('listitem')
    .filter({ hasText: `《${secondEdition.title}》第 2 版已下达` })
    .first();
  await message.waitFor();
  expect(await contact.findAccessibilityFaults()).toEqual([]);
  await message.getByRole('link', { name: titles.reworded }).click();
  const drawer = page.getByRole('complementary', { name: titles.reworded });
  await drawer.getByText(/转入第 2 版/).waitFor();
  await drawer
    .getByText(/已修补村道六公里/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: '工作台' }).click();
  await message.getByRole('button', { name: new RegExp(`^知道了 ${asPattern(secondEdition.title)}`) }).click();
  await message.waitFor({ state: 'detached' });
  await contact.context.close();
}

const asPattern = (text: string) => text.replace(/[（）()]/g, '.');

/** The emergency bureau's one task stayed as it was: it hears of the first edition only. */
async function nothingForUnchanged(): Promise<void> {
  const contact = await stage.person();
  await signIn(contact, 'zhengtao');
  const { page } = contact;
  await page
    .getByRole('region', { name: /^新消息/ })
    .getByText(`《${firstEdition.title}》已下达`)
    .first()
    .waitFor();
  expect(await page.getByText(`《${secondEdition.title}》第 2 版已下达`).count()).toBe(0);
  await contact.context.close();
}

/** The studio of the replaced edition still shows its tasks, in its words. */
async function lookBack({ page }: Person): Promise<void> {
  await page.getByLabel('版次').click();
  await page.getByTitle(/第 1 版/).click();
  await page.getByRole('heading', { level: 1, name: firstEdition.title, exact: true }).waitFor();
  const tasks = page.getByRole('tabpanel').getByRole('listitem');
  await tasks.filter({ hasText: titles.whole }).first().waitFor();
  await tasks.filter({ hasText: titles.reworded }).first().waitFor();
}

// The whole way of a plan, each step by the person whose work it is: handed in, completed, signed, issued, done, closed.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writePlanDocument } from '../apps/server/src/demo/document.ts';
import type { Person } from './support/browser.ts';
import { canOpenDocuments, download, readAsOpened } from './support/documents.ts';
import { cameraDataOf, takePhoto } from './support/photo.ts';
import { roadSafety } from './support/plans.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });
const rails = '修复破损护栏和标志标线';
const lights = '安装重点路口夜间照明设施';

test('a plan goes from its Word file to a closed task', { timeout: 180_000 }, async () => {
  const office = await stage.person();
  await signIn(office, 'zhoumin');
  await handIn(office);
  await fillGapsByKeyboard(office);
  await correctParty(office);
  await sendForSignOff(office);

  const approver = await stage.person();
  await signIn(approver, 'chenliqun');
  await openToSign(approver.page);
  await approver.page.getByRole('button', { name: '退回' }).click();
  await approver.page.getByLabel('理由').fill('护栏修复请提前到12月22日。');
  await inDialog(approver.page, '退回方案').getByRole('button', { name: '退回' }).click();
  await stateIs(approver.page, '草稿');

  await mendAndSendAgain(office);
  await openToSign(approver.page);
  await approver.page.getByRole('button', { name: '签发' }).click();
  await inDialog(approver.page, '签发方案').getByRole('button', { name: '签发' }).click();
  await stateIs(approver.page, '已签发');

  await issue(office);
  const photo = await reportFromPhone();
  await confirmAndApply();
  await close(office);
  await openBreakdown(office);
  expect(photo).toBeUndefined();
});

const inDialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** The step the plan is at, as its head shows it. */
async function stateIs(page: Page, state: string): Promise<void> {
  await page.getByRole('list', { name: '方案进度' }).locator('[aria-current="step"]', { hasText: state }).waitFor();
}

async function handIn({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: '方案', exact: true }).click();
  await page.getByRole('button', { name: '上传方案' }).click();
  const buffer = await writePlanDocument(roadSafety);
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: roadSafety.fileName, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('heading', { level: 1, name: roadSafety.title }).waitFor();
  // Numbers that Word would have drawn stand in the text as read.
  await page.getByText('（二）整治校车和接送车辆。', { exact: true }).first().waitFor();
}

async function fillGapsByKeyboard(office: Person): Promise<void> {
  const { page } = office;
  const table = page.getByRole('grid', { name: '待补表' });
  await table.waitFor();
  await answerYearByKeyboard(office);
  const cell = (number: number, column: string) => page.getByLabel(`第 ${number} 项 ${column}`);
  await focused(cell(3, '牵头单位'));
  await office.type('城管');
  await office.press('Enter');
  await focused(cell(4, '牵头单位'));
  await office.type('应急');
  await office.press('Enter');
  // 县气象台 meets no unit of the county.
  await focused(cell(4, '责任单位'));
  await office.type('水利');
  await office.press('Enter');
  await focused(cell(4, '完成时限'));
  await office.type('1231');
  await office.press('Enter');
  await focused(cell(5, '牵头单位'));
  await office.press('1');
  await focused(cell(5, '完成时限'));
  await office.press('s');
  // Whatever else lacks a lead gets the first suggestion, all at once.
  await office.press('Control+a');
  await office.press('Control+Enter');
  await page.getByText('已补齐，可以送审').waitFor();
  for (const name of ['县城市管理局', '县应急管理局', '县水利局']) await table.getByText(name).first().waitFor();
}

/** From the table the keys lead out of it, up to the question above. */
async function answerYearByKeyboard(office: Person): Promise<void> {
  const { page } = office;
  const banner = page.getByRole('region', { name: '方案年份' });
  const button = banner.getByRole('button', { name: `${new Date().getFullYear()} 年` });
  for (
    let presses = 0;
    presses < 12 && !(await button.evaluate((one) => one === document.activeElement));
    presses += 1
  ) {
    await office.press('Shift+Tab');
  }
  await office.press('Enter');
  await banner.waitFor({ state: 'detached' });
}

async function focused(target: Locator): Promise<void> {
  await expect.poll(() => target.evaluate((one) => one === document.activeElement), { timeout: 10_000 }).toBe(true);
}

async function correctParty({ page }: Person): Promise<void> {
  await page.getByRole('tab', { name: /^任务/ }).click();
  await page.getByRole('button', { name: new RegExp(lights) }).click();
  const form = page.getByRole('form');
  await form.getByLabel('单位', { exact: true }).nth(1).click();
  await page.keyboard.type('柳林');
  await page.getByTitle('柳林镇', { exact: true }).click();
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('listitem').filter({ hasText: lights }).getByText('柳林镇').waitFor();
}

async function sendForSignOff({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: '送审' }).click();
  await inDialog(page, '送审').getByRole('button', { name: '送审' }).click();
  await stateIs(page, '送审中');
}

async function openToSign(page: Page): Promise<void> {
  await page.getByRole('link', { name: '工作台' }).click();
  const waiting = page.getByRole('region', { name: /^待签发/ });
  await waiting
    .getByRole('listitem')
    .filter({ hasText: roadSafety.title })
    .getByRole('link', { name: '审核签发' })
    .click();
  await stateIs(page, '送审中');
}

async function mendAndSendAgain(office: Person): Promise<void> {
  const { page } = office;
  await page.reload();
  await page.getByText('签发人退回：护栏修复请提前到12月22日。').waitFor();
  await page.getByRole('tab', { name: /^任务/ }).click();
  await page.getByRole('button', { name: new RegExp(rails) }).click();
  await page.getByRole('form').getByLabel('完成时限').fill('12-22');
  await page.getByRole('form').getByRole('button', { name: '保存' }).click();
  await page.getByRole('form').waitFor({ state: 'detached' });
  await sendForSignOff(office);
}

async function issue({ page }: Person): Promise<void> {
  await page.reload();
  await stateIs(page, '已签发');
  await page.getByRole('button', { name: '下达' }).click();
  const dialog = inDialog(page, '下达方案');
  await dialog.getByText('县交通运输局').first().waitFor();
  await dialog.getByRole('button', { name: /^下达给 \d+ 个单位$/ }).click();
  await page.getByText(`《${roadSafety.title}》已下达`).waitFor();
  await inDialog(page, '已下达').getByRole('button', { name: '关闭' }).click();
}

/** The finance bureau's contact, on a phone; answers what the stored photo says about the camera. */
async function reportFromPhone(): Promise<Buffer | undefined> {
  const contact = await stage.person('phone');
  const { page } = contact;
  await signIn(contact, 'sunli', '/field/');
  await page.getByRole('link', { name: new RegExp(rails) }).click();
  await page.getByRole('button', { name: '签收' }).click();
  await page.getByRole('link', { name: '申请办结' }).click();
  await page.getByLabel('做了什么，还差什么').fill('专项资金已拨付到位，凭证见照片。');
  const taken = await takePhoto();
  expect(await cameraDataOf(taken)).toBeDefined();
  const stored = page.waitForResponse(
    (reply) => reply.url().endsWith('/evidence') && reply.request().method() === 'POST',
  );
  await page.getByLabel('从相册选').setInputFiles({ name: '拨款凭证.jpg', mimeType: 'image/jpeg', buffer: taken });
  const { id } = (await (await stored).json()) as { id: string };
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办结申请', { exact: false }).first().waitFor();
  await page.getByRole('img', { name: '拨款凭证.jpg' }).waitFor();
  const content = await page.request.get(`/api/v1/evidence/${id}/content`);
  return cameraDataOf(await content.body());
}

async function confirmAndApply(): Promise<void> {
  const lead = await stage.person();
  const { page } = lead;
  await signIn(lead, 'hanlei');
  await page.getByRole('button', { name: `签收 ${rails}` }).click();
  const confirming = page
    .getByRole('region', { name: /^待确认/ })
    .getByRole('listitem')
    .filter({ hasText: rails });
  await confirming.getByText('县财政局').waitFor();
  await confirming.getByRole('button', { name: '确认' }).click();
  await confirming.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: rails }).first().click();
  const drawer = page.getByRole('complementary', { name: rails });
  await drawer.getByRole('button', { name: '申请办结 县交通运输局' }).click();
  const dialog = page.getByRole('dialog', { name: '申请办结 · 县交通运输局' });
  await dialog.getByLabel('进展情况').fill('破损护栏和标志标线已全部修复。');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  await drawer.getByText('申请办结', { exact: true }).first().waitFor();
}

async function close({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: '工作台' }).click();
  const closing = page
    .getByRole('region', { name: /^待办结/ })
    .getByRole('listitem')
    .filter({ hasText: rails });
  await closing.getByRole('button', { name: '办结' }).click();
  await page
    .getByRole('dialog', { name: `办结“${rails}”` })
    .getByRole('button', { name: '办结' })
    .click();
  await closing.waitFor({ state: 'detached' });
}

async function openBreakdown({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: '方案', exact: true }).click();
  await page.getByRole('row').getByRole('link', { name: roadSafety.title }).click();
  await page.getByRole('button', { name: '更多' }).click();
  const file = await download(page, page.getByRole('link', { name: '任务分解表（.xlsx）' }));
  expect(file.name).toMatch(/\.xlsx$/);
  if (!canOpenDocuments) {
    console.log('the breakdown was not opened: soffice or pdftotext is not on this machine');
    return;
  }
  const text = await readAsOpened(file);
  for (const words of [roadSafety.title, rails, lights, '县交通运输局', '柳林镇']) expect(text).toContain(words);
}

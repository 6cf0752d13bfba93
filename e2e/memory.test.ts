// What a clerk mends in one plan is offered in the next, and taken with a key each; what was read with doubt comes first.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Person } from './support/browser.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });
const year = new Date().getFullYear() + 1;

const planText = (title: string) => `${title}

为做好有关工作，制定本方案。

一、重点任务
（一）清理占道经营。对主次干道占道经营全面清理，${year}年6月20日前完成。
牵头单位：县星河办
责任单位：清河镇
（二）更换破损标牌。对破损标牌逐一更换，${year}年6月21日前完成。
（三）做好总结提炼。及时总结经验做法，${year}年6月30日前完成。
牵头单位：县财政局
（四）强化日常巡查。建立日巡查、周调度、月通报机制。
牵头单位：县公安局

云溪县人民政府办公室
`;

const first = '云溪县春季市容整治实施方案';
const second = '云溪县夏季市容提升实施方案';

test('the second plan is offered what was mended in the first', async () => {
  const office = await stage.person('wide');
  const { page } = office;
  await signIn(office, 'zhoumin', '/units?tab=memory');
  await forgetAll(page);
  await page.getByText('还没有记住的更正').waitFor();

  // Plan 1: a name that is no unit, a task that nobody leads, a task that is none.
  await handIn(office, first);
  await page.getByRole('grid', { name: '待补表' }).waitFor();
  await office.type('城市管理');
  await office.press('Enter');
  await office.type('教育');
  await office.press('Enter');
  await page.getByText('已补齐，可以送审').waitFor();
  await showTab(office, /^任务/);
  const task = rowOf(page, '做好总结提炼');
  await office.click(task.getByRole('button', { name: /做好总结提炼/ }).first());
  await office.click(task.getByRole('button', { name: '删除' }));
  await office.click(page.getByRole('tooltip').getByRole('button', { name: '删除' }));
  await task.waitFor({ state: 'detached' });

  // Plan 2: each is offered first, with where it comes from, and taken with one key.
  await handIn(office, second);
  await page.getByRole('grid', { name: '待补表' }).waitFor();
  const offered = page.locator('footer').getByRole('button');
  expect(await offered.first().textContent()).toMatch(/1\s*县城市管理局.*县星河办.*春季市容整治/);
  expect(await office.findAccessibilityFaults()).toEqual([]);
  await office.press('1');
  await offered.filter({ hasText: '更换破损标牌' }).first().waitFor();
  expect(await offered.first().textContent()).toMatch(/1\s*县教育局.*把“更换破损标牌”交给它/);
  await office.press('1');
  await page.getByText('已补齐，可以送审').waitFor();

  // What was deleted is marked, and deleted again with one key; what was read with doubt is confirmed with one.
  await office.click(page.getByRole('button', { name: /处待核对$/ }));
  const ignored = rowOf(page, '做好总结提炼');
  await ignored.getByText('上次删去').waitFor();
  expect(await office.findAccessibilityFaults()).toEqual([]);
  await ignored.locator('[data-row-head]').focus();
  await office.press('Delete');
  await ignored.waitFor({ state: 'detached' });
  const doubtful = rowOf(page, '强化日常巡查');
  await doubtful.getByText(/一类缩略读出，把握 \d+%$/).waitFor();
  expect(
    await page
      .getByRole('listitem')
      .filter({ has: page.locator('[data-row-head]') })
      .first()
      .textContent(),
  ).toContain('强化日常巡查');
  await doubtful.locator('[data-row-head]').focus();
  await office.press('y');
  await doubtful.getByText('待确认').waitFor({ state: 'detached' });

  // The memory is seen with how often it served, and what is wrong in it is forgotten.
  await page.goto('/units?tab=memory');
  const name = page.getByRole('row').filter({ hasText: '县星河办' });
  await name.getByText('即县城市管理局').waitFor();
  await name.getByText('1 次', { exact: true }).waitFor();
  expect(await office.findAccessibilityFaults()).toEqual([]);
  await forgetAll(page);
  await page.getByText('还没有记住的更正').waitFor();
});

const rowOf = (page: Page, title: string): Locator =>
  page.locator('li[data-things]').filter({ has: page.locator('[data-row-head]', { hasText: title }) });

async function showTab(office: Person, name: RegExp): Promise<void> {
  await office.click(office.page.getByRole('tab', { name }));
}

async function handIn(office: Person, title: string): Promise<void> {
  const { page } = office;
  await page.goto('/plans');
  await office.click(page.getByRole('button', { name: '上传方案' }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), office.click(page.getByText('选择文件'))]);
  await office.choose(chooser, { name: `${title}.txt`, buffer: Buffer.from(planText(title)) });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function forgetAll(page: Page): Promise<void> {
  await page.getByText('系统会记住').waitFor();
  await page.waitForLoadState('networkidle');
  for (;;) {
    const forget = page.getByRole('button', { name: /^忘掉“/ }).first();
    if ((await forget.count()) === 0) return;
    const row = await page.getByRole('button', { name: /^忘掉“/ }).count();
    await forget.click();
    await page.getByRole('tooltip').getByRole('button', { name: '忘掉', exact: true }).click();
    await expect.poll(() => page.getByRole('button', { name: /^忘掉“/ }).count()).toBe(row - 1);
  }
}

// The second factor from setting it up to losing the phone, as people do it; what an account is told meanwhile; and what the
// security administrator demands, takes off and hands over.
import { expect, test } from 'vitest';
import { demoPassword } from '../apps/server/src/demo/county.data.ts';
import { timeStepOf, totpCode } from '../apps/server/src/modules/identity/totp.service.ts';
import type { Person } from './support/browser.ts';
import { picture } from './support/picture.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });

function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The authenticator: each code it shows was not shown before. */
function authenticator(key: string): () => Promise<string> {
  const secret = fromBase32(key);
  let last = 0;
  return async () => {
    // The server takes the code of the next half minute too.
    while (timeStepOf(new Date()) + 1 <= last) await new Promise((resolve) => setTimeout(resolve, 1000));
    last = Math.max(last + 1, timeStepOf(new Date()));
    return totpCode(secret, last);
  };
}

/** From the password to the recovery codes, wherever the steps stand. */
async function enrol({ page }: Person, name: string) {
  await page.getByLabel('输入当前密码').fill(demoPassword);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('img', { name: '验证器二维码' }).waitFor();
  const key = (await page.locator('code').first().innerText()).replaceAll(' ', '');
  const nextCode = authenticator(key);
  await picture(page, name);
  await page.getByLabel('输入验证器显示的 6 位数字').fill(await nextCode());
  await page.getByRole('button', { name: '确认开启' }).click();
  await page.getByRole('heading', { name: '恢复码' }).waitFor();
  const codes = await page.getByRole('listitem').locator('code').allInnerTexts();
  return { nextCode, codes };
}

async function sendCode({ page }: Person, code: string): Promise<void> {
  await page.getByLabel('验证码', { exact: true }).fill(code);
  await page.getByRole('button', { name: '继续' }).click();
}

async function signOut({ page }: Person): Promise<void> {
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
}

test('set up, signed in with, and replaced by a recovery code', async () => {
  const person = await stage.person('desktop');
  const { page } = person;
  await signIn(person, 'zhoumin', '/account');
  await picture(page, 'account-off');
  await page.getByRole('button', { name: '开启双因素验证' }).click();
  const { nextCode, codes } = await enrol(person, 'enrol');
  expect(codes).toHaveLength(10);
  expect(await person.findAccessibilityFaults()).toEqual([]);
  await picture(page, 'recovery-codes');
  await page.getByRole('button', { name: '已存好，关闭' }).click();
  await page.getByText('剩余恢复码 10 个').waitFor();

  await signOut(person);
  await signIn(person, 'zhoumin', '/account');
  await page.getByRole('heading', { name: '输入验证码' }).waitFor();
  expect(await person.findAccessibilityFaults()).toEqual([]);
  await picture(page, 'code-step');
  await sendCode(person, '000000');
  await page.getByText('验证码不正确').waitFor();
  await sendCode(person, await nextCode());
  await page.getByText('剩余恢复码 10 个').waitFor();

  await signOut(person);
  await signIn(person, 'zhoumin', '/account');
  await sendCode(person, codes[0] ?? '');
  await page.getByText('剩余恢复码 9 个').waitFor();
  const alerts = page.getByRole('region', { name: '登录提醒' });
  await alerts.getByText('用恢复码登录').waitFor();
  await page.getByRole('link', { name: '1 条登录提醒' }).waitFor();
  expect(await person.findAccessibilityFaults()).toEqual([]);
  await picture(page, 'account-on');
  await alerts.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('link', { name: '1 条登录提醒' }).waitFor({ state: 'detached' });

  // On the phone, where the browser is a new one.
  const phone = await stage.person('phone');
  await signIn(phone, 'zhoumin', '/field/');
  await phone.page.getByRole('heading', { name: '输入验证码' }).waitFor();
  expect(await phone.findAccessibilityFaults()).toEqual([]);
  await picture(phone.page, 'code-step-phone');
  await sendCode(phone, codes[1] ?? '');
  const told = phone.page.getByRole('region', { name: '2 条登录提醒' });
  await told.getByText('从新的浏览器登录').waitFor();
  expect(await phone.findAccessibilityFaults()).toEqual([]);
  await picture(phone.page, 'alerts-phone');
  await page.reload();
  await page.getByText('从新的浏览器登录').waitFor();

  // The phone and the codes are lost.
  const administrator = await stage.person('desktop');
  await signIn(administrator, 'secadmin', '/accounts');
  await administrator.page.getByRole('button', { name: '周敏' }).click();
  await administrator.page.getByRole('button', { name: '重置双因素验证' }).click();
  await administrator.page.getByRole('tooltip').getByRole('button', { name: '重置双因素验证' }).click();
  await administrator.page.getByRole('dialog').getByText('未开启').waitFor();
  await administrator.page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await picture(administrator.page, 'account-drawer');
  expect(await administrator.findAccessibilityFaults()).toEqual([]);
  await signIn(person, 'zhoumin', '/sign-in');
  await page.goto('/account');
  await page.getByText('安全管理员重置了双因素验证').waitFor();
});

test('demanded of a post, it comes before anything else', async () => {
  const administrator = await stage.person('desktop');
  await signIn(administrator, 'secadmin', '/accounts');
  await administrator.page.getByRole('button', { name: '登录安全规则' }).click();
  const dialog = administrator.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '审计员' }).check();
  expect(await administrator.findAccessibilityFaults()).toEqual([]);
  await picture(administrator.page, 'security-rules');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });

  const person = await stage.person('phone');
  const { page } = person;
  await signIn(person, 'auditor', '/sign-in');
  await page.getByRole('heading', { name: '设置双因素验证' }).waitFor();
  expect(await person.findAccessibilityFaults()).toEqual([]);
  await page.goto('/record');
  await page.getByText('您的岗位须用双因素验证登录').waitFor();
  await enrol(person, 'enrol-phone');
  await picture(page, 'recovery-codes-phone');
  await page.getByRole('button', { name: '已存好，关闭' }).click();
  await page.waitForURL('**/record');
  await page.goto('/account');
  await page.getByText('您的岗位必须使用。').waitFor();
  await picture(page, 'account-phone');
});

test('a post is handed over from the account’s drawer', async () => {
  const administrator = await stage.person('desktop');
  const { page } = administrator;
  await signIn(administrator, 'secadmin', '/accounts');
  await page.getByRole('button', { name: '刘洋' }).click();
  await page.getByRole('button', { name: '交接', exact: true }).first().click();
  const dialog = page.getByRole('dialog').filter({ hasText: '交接岗位' });
  await dialog.getByLabel('接任人').waitFor();
  expect(await administrator.findAccessibilityFaults()).toEqual([]);
  await dialog.getByLabel('接任人').fill('何静');
  await page.getByTitle('何静（hejing）').click();
  await picture(page, 'hand-over');
  await dialog.getByRole('button', { name: '交接' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: 'Close' })
    .or(page.getByRole('button', { name: '关闭' }))
    .first()
    .click();
  await page.getByRole('button', { name: '何静' }).click();
  await page
    .getByText('未生效')
    .or(page.getByRole('button', { name: '结束岗位' }).nth(1))
    .first()
    .waitFor();
});

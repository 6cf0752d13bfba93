// Signing in as people do, in the office and on the phone: both pages have the same words.
import { demoPassword } from '../../apps/server/src/demo/county.data.ts';
import type { Person } from './browser.ts';

export async function signIn(person: Person, name: string, path = '/', password = demoPassword): Promise<void> {
  const { page } = person;
  await page.goto(path);
  await page.getByLabel('用户名').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' });
}

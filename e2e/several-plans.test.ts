// A file that holds several plans: the first is read, and another is taken from the same file without handing it in again.
import { expect, test } from 'vitest';
import { samplePlan } from '../apps/server/src/modules/plan/test/sample-plan.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });

const subject = '农村人居环境整治提升';
const second = samplePlan.replaceAll(subject, '校园安全隐患排查');
const titles = ['云溪县农村人居环境整治提升行动方案', '云溪县校园安全隐患排查行动方案'] as const;

test('another plan of the file takes the place of the one that was read', async () => {
  const office = await stage.person('wide');
  const { page } = office;
  await signIn(office, 'zhoumin', '/plans');
  await office.click(page.getByRole('button', { name: '上传方案' }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), office.click(page.getByText('选择文件'))]);
  await office.choose(chooser, { name: '两份方案.txt', buffer: Buffer.from(`${samplePlan}\n${second}`) });
  await page.getByRole('heading', { level: 1, name: titles[0] }).waitFor();
  const notice = page.getByRole('alert').filter({ hasText: titles[1] });
  expect(await office.findAccessibilityFaults()).toEqual([]);
  await office.click(notice.getByRole('button', { name: '改用所选的方案' }));
  await page.getByRole('heading', { level: 1, name: titles[1] }).waitFor();

  // The draft that gives way says what goes over to the next file.
  await office.click(page.getByRole('button', { name: '更多' }));
  await office.click(page.getByRole('menuitem', { name: '上传新版' }));
  await page.getByRole('dialog').getByText('第 2 版还是草稿，会被新文件取代').waitFor();
});

// A notice 督办单 from the ledger to its accepted answer: raised by hand, signed, issued, answered on the phone with a photo.
import { expect, test } from 'vitest';
import type { Person } from './support/browser.ts';
import { takePhoto } from './support/photo.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });
const unit = '县住房和城乡建设局';

interface Owed {
  readonly taskId: string;
  readonly title: string;
  readonly planId: string;
}

/** Something the bureau owes that is not late yet: of what is late the clock has drafted a notice already. */
async function findOwed({ page }: Person): Promise<Owed> {
  const units = await (await page.request.get('/api/v1/units')).json();
  const { id } = units.items.find(({ name }: { name: string }) => name === unit);
  const { items } = await (await page.request.get(`/api/v1/units/${id}/assignments?limit=200`)).json();
  const owed = items.find(
    ({ light, planId, role }: { light: string; planId: string | null; role: string }) =>
      planId !== null && role !== 'support' && light !== 'overdue',
  );
  expect(owed).toBeDefined();
  return { taskId: owed.taskId, title: owed.taskTitle, planId: owed.planId };
}

async function expectAccessible(person: Person): Promise<void> {
  // A dialog that still fades in has less contrast than it will have.
  await person.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  expect(await person.findAccessibilityFaults()).toEqual([]);
}

test('a notice goes from the ledger to an accepted answer', { timeout: 240_000 }, async () => {
  const office = await stage.person('wide');
  await signIn(office, 'zhoumin');
  const { page } = office;
  const { taskId, title, planId } = await findOwed(office);

  // The clock has drafted notices for what is late.
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page.getByRole('heading', { name: /^待送审、下发的督办单/ }).count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  await expectAccessible(office);
  await picture(office, 'workbench');

  await page.goto(`/tasks/${taskId}`);
  const section = page.getByRole('region', { name: /^督办/ });
  await section.getByRole('heading', { name: '后续节点' }).waitFor();
  await section.getByRole('button', { name: '督办', exact: true }).click();
  const raise = page.getByRole('dialog', { name: /^督办 1 项任务/ });
  for (const box of await raise.getByRole('checkbox').all()) await box.uncheck();
  await raise.getByRole('checkbox', { name: unit }).check();
  await expectAccessible(office);
  await picture(office, 'raise');
  await raise.getByRole('button', { name: '督办', exact: true }).click();
  const submit = section.getByRole('button', { name: `送审 督办单 ${unit}` });
  await submit.waitFor();
  await expectAccessible(office);
  await picture(office, 'drawer');
  await submit.click();
  await page.getByRole('dialog', { name: /^送审/ }).getByRole('button', { name: '送审' }).click();
  await submit.waitFor({ state: 'detached' });

  const approver = await stage.person();
  await signIn(approver, 'chenliqun');
  const toSign = approver.page.getByRole('region', { name: /^待签发的督办单/ });
  await toSign.getByRole('button', { name: `签发 督办单 ${unit}` }).click();
  const sheet = approver.page.getByRole('dialog', { name: /^签发/ });
  await sheet.getByText('书面回复').waitFor();
  await expectAccessible(approver);
  await picture(approver, 'sign');
  await sheet.getByRole('button', { name: '签发' }).click();
  await toSign.getByRole('button', { name: `签发 督办单 ${unit}` }).waitFor({ state: 'detached' });

  await page.reload();
  await section.getByText('督办〔').waitFor();
  await section.getByRole('button', { name: `下发 督办单 ${unit}` }).click();
  await page.getByRole('dialog', { name: /^下发/ }).getByRole('button', { name: '下发' }).click();
  await section.getByText('待回复').waitFor();

  await answerOnPhone(title);

  await page.goto('/');
  const toAccept = page.getByRole('region', { name: /^督办回复待认可/ });
  await toAccept.getByRole('button', { name: `认可 督办单 ${unit}` }).click();
  const dialog = page.getByRole('dialog', { name: /^认可督办回复/ });
  await dialog.getByText('已完成八成').waitFor();
  await dialog.getByRole('button', { name: '认可' }).click();
  await toAccept.waitFor({ state: 'detached' });

  await page.goto(`/tasks/${taskId}`);
  await section.getByText('已认可').waitFor();
  await section.getByRole('img', { name: '现场.jpg' }).waitFor();
  await picture(office, 'accepted');
  const link = section.getByRole('link', { name: '下载督办单' });
  const document = await page.request.get((await link.getAttribute('href')) ?? '');
  expect([document.status(), document.headers()['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]);

  await remindMany(office);
  await setRules(office, planId);
});

async function answerOnPhone(title: string): Promise<void> {
  const contact = await stage.person('phone');
  const { page } = contact;
  await signIn(contact, 'wangjianguo', '/field/');
  const notices = page.locator('section', { has: page.getByRole('heading', { name: /^待回复的督办单/ }) });
  await notices.getByRole('link', { name: new RegExp(title) }).waitFor();
  await expectAccessible(contact);
  await picture(contact, 'phone-list');
  await notices.getByRole('link', { name: new RegExp(title) }).click();
  await page.getByLabel('办理情况').fill('已完成八成，月底办结。');
  await page
    .getByLabel('从相册选')
    .setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: await takePhoto() });
  await page.getByRole('img', { name: '现场.jpg' }).waitFor();
  await expectAccessible(contact);
  await picture(contact, 'phone-answer');
  await page.getByRole('button', { name: '回复' }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await notices.getByRole('link', { name: new RegExp(title) }).waitFor({ state: 'detached' });
}

async function remindMany(office: Person): Promise<void> {
  const { page } = office;
  await page.goto('/ledger?state=issued');
  const boxes = page.getByRole('treegrid').getByRole('row').getByRole('checkbox');
  await boxes.nth(1).click();
  await boxes.nth(2).click();
  await page.getByRole('button', { name: '催办' }).click();
  await page
    .getByRole('dialog', { name: /^催办 2 项任务/ })
    .getByRole('button', { name: '催办' })
    .click();
  await page.getByText(/^已发起 \d+ 项/).waitFor();
}

async function setRules(office: Person, planId: string): Promise<void> {
  const { page } = office;
  await page.goto(`/plans/${planId}`);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '督办规则' }).click();
  const dialog = page.getByRole('dialog', { name: '督办规则' });
  await dialog.getByLabel(/^提前几天/).fill('10，3');
  await dialog.getByRole('checkbox', { name: '列入通报' }).uncheck();
  await expectAccessible(office);
  await picture(office, 'rules');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('督办规则已保存').waitFor();
}

async function picture({ page }: Person, name: string): Promise<void> {
  // For a look at the screens while they are made.
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

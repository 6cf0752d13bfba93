// A plan written in the browser: read as it is typed, corrected at a remark, saved, and written on as its next edition.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Person } from './support/browser.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });

const head = '云溪县冬季供水保障工作方案\n为做好冬季供水保障工作，制定本方案。\n一、重点任务\n';
const first = '（一）排查老旧管网。逐段排查供水管网，建立隐患台账，2026年12月10日前完成。（县住建局牵头，各镇配合）';
const second = '（二）储备应急物资。备足水泵和抢修车辆，2025年3月底前完成。责任单位：县应急局';

const editorOf = ({ page }: Person) => page.getByRole('textbox', { name: '方案正文' });
const rowsOf = ({ page }: Person) => page.getByRole('list', { name: '任务', exact: true }).getByRole('listitem');

test('a plan is written, read as it is typed, corrected, saved and written on', { timeout: 120_000 }, async () => {
  const person = await stage.person();
  const { page } = person;
  await signIn(person, 'zhoumin');
  await page.getByRole('link', { name: '方案', exact: true }).click();
  await page.getByRole('button', { name: '撰写或粘贴' }).click();
  await page.getByText('还没有读出任务').waitFor();
  expect(await person.findAccessibilityFaults()).toEqual([]);

  await editorOf(person).click();
  await page.keyboard.insertText(head + first);
  await rowsOf(person).filter({ hasText: '排查老旧管网' }).filter({ hasText: '2026-12-10' }).waitFor();
  await page.getByRole('heading', { level: 1, name: '云溪县冬季供水保障工作方案' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(second);
  await rowsOf(person).filter({ hasText: '储备应急物资' }).filter({ hasText: '2025-03-31' }).waitFor();
  expect(await person.findAccessibilityFaults()).toEqual([]);

  await composeWhileItIsRead(person);

  // A remark leads to its place; what is typed there takes the place of what was wrong.
  await page.getByRole('tab', { name: /^体检/ }).click();
  await page
    .getByRole('button', { name: /已经过去|早于/ })
    .first()
    .click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('2025年3月底前');
  await page.keyboard.type('2026年12月20日前');
  await page.getByRole('tab', { name: /^任务/ }).click();
  await rowsOf(person).filter({ hasText: '储备应急物资' }).filter({ hasText: '2026-12-20' }).waitFor();

  await page.getByText('草稿已留在本机').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByRole('list', { name: '方案进度' }).waitFor();
  await page.getByRole('tab', { name: /^任务/ }).click();
  await page
    .getByRole('button', { name: /储备应急物资/ })
    .first()
    .waitFor();
  expect(await keptTexts(person)).toEqual([]);

  await page.getByRole('button', { name: '修改正文' }).click();
  await rowsOf(person).filter({ hasText: '储备应急物资' }).waitFor();
  await page.getByRole('button', { name: /储备应急物资/ }).click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('（二）公布服务电话。向社会公布抢修电话，2026年12月5日前完成。由县水务公司负责。\n');
  await rowsOf(person).filter({ hasText: '公布服务电话' }).waitFor();
  await page.getByRole('button', { name: '保存为新版' }).click();
  await page.getByText('第 2 版', { exact: false }).first().waitFor();
  await page.getByRole('tab', { name: /^任务/ }).click();
  await page
    .getByRole('button', { name: /公布服务电话/ })
    .first()
    .waitFor();
});

test('unsaved text is asked about, and there again after the window was closed', async () => {
  const person = await stage.person();
  const { page } = person;
  await signIn(person, 'zhoumin', '/plans/write');
  await page.goto('/plans/write');
  await editorOf(person).click();
  await page.keyboard.insertText(head + first);
  await page.getByText('草稿已留在本机').waitFor();
  await page.getByRole('link', { name: '台账' }).click();
  const dialog = page.getByRole('dialog', { name: '离开这一页？' });
  await dialog.getByRole('button', { name: '继续写' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => editorOf(person).textContent()).toContain('排查老旧管网');
  await page.getByRole('link', { name: '台账' }).click();
  await dialog.getByRole('button', { name: '离开' }).click();
  await page.waitForURL(/\/ledger/u);

  await page.goto('/plans/write');
  await page.getByText('已接上没有保存的正文').waitFor();
  await rowsOf(person).filter({ hasText: '排查老旧管网' }).waitFor();
  await page.getByRole('button', { name: '放弃，从头写起' }).click();
  await page.getByText('还没有读出任务').waitFor();
  expect(await keptTexts(person)).toEqual([]);
});

test('the worker carries the compiler alone: no reader of files', async () => {
  const assets = join(import.meta.dirname, '../apps/web/dist/assets');
  const [worker = ''] = (await readdir(assets)).filter((name) => /^compile\.worker-.*\.js$/u.test(name));
  const code = await readFile(join(assets, worker), 'utf8');
  expect(code).toContain('task-without-owner');
  for (const name of ['pdfjs', 'jszip', 'exceljs', 'iconv', 'yauzl']) expect(code).not.toContain(name);
  expect(code.length).toBeLessThan(250_000);
});

// Processor time of the page's own thread for a key, not elapsed time: other work on the machine counts in neither.
test('typing stays light in a text of half a million characters, and one that is hard to read', async () => {
  const person = await stage.person();
  const { page } = person;
  await signIn(person, 'zhoumin', '/plans/write');
  await page.goto('/plans/write');
  const light = await costOfKeys(person, head + first);
  const long = Array.from({ length: 6000 }, (_, index) => `${index + 1}.${first.slice(3)}`).join('\n');
  const hard = '（一'.repeat(30_000) + '由县住建局和'.repeat(20_000);
  for (const text of [head + long, head + hard]) {
    const cost = await costOfKeys(person, text);
    expect(cost).toBeLessThan(Math.max(50, 12 * light));
  }
});

/** An input method's word goes on across a reading that arrives in its midst. */
async function composeWhileItIsRead(person: Person): Promise<void> {
  const { page, context } = person;
  const session = await context.newCDPSession(page);
  await page.keyboard.press('Enter');
  for (const text of ['p', 'pai', "pai'c"]) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.getByText('识别用时').waitFor();
  }
  await session.send('Input.insertText', { text: '排查' });
  await session.detach();
  await expect.poll(() => editorOf(person).locator('.cm-line').last().textContent()).toBe('排查');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
}

/** Milliseconds of the page's thread for a key, the middle of several rounds. */
async function costOfKeys(person: Person, text: string): Promise<number> {
  const { page, context } = person;
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await editorOf(person).click();
  await page.keyboard.press('Control+a');
  await editorOf(person).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  // Both while it is read and after: the first rounds meet the worker at work.
  const taken = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const rounds: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    if (round === 3) await page.getByText('识别用时').waitFor({ timeout: 30_000 });
    const before = await taken();
    for (const key of '查漏补缺') await page.keyboard.insertText(key);
    rounds.push((await taken()) - before);
  }
  await session.detach();
  rounds.sort((a, b) => a - b);
  return (rounds[2] ?? 0) / 4;
}

function keptTexts({ page }: Person): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('luoshi.writing.')));
}

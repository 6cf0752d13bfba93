// How long a plan takes to be read in the browser while somebody writes it: the built app, the compiler in its worker, a plan
// of the demonstration as long as a long plan is. As the page itself says it, from the worker's own clock.
import type { Page } from 'playwright-core';
import { demoPassword } from '../apps/server/src/demo/county.data.ts';
import { launchBrowser, screens } from '../e2e/support/browser.ts';
import { startServer } from '../e2e/support/server.ts';
import { describeMachine, figure, median, printTable } from './measure.ts';

const sizes = [1_000, 11_000, 110_000];
const rounds = 9;

const server = await startServer({ demo: true });
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ baseURL: server.url, viewport: screens.desktop, locale: 'zh-CN' });
  await context.request.post('/api/v1/sign-in', { data: { name: 'zhoumin', password: demoPassword } });
  const page = await context.newPage();
  const plan = await textOfPlan(page);
  await page.goto('/plans/write');
  const rows: string[][] = [];
  for (const size of sizes) rows.push(await readRows(page, plan.repeat(Math.ceil(size / plan.length)).slice(0, size)));
  console.log(
    `\nReading a plan as it is written, in a worker of Chromium ${browser.version()}\n${describeMachine()}\n`,
  );
  printTable(['characters', 'first, ms', `then, median of ${rounds}, ms`], rows);
} finally {
  await browser.close();
  await server.stop();
}

async function textOfPlan(page: Page): Promise<string> {
  const { items } = await (await page.request.get('/api/v1/plans')).json();
  const { text } = await (await page.request.get(`/api/v1/plan-editions/${items[0].edition.id}`)).json();
  return `${text}\n`;
}

async function readRows(page: Page, text: string): Promise<string[]> {
  const editor = page.getByRole('textbox', { name: '方案正文' });
  const took: number[] = [];
  await editor.click();
  await page.keyboard.press('Control+a');
  took.push(await readingAfter(page, () => paste(page, text)));
  while (took.length <= rounds) took.push(await readingAfter(page, () => page.keyboard.insertText('补')));
  const [first = 0, ...rest] = took;
  return [text.length.toLocaleString('en'), figure(first), figure(median(rest))];
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '方案正文' }).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** What the page says the reading took that followed a change: it says so anew, once it is no longer out of date. */
async function readingAfter(page: Page, change: () => Promise<unknown>): Promise<number> {
  await change();
  await page.getByText('正在识别').or(page.getByText('写下文字后')).waitFor();
  const shown = page.locator('[data-milliseconds]').filter({ hasText: '识别用时' });
  await shown.waitFor({ timeout: 60_000 });
  return Number(await shown.getAttribute('data-milliseconds'));
}

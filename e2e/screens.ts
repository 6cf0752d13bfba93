// The pictures of `npm run screens`. Every screen is opened as the person who uses it, on the demonstration county.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { demoPassword } from '../apps/server/src/demo/county.data.ts';
import { launchBrowser, screens } from './support/browser.ts';
import { startServer } from './support/server.ts';

interface Shot {
  readonly name: string;
  readonly as: string | null;
  readonly path: string | ((page: Page) => Promise<string>);
  readonly phone?: boolean;
  /** One of the README's pictures. */
  readonly readme?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

interface PlanItem {
  readonly id: string;
  readonly title: string;
}

/** Address of the studio for the plan whose title holds the word. */
function studioOf(word: string, tab?: string) {
  return async (page: Page) => {
    const reply = await page.request.get('/api/v1/plans');
    const { items } = (await reply.json()) as { items: PlanItem[] };
    const plan = items.find(({ title }) => title.includes(word));
    if (plan === undefined) throw new Error(`no plan about ${word}`);
    return `/plans/${plan.id}${tab === undefined ? '' : `?tab=${tab}`}`;
  };
}

async function taskPath(page: Page): Promise<string> {
  const reply = await page.request.get('/api/v1/tasks?q=%E6%88%B7%E5%8E%95&limit=1');
  const { items } = (await reply.json()) as { items: { id: string }[] };
  return `/ledger?task=${items[0]?.id}`;
}

const shots: readonly Shot[] = [
  { name: 'sign-in', as: null, path: '/sign-in' },
  { name: 'workbench', as: 'zhoumin', path: '/workbench', readme: true },
  { name: 'workbench-contact', as: 'wangjianguo', path: '/workbench' },
  { name: 'workbench-approver', as: 'chenliqun', path: '/workbench' },
  { name: 'workbench-leader', as: 'linhai', path: '/workbench' },
  { name: 'plans', as: 'zhoumin', path: '/plans' },
  { name: 'studio-gaps', as: 'hejing', path: studioOf('校园'), readme: true },
  { name: 'studio-doubts', as: 'hejing', path: studioOf('校园', 'tasks') },
  { name: 'studio-issued', as: 'zhoumin', path: studioOf('农村人居环境', 'tasks') },
  { name: 'studio-sign-off', as: 'chenliqun', path: studioOf('火灾防控') },
  { name: 'ledger', as: 'zhoumin', path: '/ledger', readme: true },
  { name: 'task', as: 'zhoumin', path: taskPath },
  { name: 'units', as: 'zhoumin', path: '/units', readme: true },
  { name: 'units-memory', as: 'zhoumin', path: '/units?tab=memory' },
  { name: 'units-memory-empty', as: 'hejing', path: '/units?tab=memory' },
  { name: 'units-tree', as: 'sysadmin', path: '/units' },
  { name: 'administration', as: 'secadmin', path: '/accounts' },
  { name: 'record', as: 'auditor', path: '/record' },
  { name: 'account', as: 'zhoumin', path: '/account' },
  { name: 'field', as: 'liuyang', path: '/field/', phone: true, readme: true },
];

const all = process.argv.includes('--all');
/** `--only studio` takes those whose name begins so. */
const only = process.argv[process.argv.indexOf('--only') + 1] ?? '';
const wanted = ({ name }: Shot) => !process.argv.includes('--only') || name.startsWith(only);

async function take(browser: Browser, url: string, shot: Shot, screen: keyof typeof screens, language: 'zh' | 'en') {
  const context = await browser.newContext({
    baseURL: url,
    viewport: screens[screen],
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
    hasTouch: screen === 'phone',
    isMobile: screen === 'phone',
    deviceScaleFactor: screen === 'phone' && !all ? 2 : 1,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`));
  if (shot.as !== null) {
    const data = { name: shot.as, password: demoPassword };
    await context.request.post('/api/v1/sign-in', { data });
    await context.request.patch('/api/v1/me', {
      data: { language },
      headers: { 'idempotency-key': crypto.randomUUID() },
    });
  }
  await page.addInitScript((lng) => localStorage.setItem('luoshi.language', lng), language);
  await page.goto(typeof shot.path === 'string' ? shot.path : await shot.path(page));
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  await shot.act?.(page);
  const folder = join(import.meta.dirname, all ? '../.screens' : '../docs/screens');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, all ? `${shot.name}-${screen}-${language}.png` : `${shot.name}.png`) });
  await context.close();
}

const server = await startServer({ demo: true });
const browser = await launchBrowser();
try {
  for (const shot of shots) {
    if ((!all && !shot.readme) || !wanted(shot)) continue;
    const sizes: (keyof typeof screens)[] = all
      ? shot.phone
        ? ['phone']
        : ['wide', 'desktop', 'phone']
      : [shot.phone ? 'phone' : 'desktop'];
    for (const screen of sizes) {
      for (const language of all ? (['zh', 'en'] as const) : (['zh'] as const)) {
        await take(browser, server.url, shot, screen, language);
      }
    }
    console.error(shot.name);
  }
} finally {
  await browser.close();
  await server.stop();
}

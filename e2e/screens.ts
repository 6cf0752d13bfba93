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

/** The same of the edition in force, also where a later one is on its way. */
function issuedStudioOf(word: string) {
  return async (page: Page) => {
    const reply = await page.request.get('/api/v1/plans');
    const { items } = (await reply.json()) as { items: (PlanItem & { edition: { id: string } })[] };
    const plan = items.find(({ title }) => title.includes(word));
    return `/plans/${plan?.id}?edition=${plan?.edition.id}&tab=tasks`;
  };
}

async function taskPath(page: Page): Promise<string> {
  const reply = await page.request.get('/api/v1/tasks?q=%E6%88%B7%E5%8E%95&limit=1');
  const { items } = (await reply.json()) as { items: { id: string }[] };
  return `/ledger?task=${items[0]?.id}`;
}

/** The page that edits the text of the plan whose title holds the word. */
function writingOf(word: string) {
  return async (page: Page) => (await studioOf(word)(page)).replace(/(\?.*)?$/u, '/write');
}

const settle = (page: Page) => page.waitForTimeout(1200);

/** A plan with a date that is past, a task without an owner and one without a date. */
async function writeAPlan(page: Page): Promise<void> {
  const text = [
    '云溪县冬季供水保障工作方案',
    '各镇人民政府，县直有关单位：',
    '为做好冬季供水保障工作，制定本方案。',
    '一、重点任务',
    '（一）排查老旧管网。对使用十年以上的供水管网逐段排查，建立隐患台账，2026年12月10日前完成。（县住建局牵头，各镇配合）',
    '（二）做好管道防冻。对裸露管道、水表井包裹保温材料，12月20日前完成。责任单位：县水务公司',
    '（三）储备应急物资。备足水泵、抢修车辆和桶装水。',
    '（四）公布服务电话。向社会公布24小时抢修电话，定期通报抢修情况，2025年11月底前完成。',
    '二、工作要求',
    '（一）加强值守。县水务公司每周报告一次管网运行情况。',
    '（二）严格考核。xx月底前组织检查，每发现一处隐患未整改扣2分。',
  ].join('\n');
  await page.getByRole('textbox', { name: /方案正文|Text of the plan/ }).click();
  await page.keyboard.insertText(text);
  await settle(page);
}

const shots: readonly Shot[] = [
  { name: 'sign-in', as: null, path: '/sign-in' },
  { name: 'workbench', as: 'zhoumin', path: '/workbench', readme: true },
  { name: 'workbench-contact', as: 'wangjianguo', path: '/workbench' },
  { name: 'workbench-approver', as: 'chenliqun', path: '/workbench' },
  { name: 'workbench-leader', as: 'linhai', path: '/workbench' },
  { name: 'plans', as: 'zhoumin', path: '/plans' },
  { name: 'writing-empty', as: 'zhoumin', path: '/plans/write' },
  { name: 'writing', as: 'zhoumin', path: '/plans/write', act: writeAPlan },
  { name: 'writing-edition', as: 'hejing', path: writingOf('校园'), act: settle },
  { name: 'studio-gaps', as: 'hejing', path: studioOf('校园'), readme: true },
  { name: 'studio-doubts', as: 'hejing', path: studioOf('校园', 'tasks') },
  { name: 'studio-issued', as: 'zhoumin', path: issuedStudioOf('农村人居环境') },
  { name: 'studio-changes', as: 'zhoumin', path: studioOf('农村人居环境', 'changes') },
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

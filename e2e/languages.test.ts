// Every main screen in both languages, switched while it is open, and looked over for what a screen reader or weak eyes
// would stumble on; at a desk and on a phone.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoPassword } from '../apps/server/src/demo/county.data.ts';
import type { Person, screens } from './support/browser.ts';
import { useStage } from './support/stage.ts';
import { watchData } from './support/texts.ts';

const stage = useStage({ demo: true });

interface Screen {
  readonly name: string;
  /** Nobody: signed out. */
  readonly as: string | null;
  readonly path: string | ((page: Page) => Promise<string>);
  /** Something that is there once the screen is. */
  readonly ready: (page: Page) => ReturnType<Page['locator']>;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name });

async function itemOf<Item>(page: Page, path: string, find: (item: Item) => boolean): Promise<Item> {
  const reply = await page.request.get(`/api/v1${path}`);
  const found = ((await reply.json()) as { items: Item[] }).items.find(find);
  if (found === undefined) throw new Error(`nothing fits among ${path}`);
  return found;
}

interface Plan {
  readonly id: string;
  readonly title: string;
}

const studioOf = (word: string) => async (page: Page) => {
  const { id } = await itemOf<Plan>(page, '/plans', ({ title }) => title.includes(word));
  return `/plans/${id}`;
};

async function openTask(page: Page): Promise<string> {
  const { id } = await itemOf<Plan>(page, '/tasks?q=%E6%88%B7%E5%8E%95', () => true);
  return `/ledger?task=${id}`;
}

async function openAssignment(page: Page): Promise<string> {
  const reply = await page.request.get('/api/v1/workbench');
  const { owe } = (await reply.json()) as { owe: Record<string, { kind: string; id: string; taskId: string }[]> };
  const item = Object.values(owe)
    .flat()
    .find(({ kind }) => kind === 'assignment');
  if (item === undefined) throw new Error('the contact owes nothing');
  return `/field/task/${item.taskId}/${item.id}`;
}

const office: readonly Screen[] = [
  { name: 'sign-in', as: null, path: '/sign-in', ready: heading('落实') },
  { name: 'workbench', as: 'zhoumin', path: '/workbench', ready: (page) => page.getByRole('region').first() },
  { name: 'plans', as: 'zhoumin', path: '/plans', ready: (page) => page.getByRole('row').nth(1) },
  { name: 'studio', as: 'zhoumin', path: studioOf('农村人居环境'), ready: (page) => page.getByRole('tab').first() },
  // On a phone the studio is there to be read, without the gap table.
  { name: 'studio with gaps', as: 'hejing', path: studioOf('校园'), ready: (page) => page.getByRole('tabpanel') },
  {
    name: 'ledger',
    as: 'zhoumin',
    path: '/ledger',
    ready: (page) => page.locator('[data-ledger] [aria-selected]').first(),
  },
  {
    name: 'task',
    as: 'zhoumin',
    path: openTask,
    ready: (page) => page.getByRole('complementary').getByRole('heading').first(),
  },
  { name: 'units', as: 'zhoumin', path: '/units', ready: (page) => page.getByRole('row').nth(1) },
  { name: 'unit tree', as: 'sysadmin', path: '/units?tab=tree', ready: (page) => page.getByRole('row').nth(1) },
  {
    name: 'unit import',
    as: 'sysadmin',
    path: '/units?tab=import',
    ready: (page) => page.getByRole('listitem').first(),
  },
  { name: 'accounts', as: 'secadmin', path: '/accounts', ready: (page) => page.getByRole('row').nth(1) },
  {
    name: 'remembered corrections',
    as: 'zhoumin',
    path: '/units?tab=memory',
    ready: (page) => page.getByRole('row').nth(1),
  },
  { name: 'record', as: 'auditor', path: '/record', ready: (page) => page.getByRole('row').nth(1) },
  { name: 'account', as: 'zhoumin', path: '/account', ready: heading('周敏') },
];

const field: readonly Screen[] = [
  { name: 'field list', as: 'liuyang', path: '/field/', ready: (page) => page.getByRole('listitem').first() },
  {
    name: 'field assignment',
    as: 'liuyang',
    path: openAssignment,
    ready: (page) => page.getByRole('heading', { level: 2 }).first(),
  },
  {
    name: 'field report',
    as: 'liuyang',
    path: async (page) => `${await openAssignment(page)}/report`,
    ready: (page) => page.getByRole('textbox'),
  },
];

for (const size of ['desktop', 'phone'] as const) {
  for (const screen of [...office, ...field]) {
    test(`${screen.name}, ${size}`, () => lookOver(screen, size));
  }
}

async function lookOver(screen: Screen, size: keyof typeof screens): Promise<void> {
  const person = await stage.person(size);
  const { page, context } = person;
  const data = watchData(page);
  if (screen.as !== null) {
    await context.request.post('/api/v1/sign-in', { data: { name: screen.as, password: demoPassword } });
    // A test that failed halfway may have left the account in English.
    const headers = { 'idempotency-key': randomUUID() };
    await context.request.patch('/api/v1/me', { data: { language: 'zh' }, headers });
  }
  await page.goto(typeof screen.path === 'string' ? screen.path : await screen.path(page));
  await screen.ready(page).waitFor();
  expect(await data.faults()).toEqual([]);
  expect(await person.findAccessibilityFaults()).toEqual([]);
  await switchTo(person, 'English');
  await expect.poll(() => data.faults(), { timeout: 10_000 }).toEqual([]);
  // English words are longer: what overflows may be out of reach.
  expect(await person.findAccessibilityFaults()).toEqual([]);
  await switchTo(person, '中文');
  await expect.poll(() => data.faults(), { timeout: 10_000 }).toEqual([]);
}

/** On the screen itself; on a phone's page without the switch, on the list above it, from where the way leads back. */
async function switchTo({ page }: Person, language: 'English' | '中文'): Promise<void> {
  const button = page.getByRole('button', { name: language, exact: true });
  const back = page.getByRole('link', { name: /^(返回|Back)$/ });
  const onField = page.url().includes('/field/');
  const steps = onField ? (page.url().split('/field/')[1] ?? '').split('/').filter(Boolean).length : 0;
  const ups = steps === 0 ? 0 : steps > 3 ? 2 : 1;
  for (let up = 0; up < ups; up += 1) await back.click();
  if (onField && !(await button.isVisible())) await page.locator('summary.menu-button').click();
  await button.click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language === 'English' ? 'en' : 'zh-CN');
  for (let up = 0; up < ups; up += 1) await page.goBack();
}

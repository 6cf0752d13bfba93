// The machine's Chromium, and a person at it whose clicks and key presses are counted.
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type FileChooser,
  type Locator,
  type Page,
} from 'playwright-core';

const candidates = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export function launchBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium here: install it, or set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const screens = {
  wide: { width: 1440, height: 900 },
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /**
   * Clicks and key presses so far. Typing a word counts each key; of a Chinese word, as an input method takes it: a key for
   * each character and one that chooses the word.
   */
  effort(): number;
  click(target: Locator): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Choosing a file in the system's own dialog counts as one. */
  choose(chooser: FileChooser, file: { readonly name: string; readonly buffer: Buffer }): Promise<void>;
  /** Serious accessibility faults of the page as it is. */
  findAccessibilityFaults(): Promise<string[]>;
}

export async function openPerson(
  browser: Browser,
  url: string,
  screen: keyof typeof screens,
  more: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: screens[screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: screen === 'phone',
    isMobile: screen === 'phone',
    ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  let effort = 0;
  return {
    page,
    context,
    effort: () => effort,
    async click(target) {
      effort += 1;
      await target.click();
    },
    async press(key) {
      effort += 1;
      await page.keyboard.press(key);
    },
    async type(text) {
      effort += [...text].length + (/\p{Script=Han}/u.test(text) ? 1 : 0);
      await page.keyboard.type(text);
    },
    async choose(chooser, file) {
      effort += 1;
      await chooser.setFiles({ ...file, mimeType: 'application/octet-stream' });
    },
    async findAccessibilityFaults() {
      const result = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
      return result.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
    },
  };
}

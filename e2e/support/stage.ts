// What the journeys of one file share: a server, a browser, and people at it. A journey that fails leaves pictures.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, openPerson, type Person, type screens } from './browser.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

export interface Stage {
  readonly url: string;
  readonly dataFolder: string;
  readonly browser: Browser;
  /** Somebody with a browser of their own, not signed in. */
  person(screen?: keyof typeof screens): Promise<Person>;
}

const pictures = join(import.meta.dirname, '../../.screens/failures');

export function useStage(options: ServerOptions | (() => Promise<ServerOptions>)): Stage {
  let server: RunningServer;
  let browser: Browser;
  let people: Person[] = [];
  beforeAll(async () => {
    server = await startServer(typeof options === 'function' ? await options() : options);
    browser = await launchBrowser();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await mkdir(pictures, { recursive: true });
      for (const [index, { page }] of people.entries()) {
        const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
        await page.screenshot({ path: join(pictures, `${name}-${index + 1}.png`) }).catch(() => undefined);
      }
    }
    for (const { context } of people) await context.close();
    people = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    get url() {
      return server.url;
    },
    get dataFolder() {
      return server.dataFolder;
    },
    get browser() {
      return browser;
    },
    async person(screen = 'desktop') {
      const person = await openPerson(browser, server.url, screen);
      people.push(person);
      return person;
    },
  };
}

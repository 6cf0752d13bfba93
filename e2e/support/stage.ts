// What the journeys of one file share: a browser, people at it, and mostly a server. A journey that fails leaves pictures.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, openPerson, type Person, type screens } from './browser.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

type Screen = keyof typeof screens;

export interface People {
  readonly browser: Browser;
  /** Somebody with a browser of their own, not signed in. */
  person(url: string, screen?: Screen, more?: BrowserContextOptions): Promise<Person>;
}

export interface Stage {
  readonly url: string;
  readonly dataFolder: string;
  readonly browser: Browser;
  person(screen?: Screen): Promise<Person>;
}

const pictures = join(import.meta.dirname, '../../.screens/failures');

export function usePeople(): People {
  let browser: Browser;
  let people: Person[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await takePictures(task.name, people);
    for (const { context } of people) await context.close();
    people = [];
  });
  afterAll(() => browser?.close());
  return {
    get browser() {
      return browser;
    },
    async person(url, screen = 'desktop', more = {}) {
      const person = await openPerson(browser, url, screen, more);
      people.push(person);
      return person;
    },
  };
}

export function useStage(options: ServerOptions): Stage {
  let server: RunningServer;
  const people = usePeople();
  beforeAll(async () => {
    server = await startServer(options);
  });
  afterAll(() => server?.stop());
  return {
    get url() {
      return server.url;
    },
    get dataFolder() {
      return server.dataFolder;
    },
    get browser() {
      return people.browser;
    },
    person: (screen) => people.person(server.url, screen),
  };
}

async function takePictures(journey: string, people: readonly Person[]): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const name = journey.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  for (const [index, { page }] of people.entries()) {
    // A page that has crashed has no picture; the failure itself is what counts.
    await page.screenshot({ path: join(pictures, `${name}-${index + 1}.png`) }).catch(() => undefined);
  }
}

// What each entry of the web app loads before its first useful screen, and how long that takes a phone: the built app, from the
// built server, into Chromium with an empty cache. The time stands beside that of one plain page of as many bytes.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { demoPassword } from '../apps/server/src/demo/county.data.ts';
import { launchBrowser, screens } from '../e2e/support/browser.ts';
import { startServer } from '../e2e/support/server.ts';
import { describeMachine, figure, median, printTable, times } from './measure.ts';

interface Screen {
  readonly title: string;
  readonly path: string;
  readonly as: string | null;
  /** There when the screen is of use. */
  readonly ready: string;
  readonly phone: boolean;
}

const screensToLoad: readonly Screen[] = [
  { title: 'field, sign in', path: '/field/', as: null, ready: 'input[name=password]', phone: true },
  { title: 'field, what I owe', path: '/field/', as: 'liuyang', ready: '.list li', phone: true },
  { title: 'office, sign in', path: '/sign-in', as: null, ready: 'input[type=password]', phone: false },
  { title: 'office, workbench', path: '/workbench', as: 'zhoumin', ready: 'main section li', phone: false },
  { title: 'office, ledger', path: '/ledger', as: 'zhoumin', ready: '[role=gridcell]', phone: false },
];

const rounds = 7;

/** A phone of the lower middle on a fast 3G network, as Chromium's own tools set it. */
const phone = {
  network: { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 },
  processor: 4,
};
const phoneWords = 'a phone: 150 ms and 1.6 Mbit/s, processor 4 times slower';

interface Load {
  readonly ms: number;
  /** Over the wire, compressed, heads included. */
  readonly sent: number;
  readonly raw: number;
  readonly requests: number;
}

const server = await startServer({ demo: true });
const plainPages = await servePlainPages();
const browser = await launchBrowser();
try {
  await measure(browser);
} finally {
  await browser.close();
  plainPages.close();
  await server.stop();
}

async function measure(chromium: Browser): Promise<void> {
  const sizes: string[][] = [];
  const waits: string[][] = [];
  for (const screen of screensToLoad) {
    const { sent, raw, requests } = await load(chromium, screen, false);
    sizes.push([screen.title, String(requests), kB(sent), kB(raw)]);
    if (screen.phone) waits.push(await waitFor(chromium, screen, sent));
  }
  console.log(`\nFirst load of the web app, Chromium ${chromium.version()}, empty cache\n${describeMachine()}\n`);
  printTable(['', 'requests', 'kB gzip', 'kB raw'], sizes);
  console.log(`\nFirst useful screen on ${phoneWords}\n`);
  printTable(['', 'ms', 'plain page of as many bytes, ms', 'takes'], waits);
}

async function waitFor(chromium: Browser, screen: Screen, bytes: number): Promise<string[]> {
  const plain: Screen = { ...screen, path: plainPages.addressOf(bytes), as: null, ready: '#ready' };
  const took = { screen: [] as number[], plain: [] as number[] };
  // The first of each is not counted: the server's caches are cold.
  for (let round = 0; round <= rounds; round++) {
    const [one, other] = [await load(chromium, screen, true), await load(chromium, plain, true)];
    if (round === 0) continue;
    took.screen.push(one.ms);
    took.plain.push(other.ms);
  }
  const [ms, plainMs] = [median(took.screen), median(took.plain)];
  return [screen.title, figure(ms), figure(plainMs), times(ms / plainMs)];
}

async function load(chromium: Browser, screen: Screen, slow: boolean): Promise<Load> {
  const context = await chromium.newContext({
    baseURL: server.url,
    viewport: screen.phone ? screens.phone : screens.desktop,
    isMobile: screen.phone,
    hasTouch: screen.phone,
    locale: 'zh-CN',
    extraHTTPHeaders: { 'accept-encoding': 'gzip' },
    // What is kept for later is no part of what is waited for.
    serviceWorkers: 'block',
  });
  try {
    if (screen.as !== null) await signIn(context, screen.as);
    const page = await context.newPage();
    const counts = await countBytes(await context.newCDPSession(page), slow);
    const ms = await timeUntilReady(page, screen);
    await page.waitForLoadState('networkidle');
    return { ms, ...counts };
  } finally {
    await context.close();
  }
}

async function signIn(context: BrowserContext, name: string): Promise<void> {
  const reply = await context.request.post('/api/v1/sign-in', { data: { name, password: demoPassword } });
  if (!reply.ok()) throw new Error(`${name} could not sign in: ${reply.status()}`);
}

async function timeUntilReady(page: Page, { path, ready }: Screen): Promise<number> {
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor({ state: 'visible', timeout: 60_000 });
  return performance.now() - began;
}

/** Goes on counting until the page is closed. */
async function countBytes(session: CDPSession, slow: boolean) {
  const counts = { sent: 0, raw: 0, requests: 0 };
  session.on('Network.requestWillBeSent', () => {
    counts.requests += 1;
  });
  session.on('Network.dataReceived', ({ dataLength }) => {
    counts.raw += dataLength;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    counts.sent += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (slow) {
    await session.send('Network.emulateNetworkConditions', phone.network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: phone.processor });
  }
  return counts;
}

/** A page that is nothing but so many bytes which no compression makes fewer. */
async function servePlainPages() {
  const http = createServer((request, reply) => {
    const bytes = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
    const filler = randomBytes(bytes).toString('base64').slice(0, bytes);
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    reply.end(`<!doctype html><title>${bytes}</title><!--${filler}--><p id="ready">${bytes}</p>`);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return { addressOf: (bytes: number) => `http://127.0.0.1:${port}/${Math.round(bytes)}`, close: () => http.close() };
}

function kB(bytes: number): string {
  return figure(bytes / 1000);
}

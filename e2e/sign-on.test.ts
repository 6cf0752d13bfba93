// Signing on with an identity provider in a real browser: there by a button, back by redirects, with the cookies that a browser
// sends from one site to another and no others.
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IdentityProvider, startProvider } from '../apps/server/src/modules/identity/test/identity-providers.ts';
import type { Person } from './support/browser.ts';
import { picture } from './support/picture.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';
import { usePeople } from './support/stage.ts';

const people = usePeople();
let provider: IdentityProvider;
let server: RunningServer;
beforeAll(async () => {
  const port = await findFreePort();
  provider = await startProvider(`http://localhost:${port}`);
  const { settings } = provider;
  server = await startServer({
    demo: true,
    args: ['--port', String(port)],
    env: {
      LUOSHI_OIDC_ISSUER: settings.issuer,
      LUOSHI_OIDC_CLIENT_ID: settings.clientId,
      LUOSHI_OIDC_CLIENT_SECRET: settings.clientSecret,
      LUOSHI_OIDC_NAME: settings.name,
      LUOSHI_PUBLIC_URL: settings.publicUrl,
    },
  });
});
afterAll(async () => {
  await server?.stop();
  await provider?.close();
});

/** The provider sends people back to an address it must know before the server is there. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** The provider's own page asks who one is, unless it knows. */
async function signOn({ page }: Person, subject: string): Promise<void> {
  await page.getByRole('link', { name: '用县统一认证登录' }).click();
  await page.locator('input[name=login]').fill(subject);
  await page.locator('input[name=password]').fill('anything');
  await page.locator('button[type=submit]').click();
}

test('nobody before the security administrator has bound him; then straight to the page he wanted', async () => {
  const person = await people.person(server.url);
  const { page } = person;
  await page.goto('/ledger');
  await page.getByRole('link', { name: '用县统一认证登录' }).waitFor();
  expect(await person.findAccessibilityFaults()).toEqual([]);
  await picture(page, 'sign-on');
  await signOn(person, 'zhou.min');
  await page.getByText('您的统一登录身份还没有绑定账号').waitFor();
  expect(await person.findAccessibilityFaults()).toEqual([]);
  await picture(page, 'sign-on-unknown');

  const administrator = await people.person(server.url);
  await signIn(administrator, 'secadmin', '/accounts');
  await administrator.page.getByRole('button', { name: '周敏' }).click();
  await administrator.page.getByLabel('对方的用户标识（sub）').fill('zhou.min');
  await administrator.page.getByRole('button', { name: '绑定', exact: true }).click();
  await administrator.page.getByText('zhou.min').waitFor();

  const again = await people.person(server.url);
  await again.page.goto('/ledger');
  await signOn(again, 'zhou.min');
  await again.page.waitForURL('**/ledger');
  await again.page.getByRole('button', { name: '周敏' }).waitFor();
});

test('on the phone the way leads back to the phone’s page', async () => {
  const person = await people.person(server.url, 'phone');
  await person.page.goto('/field/');
  await person.page.getByRole('link', { name: '用县统一认证登录' }).waitFor();
  await picture(person.page, 'sign-on-phone');
  await signOn(person, 'zhou.min');
  await person.page.waitForURL('**/field/');
  await person.page.locator('summary').waitFor();
});

// A phone at an address of the office network: HTTPS with a certificate of the office's own authority, from sign-in to a
// report with a photo.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCertificate } from '../apps/server/src/platform/operation/make-certificate.ts';
import { copyDemoFolder } from './support/demo-folder.ts';
import { takePhoto } from './support/photo.ts';
import { makeDataFolder, type RunningServer, runServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';
import { usePeople } from './support/stage.ts';

/** This machine's address in its network; without a network, one that is at least not called localhost. */
const address =
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one !== undefined && one.family === 'IPv4' && !one.internal)?.address ?? '127.0.0.2';

const people = usePeople();
let certificates: string;
let dataFolder: string;
let server: RunningServer;
let url: string;

beforeAll(async () => {
  certificates = await mkdtemp(join(tmpdir(), 'luoshi-https-'));
  const { certFile, keyFile } = await makeCertificate(certificates, [address], new Date());
  dataFolder = await makeDataFolder();
  // The demonstration itself is offered on this machine only; its data serve here like anybody's.
  await copyDemoFolder(dataFolder, runServer);
  const args = ['--host', address, '--cert', certFile, '--key', keyFile];
  server = await runServer(dataFolder, { demo: false, args });
  url = server.url;
});
afterAll(async () => {
  await server?.stop();
  await rm(dataFolder, { recursive: true, force: true });
  await rm(certificates, { recursive: true, force: true });
});

test('who trusts the authority reaches the server by its address', async () => {
  expect(new URL(url)).toMatchObject({ protocol: 'https:', hostname: address });
  const ca = await readFile(join(certificates, 'authority.pem'));
  const status = await new Promise((resolve, reject) => {
    request(`${url}/ready`, { ca }, (reply) => resolve(reply.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(200);
});

test('a contact reports from a phone', async () => {
  const { page } = await people.person(url, 'phone', { ignoreHTTPSErrors: true }).then(async (person) => {
    await signIn(person, 'wangjianguo', '/field/');
    return person;
  });
  // What phones allow secure pages only: the installable app, the camera.
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'luoshi_session');
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' });

  const { owe } = (await (await page.request.get('/api/v1/workbench')).json()) as {
    owe: Record<string, { kind: string; id: string; taskId: string; can: string[] }[]>;
  };
  const item = Object.values(owe)
    .flat()
    .find(({ kind, can }) => kind === 'assignment' && can.includes('report'));
  if (item === undefined) throw new Error('the contact owes no report');
  await page.goto(`/field/task/${item.taskId}/${item.id}`);
  await page.getByRole('link', { name: '填报进展' }).click();
  await page.getByLabel('做了什么，还差什么').fill('已到现场核查，照片如下。');
  const stored = page.waitForResponse(
    (reply) => reply.url().endsWith('/evidence') && reply.request().method() === 'POST',
  );
  await page
    .getByLabel('从相册选')
    .setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: await takePhoto() });
  await stored;
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('已到现场核查，照片如下。').waitFor();
  await page.getByRole('img', { name: '现场.jpg' }).waitFor();
});

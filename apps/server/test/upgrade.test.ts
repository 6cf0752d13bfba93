// A backup of the demonstration county as an earlier version made it, kept since: each version must be able to take it over.
// When a release is made, add a backup of that day (`luoshi serve --demo`, `luoshi backup`) and leave the older ones.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { demoPassword } from '../src/demo/county.data.ts';
import { identityPlugin } from '../src/modules/identity/identity.plugin.ts';
import { emptyPlace, isWhole, removeAll, restore } from '../src/platform/backup/test/installation.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Services } from '../src/platform/context.ts';
import { findMigrationsFolder, readMigrations } from '../src/platform/database/migrate.ts';
import { databasesUnderTest } from '../src/platform/database/test-database.ts';
import { openFileStore } from '../src/platform/files/file-store.ts';
import { createApplication } from '../src/platform/http/application.ts';
import { openSecretBox } from '../src/platform/secret-box.ts';
import { routes } from '../src/routes.ts';
import { createClient } from './world-client.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const backups = (await readdir(fixtures)).filter((name) => name.endsWith('.tar'));
const cases = backups.flatMap((name) => databasesUnderTest().map((kind) => [name, kind] as const));

afterAll(removeAll);

test('there is a kept backup, and it is small', async () => {
  expect(backups.length).toBeGreaterThan(0);
  for (const name of backups) expect((await stat(join(fixtures, name))).size).toBeLessThan(300_000);
});

test.each(cases)('%s is restored into %s, migrated, and worked with', async (name, kind) => {
  const restored = await restore(join(fixtures, name), await emptyPlace(kind));
  const all = await readMigrations(findMigrationsFolder());
  expect([...restored.manifest.migrations.map((made) => made.name), ...restored.migrated]).toEqual(
    all.map((migration) => migration.name),
  );
  expect(await isWhole(restored)).toBe(true);
  const files = openFileStore(join(restored.dataFolder, 'files'));
  const services: Services = {
    ...{ database: restored.database.app, clock: systemClock, files, log: pino({ level: 'silent' }) },
    ...{ secrets: await openSecretBox(restored.dataFolder), signOn: null },
  };
  const app = await createApplication({ services, routes, plugins: [identityPlugin], version: 'test' });
  const signedIn = await createClient(app, null).post(
    '/sign-in',
    { name: 'zhoumin', password: demoPassword },
    { key: null },
  );
  expect(signedIn.status).toBe(200);
  const cookie = String(signedIn.headers['set-cookie']);
  const office = createClient(app, /luoshi_session=([^;]+)/.exec(cookie)?.[1] ?? '');
  const plans = await office.get('/plans');
  expect(plans.body.items.length).toBeGreaterThan(0);
  const [plan] = plans.body.items as { edition: { id: string } }[];
  const document = await office.get(`/plan-editions/${plan?.edition.id}/document`);
  expect([document.status, document.raw.length > 1000]).toEqual([200, true]);
  const parties = [{ role: 'lead', name: '县政府办公室', unitId: signedIn.body.posts[0].unitId }];
  const added = await office.post('/tasks', {
    ...{
      sourceKind: 'instruction',
      sourceTitle: '批示',
      title: '落实批示',
      text: '按批示办理。',
      dueDate: '2099-12-31',
    },
    ...{ officeUnitId: signedIn.body.posts[0].unitId, parties, milestones: [] },
  });
  expect(added.status).toBe(201);
  await app.close();
});

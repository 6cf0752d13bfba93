// Fills an empty installation with the demonstration county. Everything goes through the application's own routes, at dates
// that lie before today, so that lights, histories and burdens look as they would in a county that has used Luoshi for weeks.
import type { FastifyInstance } from 'fastify';
import { writeUnits } from '../documents/unit-sheet.ts';
import { identityPlugin } from '../modules/identity/identity.plugin.ts';
import { createAccountWithPosts, forgetSignIns } from '../modules/identity/identity.service.ts';
import { rootUnitId } from '../modules/organisation/organisation.queries.ts';
import { createJurisdiction } from '../modules/organisation/organisation.service.ts';
import { today } from '../platform/clock.ts';
import type { Services } from '../platform/context.ts';
import { createApplication } from '../platform/http/application.ts';
import { listJurisdictionIds } from '../platform/jurisdictions.ts';
import { workAsSystem } from '../platform/system-work.ts';
import { routes } from '../routes.ts';
import { demoAccounts, demoGroups, demoPassword, demoUnits } from './county.data.ts';
import { signInAs } from './demo-client.ts';
import { runDemoPlans } from './demo-plans.ts';

export interface Demo {
  /** The sign-ins, as text for the terminal. */
  readonly signIns: string;
}

/** A clock that the demonstration moves by hand, from weeks ago up to now. */
export interface DemoClock {
  now(): Date;
  set(date: string): void;
}

/** Makes the county in an empty installation; in one that has a jurisdiction it changes nothing. */
export async function ensureDemo(services: Services): Promise<Demo> {
  if ((await listJurisdictionIds(services)).length === 0) await makeDemo(services);
  return { signIns: describeSignIns() };
}

async function makeDemo(services: Services): Promise<void> {
  const day = today(services.clock);
  let now = services.clock.now();
  const clock: DemoClock = {
    now: () => now,
    set: (date) => {
      now = new Date(`${date}T02:00:00Z`);
    },
  };
  const past: Services = { ...services, clock };
  const app = await createApplication({ services: past, routes, plugins: [identityPlugin], version: 'demo' });
  await app.ready();
  try {
    const units = await makeCounty(past, app);
    await runDemoPlans({ app, clock, today: day, units });
    for (const jurisdictionId of await listJurisdictionIds(services)) await forgetSignIns(services, jurisdictionId);
  } finally {
    await app.close();
  }
}

async function makeCounty(services: Services, app: FastifyInstance): Promise<Map<string, string>> {
  const [root] = demoUnits;
  if (root === undefined) throw new Error('the demonstration county has no units');
  const jurisdictionId = await createJurisdiction(services, { name: root.name, rootUnit: root });
  const rootId = await workAsSystem(services, jurisdictionId, ({ db }) => rootUnitId(db));
  const administrator = demoAccounts.find(({ name }) => name === 'sysadmin');
  if (administrator === undefined) throw new Error('the demonstration county has no system administrator');
  await makeAccount(services, jurisdictionId, administrator, new Map([[root.name, rootId]]));
  const client = await signInAs(app, administrator.name);
  await client.upload('/unit-imports', { name: '单位.xlsx', bytes: await writeUnits(demoUnits.map(sheetRow)) });
  const listed = await client.get<{ items: { id: string; name: string }[] }>('/units');
  const units = new Map(listed.items.map(({ id, name }) => [name, id]));
  for (const { name, aliases, kinds } of demoGroups) {
    const members = demoUnits.filter(({ kind }) => kinds.includes(kind));
    await client.send('POST', '/unit-groups', {
      name,
      aliases,
      unitIds: members.map((unit) => requireUnitId(units, unit.name)),
    });
  }
  for (const account of demoAccounts) {
    if (account !== administrator) await makeAccount(services, jurisdictionId, account, units);
  }
  return units;
}

async function makeAccount(
  services: Services,
  jurisdictionId: string,
  account: (typeof demoAccounts)[number],
  units: ReadonlyMap<string, string>,
): Promise<void> {
  await createAccountWithPosts(services, jurisdictionId, {
    name: account.name,
    displayName: account.displayName,
    password: demoPassword,
    posts: account.posts.map(([role, unit]) => ({ role, unitId: requireUnitId(units, unit) })),
    validFrom: '2026-01-01',
  });
}

function requireUnitId(units: ReadonlyMap<string, string>, name: string): string {
  const id = units.get(name);
  if (id === undefined) throw new Error(`the demonstration county has no unit ${name}`);
  return id;
}

function sheetRow(unit: (typeof demoUnits)[number]) {
  const codes = new Map(demoUnits.map(({ name, code }) => [name, code]));
  return {
    code: unit.code,
    name: unit.name,
    parentCode: unit.parent === undefined ? null : (codes.get(unit.parent) ?? null),
    kind: unit.kind,
    aliases: unit.aliases ?? [],
    groups: [],
    duties: unit.duties ?? '',
  };
}

function describeSignIns(): string {
  const rows = demoAccounts
    .filter(({ shown }) => shown)
    .map(
      ({ name, displayName, posts }) =>
        `  ${name.padEnd(12)} ${displayName}（${posts.map(([role, unit]) => `${unit} ${role}`).join('，')}）`,
    );
  return [`演示账号 demonstration sign-ins, password ${demoPassword}:`, ...rows].join('\n');
}

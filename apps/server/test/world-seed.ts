// Lays the world's rows, as the superuser: no policy is asked, so that a test of one does not stand on another.
import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Kysely, Transaction } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { ActorPost, Role } from '../src/platform/context.ts';
import type { DB } from '../src/platform/database/schema.generated.ts';
import { type ActorName, actorNames, actorSeeds, groups, type UnitSeed } from './world-units.ts';

/** Every actor's password. */
export const password = 'Yunxi-2026-落实';

export interface WorldActor {
  readonly accountId: string;
  readonly jurisdictionId: string;
  readonly sessionId: string;
  /** The session's cookie. */
  readonly token: string;
  readonly name: string;
  readonly displayName: string;
  readonly unitId: string;
  readonly posts: readonly ActorPost[];
}

export interface SeededJurisdiction {
  readonly id: string;
  readonly rootId: string;
  /** By name and by "parent/name". */
  readonly units: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

let passwordHash: Promise<string> | undefined;

function hashPassword(): Promise<string> {
  passwordHash ??= hash(password, { memoryCost: 19456, timeCost: 2, parallelism: 1 });
  return passwordHash;
}

export async function seedJurisdiction(database: Kysely<DB>, root: UnitSeed): Promise<SeededJurisdiction> {
  const id = uuidv7();
  const units = new Map<string, string>();
  const unitsByKind = new Map<string, string[]>();
  const groupIds = new Map<string, string>();
  const addUnit = async (
    db: Transaction<DB>,
    seed: UnitSeed,
    above: { id: string; name: string } | null,
    sort: number,
  ) => {
    const unitId = uuidv7();
    const { name, code, kind, duties = '', aliases = [], below = [] } = seed;
    await db
      .insertInto('units')
      .values({ id: unitId, jurisdictionId: id, parentId: above?.id ?? null, code, name, kind, duties, sort })
      .execute();
    for (const alias of aliases) {
      await db.insertInto('unitAliases').values({ id: uuidv7(), jurisdictionId: id, unitId, alias }).execute();
    }
    if (!units.has(name)) units.set(name, unitId);
    if (above !== null) units.set(`${above.name}/${name}`, unitId);
    unitsByKind.set(kind, [...(unitsByKind.get(kind) ?? []), unitId]);
    for (const [index, child] of below.entries()) await addUnit(db, child, { id: unitId, name }, index + 1);
    return unitId;
  };
  const rootId = await database.transaction().execute(async (db) => {
    await db.insertInto('jurisdictions').values({ id, name: root.name }).execute();
    const unitId = await addUnit(db, root, null, 1);
    for (const group of groups) {
      const groupId = uuidv7();
      groupIds.set(group.name, groupId);
      const { name, aliases } = group;
      await db
        .insertInto('unitGroups')
        .values({ id: groupId, jurisdictionId: id, name, aliases: [...aliases] })
        .execute();
      const members = group.kinds.flatMap((kind) => unitsByKind.get(kind) ?? []);
      await db
        .insertInto('unitGroupMembers')
        .values(members.map((member) => ({ groupId, unitId: member, jurisdictionId: id })))
        .execute();
    }
    await recordSeeding(db, id);
    return unitId;
  });
  return { id, rootId, units, groups: groupIds };
}

export type SeededActors = Record<ActorName, WorldActor>;

export async function seedActors(
  database: Kysely<DB>,
  jurisdictions: Record<'county' | 'otherCounty', SeededJurisdiction>,
): Promise<SeededActors> {
  const hashed = await hashPassword();
  const actors: Partial<SeededActors> = {};
  await database.transaction().execute(async (db) => {
    for (const name of actorNames) {
      const seed = actorSeeds[name];
      const jurisdiction = jurisdictions[seed.jurisdiction];
      const unitId = jurisdiction.units.get(seed.unit);
      if (unitId === undefined) throw new Error(`no such unit in the world: ${seed.unit}`);
      actors[name] = await seedActor(db, jurisdiction.id, unitId, seed, hashed);
    }
    await recordSeeding(db, jurisdictions.county.id);
  });
  return actors as SeededActors;
}

interface PersonSeed {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

async function seedActor(
  db: Transaction<DB>,
  jurisdictionId: string,
  unitId: string,
  seed: PersonSeed,
  hashed: string,
) {
  const { name, displayName } = seed;
  const accountId = uuidv7();
  await db.insertInto('accounts').values({ id: accountId, jurisdictionId, name, displayName }).execute();
  await db.insertInto('credentials').values({ accountId, jurisdictionId, passwordHash: hashed }).execute();
  const posts = seed.roles.map((role) => ({ id: uuidv7(), role: role as Role, unitId }));
  if (posts.length > 0) {
    await db
      .insertInto('posts')
      .values(posts.map((post) => ({ ...post, jurisdictionId, accountId, validFrom: '2026-01-01' })))
      .execute();
  }
  // Never idle and never too old, so that a test may move the clock by months and stay signed in.
  const farAway = new Date('2099-01-01T00:00:00Z');
  const sessionId = uuidv7();
  const token = `token-of-${name}-${sessionId}`;
  await db
    .insertInto('sessions')
    .values({
      id: sessionId,
      jurisdictionId,
      accountId,
      tokenHash: createHash('sha256').update(token).digest(),
      lastSeenAt: farAway,
      expiresAt: farAway,
    })
    .execute();
  return { accountId, jurisdictionId, sessionId, token, name, displayName, unitId, posts } satisfies WorldActor;
}

/** The database refuses any change without an entry in the record, the superuser's too. */
async function recordSeeding(db: Transaction<DB>, jurisdictionId: string): Promise<void> {
  await db
    .insertInto('auditEvents')
    .values({
      id: uuidv7(),
      jurisdictionId,
      action: 'jurisdiction.create',
      thingType: 'jurisdictions',
      thingId: jurisdictionId,
    })
    .execute();
}

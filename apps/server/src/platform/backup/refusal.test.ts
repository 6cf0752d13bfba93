// What is no whole backup for an empty place is refused in one sentence, before anything is touched.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../database/connection.ts';
import { findMigrationsFolder } from '../database/migrate.ts';
import { readAll, readParts } from './archive-reader.ts';
import { headPart, type Manifest, manifestHashPart, manifestPart } from './format.ts';
import {
  backUp,
  createWorkingInstallation,
  emptyPlace,
  type Installation,
  isWhole,
  makeFolder,
  removeAll,
  restore,
  tableNames,
  type WorkingInstallation,
} from './test/installation.ts';
import { refuseUnfinishedRestore } from './unfinished.ts';

let source: WorkingInstallation;
let whole: Buffer;
let folder: string;
let place: Installation;
const parts = new Map<string, Buffer>();
beforeAll(async () => {
  source = await createWorkingInstallation();
  const { file } = await backUp(source, { withKeys: true });
  whole = await readFile(file);
  for await (const { path, content } of readParts(file)) parts.set(path, await readAll(content));
  folder = await makeFolder();
  place = await emptyPlace();
});
afterAll(async () => {
  await source.world.close();
  await removeAll();
});

let written = 0;
async function write(content: Uint8Array): Promise<string> {
  written += 1;
  const file = join(folder, `${written}.tar`);
  await writeFile(file, content);
  return file;
}

/** The parts as a .tar again, changed by the caller; with a manifest that fits them where it is asked for. */
async function rewrite(change: (parts: Map<string, Buffer>) => void, refit = false): Promise<string> {
  const changed = new Map(parts);
  change(changed);
  if (refit) {
    const manifest = JSON.parse(String(changed.get(manifestPart))) as Manifest;
    manifest.parts.splice(0);
    for (const [name, content] of changed) {
      if (name !== manifestPart && name !== manifestHashPart) manifest.parts.push(summary(name, content));
    }
    const text = Buffer.from(JSON.stringify(manifest));
    changed
      .set(manifestPart, text)
      .set(manifestHashPart, Buffer.from(`${summary('', text).sha256}  ${manifestPart}\n`));
  }
  const archive = pack();
  for (const [name, content] of changed) archive.entry({ name }, content);
  archive.finalize();
  return await write(await readAll(archive as AsyncIterable<Buffer>));
}

const summary = (name: string, content: Buffer) => ({
  name,
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

/** Refused with that, and nothing came about. */
async function expectRefused(file: string, sentence: RegExp): Promise<void> {
  await expect(restore(file, place)).rejects.toMatchObject({
    name: 'DatabaseSetupError',
    message: expect.stringMatching(sentence),
  });
  await expect(readdir(place.dataFolder)).rejects.toThrow(/ENOENT/);
  expect(await tableNames(place.database.superuser)).toEqual([]);
}

describe('a file', () => {
  test('that is no backup', async () => {
    await expectRefused(await write(Buffer.alloc(0)), /is no backup of Luoshi/);
    await expectRefused(await write(Buffer.from('我不是备份\n'.repeat(1000))), /is no backup of Luoshi/);
    await expectRefused(await write(Buffer.alloc(10_240)), /is no backup of Luoshi/);
    await expectRefused(join(folder, 'none.tar'), /can not be read \(ENOENT\)/);
    await expectRefused(folder, /is no file/);
    const archive = pack();
    archive.entry({ name: '../outside' }, 'trap');
    archive.finalize();
    await expectRefused(await write(await readAll(archive as AsyncIterable<Buffer>)), /is no backup of Luoshi/);
  });

  test('that was cut off, wherever', async () => {
    const step = Math.floor(whole.length / 23);
    for (let length = step; length < whole.length - 2048; length += step) {
      await expectRefused(await write(whole.subarray(0, length)), /is not whole: its end is missing/);
    }
  });

  test('of which one byte is another', async () => {
    for (const [name, content] of parts) {
      if (content.length === 0) continue;
      const changed = Buffer.from(content);
      const at = Math.floor(content.length / 2);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const file = await rewrite((all) => all.set(name, changed));
      await expectRefused(file, /is damaged \(.+\): take another copy|is no backup of Luoshi|was edited|does not know/);
    }
  });

  test('in which a part is missing, or more than belongs there', async () => {
    const [table = ''] = [...parts.keys()].filter((name) => name.startsWith('tables/tasks/'));
    await expectRefused(
      await rewrite((all) => all.delete(table)),
      /is damaged \(tables\/tasks\/00001.copy.gz is missing\)/,
    );
    await expectRefused(await rewrite((all) => all.delete(manifestPart)), /is damaged/);
    await expectRefused(await rewrite((all) => all.set('keys/more.pem', Buffer.from('more'))), /is damaged/);
    await expectRefused(await rewrite((all) => all.set('etc/passwd', Buffer.from('trap'))), /is no backup/);
    await expectRefused(await rewrite((all) => all.delete(headPart)), /is no backup/);
  });

  test('of a newer version, by its schema or its format', async () => {
    const edit = (change: (head: { format: string; migrations: { name: string; sha256: string }[] }) => void) =>
      rewrite((all) => {
        const head = JSON.parse(String(all.get(headPart)));
        change(head);
        all.set(headPart, Buffer.from(JSON.stringify(head)));
      }, true);
    const newer = await edit(({ migrations }) => migrations.push({ name: '20990101-01-later.sql', sha256: 'x' }));
    await expectRefused(newer, /does not know \(20990101-01-later\.sql\)/);
    await expectRefused(
      await edit((head) => Object.assign(head, { format: 'luoshi-backup/2' })),
      /newer version of Luoshi/,
    );
  });

  test('with the rows of a table short of what its manifest says: what was begun is taken back', async () => {
    const [table = ''] = [...parts.keys()].filter((name) => name.startsWith('tables/reports/'));
    const other = await emptyPlace();
    const file = await rewrite((all) => all.delete(table), true);
    await expect(restore(file, other)).rejects.toThrow(/reports: 1 rows in the backup, 0 restored/);
    expect((await readdir(other.dataFolder)).filter((name) => name !== 'keys')).toEqual([]);
    expect(await readdir(join(other.dataFolder, 'keys'))).toEqual([]);
    // The place can be used again.
    const restored = await restore(await write(whole), other);
    expect(await isWhole(restored)).toBe(true);
  });
});

describe('a place', () => {
  test('where something is already', async () => {
    const file = await write(whole);
    const used = await emptyPlace();
    await mkdir(join(used.dataFolder, 'files'), { recursive: true });
    await expect(restore(file, used)).rejects.toThrow(/There is something in .*\(files\)/);
    expect(await tableNames(used.database.superuser)).toEqual([]);

    const { database } = await restore(file, await emptyPlace());
    const folderOnly = { ...(await emptyPlace()), database };
    await expect(restore(file, folderOnly)).rejects.toThrow(/holds an installation already/);
    await expect(readdir(folderOnly.dataFolder)).rejects.toThrow(/ENOENT/);

    const foreign = await emptyPlace();
    await withClient(foreign.database.ownerConnection, (client) => client.query('create table theirs (id integer)'));
    await expect(restore(file, foreign)).rejects.toThrow(/tables of another program/);
  });

  test('with another key under the name of one of the backup’s', async () => {
    const file = await write(whole);
    const { dataFolder, database } = await emptyPlace();
    await mkdir(join(dataFolder, 'keys'), { recursive: true });
    await writeFile(join(dataFolder, 'keys/record.pem'), 'another');
    await expect(restore(file, { dataFolder, database })).rejects.toThrow(/record\.pem is another key/);
    expect(await readFile(join(dataFolder, 'keys/record.pem'), 'utf8')).toBe('another');
    await cp(join(source.dataFolder, 'keys'), join(dataFolder, 'keys'), { recursive: true });
    expect(await isWhole(await restore(file, { dataFolder, database }))).toBe(true);
  });

  test('where a restore was cut off: nobody works there', async () => {
    const { dataFolder } = await emptyPlace();
    await mkdir(dataFolder);
    await writeFile(join(dataFolder, 'restoring'), 'backup.tar\n');
    await expect(refuseUnfinishedRestore(dataFolder)).rejects.toThrow(/was cut off/);
    await expect(backUp({ dataFolder, database: source.database })).rejects.toThrow(/was cut off/);
    await expect(restore(await write(whole), { ...place, dataFolder })).rejects.toThrow(/There is something in/);
  });
});

test('an older schema is restored as it was, then migrated', async () => {
  const newer = join(await makeFolder(), 'migrations');
  await cp(findMigrationsFolder(), newer, { recursive: true });
  await writeFile(
    join(newer, '20990101-01-later.sql'),
    `alter table tasks add column later text not null default 'then'; comment on column tasks.later is 'Later'`,
  );
  const restored = await restore(await write(whole), await emptyPlace(), newer);
  expect(restored.migrated).toEqual(['20990101-01-later.sql']);
  const { rows } = await withClient(restored.database.ownerConnection, (client) =>
    client.query(`select count(*) from tasks where later = 'then'`),
  );
  expect(rows).toEqual([{ count: restored.manifest.tables.find(({ name }) => name === 'tasks')?.rows }]);
  expect(await isWhole(restored)).toBe(true);
});

// A backup of a working installation, restored elsewhere: the same rows, files and schema, on either kind of database.
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectOk } from '../../modules/task/test/task-world.ts';
import { databasesUnderTest } from '../database/test-database.ts';
import { leftOut } from './left-out.data.ts';
import {
  backUp,
  contentOf,
  createWorkingInstallation,
  emptyPlace,
  isWhole,
  makeFolder,
  removeAll,
  restore,
  schemaOf,
  tableNames,
  type WorkingInstallation,
} from './test/installation.ts';

let source: WorkingInstallation;
let kept: string[];
beforeAll(async () => {
  source = await createWorkingInstallation();
  kept = (await tableNames(source.database.superuser)).filter((name) => !(name in leftOut));
});
afterAll(async () => {
  await source.world.close();
  await removeAll();
});

describe('a backup', () => {
  test('names every table: with its rows, or why it is left out', async () => {
    const { manifest, file, bytes } = await backUp(source);
    expect(manifest.tables.map(({ name }) => name)).toEqual(kept);
    const content = await contentOf(source.database.superuser, kept);
    for (const { name, rows } of manifest.tables)
      expect([name, rows]).toEqual([name, Number.parseInt(content[name] ?? '', 10)]);
    const tables = await tableNames(source.database.superuser);
    for (const { table, why } of manifest.leftOut) {
      expect(tables).toContain(table);
      expect(why).not.toBe('');
    }
    expect(manifest.files).toMatchObject({ count: 2, missing: [], changed: [] });
    expect((await stat(file)).size).toBe(bytes);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test('nothing that is kept refers to what is left out', async () => {
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint where contype = 'f' and confrelid::regclass::text = any (${Object.keys(leftOut)})
        and not conrelid::regclass::text = any (${Object.keys(leftOut)})`.execute(source.database.superuser);
    expect(rows).toEqual([]);
  });

  test('says which stored files are gone or changed', async () => {
    const files = join(source.dataFolder, 'files');
    const paths = (await readdir(files, { recursive: true })).filter((name) => name.length > 60).sort();
    const [first = '', second = ''] = paths.map((name) => join(files, name));
    const contents = [await readFile(first), await readFile(second)] as const;
    await rm(first);
    await writeFile(second, 'other');
    const { manifest, file } = await backUp(source);
    expect(manifest.files).toMatchObject({ count: 1, missing: [first.slice(-64)], changed: [second.slice(-64)] });
    const restored = await restore(file, await emptyPlace());
    expect(await readFile(join(restored.dataFolder, 'files', second.slice(-67)), 'utf8')).toBe('other');
    await writeFile(first, contents[0]);
    await writeFile(second, contents[1]);
  });

  test('appears only when it is complete, over nothing, and leaves nothing when it fails', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'backup.tar');
    const stored = join(source.dataFolder, 'files');
    const [path = ''] = (await readdir(stored, { recursive: true })).filter((name) => name.length > 60);
    const content = await readFile(join(stored, path));
    // A folder in the place of a file can not be read.
    await rm(join(stored, path));
    await mkdir(join(stored, path));
    await expect(backUp(source, { file })).rejects.toThrow(/EISDIR/);
    await rm(join(stored, path), { recursive: true });
    await writeFile(join(stored, path), content);
    expect(await readdir(folder)).toEqual([]);
    await backUp(source, { file });
    expect(await readdir(folder)).toEqual(['backup.tar']);
    await expect(backUp(source, { file })).rejects.toThrow(/is there already/);
    await expect(backUp(source, { file: join(folder, 'none/backup.tar') })).rejects.toThrow(/can not be written/);
  });

  test('has secret keys only when asked', async () => {
    const without = await backUp(source);
    expect(without.manifest.keys).toEqual({ secret: false, leftOut: ['record.pem'] });
    expect((await readFile(without.file)).includes('PRIVATE KEY')).toBe(false);
    const plain = await restore(without.file, await emptyPlace());
    expect((await readdir(join(plain.dataFolder, 'keys'))).every((name) => name.endsWith('.pub.pem'))).toBe(true);

    const { manifest, file } = await backUp(source, { withKeys: true });
    expect(manifest.keys).toEqual({ secret: true, leftOut: [] });
    const { dataFolder } = await restore(file, await emptyPlace());
    const key = join(dataFolder, 'keys/record.pem');
    expect(await readFile(key, 'utf8')).toBe(await readFile(join(source.dataFolder, 'keys/record.pem'), 'utf8'));
    expect((await stat(key)).mode & 0o077).toBe(0);
  });
});

describe.each(databasesUnderTest())('restored into %s', (kind) => {
  test('has the same rows, files and schema, and its record is whole; and so has what is restored of that', async () => {
    const { file, manifest } = await backUp(source);
    const content = await contentOf(source.database.superuser, kept);
    const restored = await restore(file, await emptyPlace(kind));
    expect(restored.migrated).toEqual([]);
    expect(await contentOf(restored.database.superuser, kept)).toEqual(content);
    expect(await schemaOf(restored.database.superuser)).toEqual(await schemaOf(source.database.superuser));
    for (const table of ['sessions', 'idempotency_keys']) {
      expect((await contentOf(restored.database.superuser, [table]))[table]).toBe('0 ');
    }
    expect(await isWhole(restored)).toBe(true);
    expect(manifest.sequences.map(({ name }) => name)).toContain('audit_events_sequence');
    const { rows } = await sql<{ next: number; last: number }>`
      select nextval('audit_events_sequence') as next, (select max(sequence) from audit_events) as last`.execute(
      restored.database.superuser,
    );
    expect(rows[0]?.next).toBeGreaterThan(rows[0]?.last ?? Number.POSITIVE_INFINITY);

    // And back again, to the kind that is in force. What verify wrote of itself is the one thing more.
    const again = await restore((await backUp(restored)).file, await emptyPlace());
    expect({ ...(await contentOf(again.database.superuser, kept)), audit_checks: '' }).toEqual({
      ...content,
      audit_checks: '',
    });
    expect(await isWhole(again)).toBe(true);
  });

  test('holds one moment, whoever writes meanwhile', async () => {
    const { world, assignmentId, seal } = source;
    const report = (text: string) =>
      world.as('contactHousing').post(`/assignments/${assignmentId}/report`, { text, percent: 20, evidenceIds: [] });
    let isDone = false;
    let answered = 0;
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let turn = 0; !isDone; turn++) {
        expectOk(await report(`备份期间 ${writer}-${turn}`));
        answered += 1;
        if (turn % 5 === 0 && writer === 0) await seal();
      }
    });
    const before = answered;
    const { file, manifest } = await backUp(source);
    isDone = true;
    const after = answered;
    await Promise.all(writers);
    expect(after).toBeGreaterThan(before);
    const restored = await restore(file, await emptyPlace(kind));
    // Foreign keys were checked when they were made again; counts are the manifest's; a report never comes without its event.
    const { rows } = await sql<{ reports: number; events: number; sealed: number }>`
      select (select count(*) from reports) as reports,
        (select count(*) from audit_events where action = 'assignment.report') as events,
        (select coalesce(max(to_sequence), 0) from audit_blocks) as sealed`.execute(restored.database.superuser);
    expect(rows[0]?.reports).toBe(rows[0]?.events);
    expect(rows[0]?.reports).toBe(manifest.tables.find(({ name }) => name === 'reports')?.rows);
    expect(await isWhole(restored)).toBe(true);
  });
});

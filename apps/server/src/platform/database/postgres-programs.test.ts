import { mkdir, mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLinks } from './postgres-programs.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luoshi-programs-'));
  await mkdir(join(folder, 'native', 'lib'), { recursive: true });
  await writeFile(join(folder, 'native', 'lib', 'libpq.so.5.18'), 'a library');
});
afterEach(() => rm(folder, { recursive: true }));

const links = ['native/lib/libpq.so', 'native/lib/libpq.so.5'];
const list = () =>
  writeFile(
    join(folder, 'native', 'pg-symlinks.json'),
    JSON.stringify(links.map((target) => ({ source: 'native/lib/libpq.so.5.18', target }))),
  );

test('links that an install script did not make are made, by processes that start at once too', async () => {
  await list();
  await Promise.all([makeLinks(folder), makeLinks(folder), makeLinks(folder)]);
  for (const link of links) expect(await readFile(join(folder, link), 'utf8')).toBe('a library');
  // Relative, so that the folder can be copied.
  expect(await readlink(join(folder, 'native/lib/libpq.so'))).toBe('libpq.so.5.18');
});

test('links that are there already stay', async () => {
  await list();
  await symlink('elsewhere', join(folder, 'native/lib/libpq.so'));
  await makeLinks(folder);
  expect(await readlink(join(folder, 'native/lib/libpq.so'))).toBe('elsewhere');
});

test('a package without a list needs no links', async () => {
  expect(await makeLinks(folder)).toBe(true);
});

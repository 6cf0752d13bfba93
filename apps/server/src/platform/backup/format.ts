// What a backup file is: a .tar whose first part says what it is and whose last ones prove that nothing is missing.
//
//   luoshi-backup.json             what made it, when, of which schema
//   heads/2026-11-20.json …        exported heads of the record, all of blocks that are in the tables
//   keys/record-….pub.pem …        public keys; the secret ones only when asked for
//   files/ab/abcd… …               stored files, named by their SHA-256
//   tables/tasks/00001.copy.gz …   rows as COPY writes them (text), cut anywhere, each piece compressed
//   manifest.json                  rows of each table, sequences, size and SHA-256 of every part above
//   manifest.json.sha256           as sha256sum writes it
import { z } from 'zod';

export const formatName = 'luoshi-backup/1';
export const headPart = 'luoshi-backup.json';
export const manifestPart = 'manifest.json';
export const manifestHashPart = 'manifest.json.sha256';

const migration = z.object({ name: z.string(), sha256: z.string() });

const head = z.object({
  format: z.string(),
  /** The moment of the snapshot. */
  createdAt: z.string(),
  luoshi: z.string(),
  postgres: z.string(),
  /** The schema: what was migrated, in order. */
  migrations: z.array(migration).min(1),
});
export type BackupHead = z.output<typeof head>;
export const headSchema = head;

export const manifestSchema = head.extend({
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0), parts: z.int().min(0) }),
  ),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
  files: z.object({
    count: z.int(),
    bytes: z.number(),
    /** Known to the database, but gone from the file store, or no longer what they were, when the backup was made. */
    missing: z.array(z.string()),
    changed: z.array(z.string()),
  }),
  keys: z.object({ secret: z.boolean(), leftOut: z.array(z.string()) }),
  /** Tables whose rows are not in it, and why. */
  leftOut: z.array(z.object({ table: z.string(), why: z.string() })),
  parts: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
});
export type Manifest = z.output<typeof manifestSchema>;
export type PartSummary = Manifest['parts'][number];

export type PartName =
  | { readonly kind: 'head' | 'manifest' | 'manifest-hash' }
  | { readonly kind: 'exported-head' | 'key' | 'file'; readonly name: string }
  | { readonly kind: 'table'; readonly name: string; readonly number: number };

/** What a part is, by its name; null for what no backup holds. No name from a file ever becomes a path unseen. */
export function readPartName(path: string): PartName | null {
  if (path === headPart) return { kind: 'head' };
  if (path === manifestPart) return { kind: 'manifest' };
  if (path === manifestHashPart) return { kind: 'manifest-hash' };
  const [, folder, name = '', piece] =
    /^(heads|keys|tables|files\/[0-9a-f]{2})\/([A-Za-z0-9_][A-Za-z0-9._-]*)(?:\/(\d{5,})\.copy\.gz)?$/.exec(path) ?? [];
  if (folder === undefined) return null;
  if (folder === 'tables') return piece === undefined ? null : { kind: 'table', name, number: Number(piece) };
  if (piece !== undefined) return null;
  if (folder === 'heads') return /^\d{4}-\d\d-\d\d\.json$/.test(name) ? { kind: 'exported-head', name } : null;
  if (folder === 'keys') return { kind: 'key', name };
  return /^[0-9a-f]{64}$/.test(name) && folder === `files/${name.slice(0, 2)}` ? { kind: 'file', name } : null;
}

export const filePart = (hash: string) => `files/${hash.slice(0, 2)}/${hash}`;
export const tablePart = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(5, '0')}.copy.gz`;

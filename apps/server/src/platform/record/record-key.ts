// The key that signs the record's blocks, in a file beside the database and never in it: whoever owns the database can change
// what stands there, but not sign it.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSetupError } from '../database/connection.ts';
import { ignore, writeOnce } from '../database/postgres-home.ts';
import { signedText } from './sealed-form.ts';

export interface RecordKey {
  readonly fingerprint: string;
  readonly publicKey: string;
  /** Base64. */
  sign(blockHash: string): string;
}

/** Public keys by their fingerprints. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>;

export function keysFolder(dataFolder: string): string {
  return join(dataFolder, 'keys');
}

/** LUOSHI_RECORD_KEY names another place than the data folder. */
export function keyPath(dataFolder: string): string {
  return process.env['LUOSHI_RECORD_KEY'] || join(keysFolder(dataFolder), 'record.pem');
}

/** Reads the key; makes it at the first start. Its public half is kept beside it under its fingerprint, for `verify`. */
export async function openRecordKey(dataFolder: string): Promise<RecordKey> {
  const path = keyPath(dataFolder);
  await mkdir(keysFolder(dataFolder), { recursive: true, mode: 0o700 });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  if ((await stat(path).catch(ignore('ENOENT'))) === undefined) {
    const { privateKey } = generateKeyPairSync('ed25519');
    // Of two servers that start at once, one makes it.
    await writeOnce(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  const key = readKey(await readFile(path, 'utf8'), path);
  await writeOnce(join(keysFolder(dataFolder), `record-${key.fingerprint}.pub.pem`), key.publicKey);
  return key;
}

function readKey(pem: string, path: string): RecordKey {
  const privateKey = parse(() => createPrivateKey(pem), path);
  const publicKey = createPublicKey(privateKey);
  return {
    fingerprint: fingerprintOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (blockHash) => sign(null, signedText(blockHash), privateKey).toString('base64'),
  };
}

function parse(read: () => KeyObject, where: string): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below: what OpenSSL says of a broken file helps nobody.
  }
  throw new DatabaseSetupError(
    `${where} holds no Ed25519 key: put the right file back, or take it away to have one made.`,
  );
}

export function readPublicKey(pem: string, where: string): KeyObject {
  return parse(() => createPublicKey(pem), where);
}

/** First half of the SHA-256 of the public key (DER), hex. */
export function fingerprintOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32);
}

/**
 * The keys whose signatures count on this machine: the own one, and those whose public halves lie in the keys' folder (from
 * before a restore, or of another server). What the database says of keys counts for nothing.
 */
export async function readTrustedKeys(dataFolder: string): Promise<Map<string, KeyObject>> {
  const keys = new Map<string, KeyObject>();
  const own = await readFile(keyPath(dataFolder), 'utf8').catch(ignore('ENOENT'));
  if (own !== undefined) trust(keys, readPublicKey(own, keyPath(dataFolder)));
  for (const name of (await readdir(keysFolder(dataFolder)).catch(ignore('ENOENT'))) ?? []) {
    const path = join(keysFolder(dataFolder), name);
    if (name.endsWith('.pub.pem')) trust(keys, readPublicKey(await readFile(path, 'utf8'), path));
  }
  return keys;
}

export function trust(keys: Map<string, KeyObject>, publicKey: KeyObject): void {
  keys.set(fingerprintOf(publicKey), publicKey);
}

export function isSignedBy(key: KeyObject, blockHash: string, signature: string): boolean {
  return verify(null, signedText(blockHash), key, Buffer.from(signature, 'base64'));
}

// Secrets that the server must be able to read again (of second factors), sealed with a key in a file beside the database and
// never in it: whoever has the database alone, or a backup of it, can not open them.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSetupError } from './database/connection.ts';
import { ignore, writeOnce } from './database/postgres-home.ts';
import { keysFolder } from './record/record-key.ts';

export interface SecretBox {
  /** `of` says whose it is: sealed for one, it does not open for another. */
  seal(secret: Uint8Array, of: string): Buffer;
  /** Null when it was sealed with another key, for another, or was changed. */
  open(sealed: Uint8Array, of: string): Buffer | null;
}

const cipherName = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export function createSecretBox(key: Buffer): SecretBox {
  return {
    seal(secret, of) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(cipherName, key, nonce).setAAD(Buffer.from(of));
      const text = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    open(sealed, of) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(of));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

export function identityKeyPath(dataFolder: string): string {
  return process.env['LUOSHI_IDENTITY_KEY'] || join(keysFolder(dataFolder), 'identity.key');
}

/** Reads the key; makes it at the first start. LUOSHI_IDENTITY_KEY names another place: two servers of one database share it. */
export async function openSecretBox(dataFolder: string): Promise<SecretBox> {
  const path = identityKeyPath(dataFolder);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  if ((await stat(path).catch(ignore('ENOENT'))) === undefined) {
    await writeOnce(path, `${randomBytes(keyBytes).toString('base64')}\n`);
  }
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  if (key.length !== keyBytes) {
    throw new DatabaseSetupError(`${path} holds no key: put the right file back, or take it away to have one made.`);
  }
  return createSecretBox(key);
}

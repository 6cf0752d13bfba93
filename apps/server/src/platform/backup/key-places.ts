// Where each key lies: in the folder of keys, or where the environment names another place.
import { join } from 'node:path';
import { keyPath, keysFolder } from '../record/record-key.ts';
import { identityKeyPath } from '../secret-box.ts';

/** Keys that may lie elsewhere, under the names they have in a backup. */
export const movable: Readonly<Record<string, (dataFolder: string) => string>> = {
  'record.pem': keyPath,
  'identity.key': identityKeyPath,
};

export function placeOfKey(name: string, dataFolder: string): string {
  return movable[name]?.(dataFolder) ?? join(keysFolder(dataFolder), name);
}

import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice reads Word's lists by code that is not ours: an oracle, where it is installed. */
export const hasLibreOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

/** The document as LibreOffice writes it in another format, e.g. "doc" or "pdf". */
export async function convertByLibreOffice(bytes: Uint8Array, from: string, to: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-oracle-'));
  try {
    await writeFile(join(folder, `in.${from}`), bytes);
    // A profile of its own: two LibreOffice with one profile wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--convert-to', to, '--outdir', join(folder, 'out'), join(folder, `in.${from}`)];
    await run('soffice', [profile, '--headless', ...target], { timeout: 120_000 });
    return await readFile(join(folder, 'out', `in.${to.split(':')[0]}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The document as LibreOffice writes it as text: labels included, one paragraph a line. */
export async function textByLibreOffice(bytes: Uint8Array, from = 'docx'): Promise<string[]> {
  const text = await convertByLibreOffice(bytes, from, 'txt:Text (encoded):UTF8');
  return text
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r/g, '')
    .replace(/\n$/, '')
    .split('\n');
}

import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice reads Word's lists by code that is not ours: an oracle, where it is installed. */
export const hasLibreOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

/** The document as LibreOffice writes it as text: labels included, one paragraph a line. */
export async function textByLibreOffice(docx: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-oracle-'));
  try {
    await writeFile(join(folder, 'in.docx'), docx);
    // A profile of its own: two LibreOffice with one profile wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'in.docx')];
    await run('soffice', [profile, '--headless', ...target], { timeout: 120_000 });
    const text = await readFile(join(folder, 'in.txt'), 'utf8');
    return text
      .replace(/^\ufeff/, '')
      .replace(/\r/g, '')
      .replace(/\n$/, '')
      .split('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

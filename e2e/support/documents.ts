// Opening what was downloaded, as its reader would: with LibreOffice where it is on the machine.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';

const run = promisify(execFile);
const onPath = (name: string) =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, name)));

export const canOpenDocuments = onPath('soffice') && onPath('pdftotext');

export interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

export async function download(page: Page, link: Locator): Promise<Download> {
  const [started] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: started.suggestedFilename(), bytes: await readFile(await started.path()) };
}

/** What a reader of the opened file sees, without the line breaks of its cells. */
export async function readAsOpened({ name, bytes }: Download): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-e2e-open-'));
  try {
    const file = join(folder, `document${name.slice(name.lastIndexOf('.'))}`);
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const { stdout } = await run('pdftotext', ['-raw', join(folder, 'document.pdf'), '-']);
    return stdout.replace(/\s+/g, '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

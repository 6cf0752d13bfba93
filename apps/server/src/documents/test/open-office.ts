import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';

const run = promisify(execFile);

/** A part of a .docx or .xlsx as text. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await JSZip.loadAsync(bytes)).file(name);
  if (part === null) throw new Error(`no part ${name}`);
  return part.async('string');
}

/** A workbook opened by the library others use. */
export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** The first sheet of a workbook. */
export async function openSheet(bytes: Uint8Array, name?: string): Promise<ExcelJS.Worksheet> {
  const workbook = await openWorkbook(bytes);
  const sheet = name === undefined ? workbook.worksheets[0] : workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** Whether pages can be laid out here: LibreOffice, and pdftotext to look at them. */
export const canLayOut =
  spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

/** The text of each page as LibreOffice lays a .docx or .xlsx out. */
export async function pagesOf(bytes: Uint8Array, ending: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-pages-'));
  try {
    const source = join(folder, `in.${ending}`);
    await writeFile(source, bytes);
    // A profile of its own: two LibreOffice with one profile wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source], {
      timeout: 120_000,
    });
    await run('pdftotext', ['-layout', join(folder, 'in.pdf'), join(folder, 'out.txt')]);
    return (await readFile(join(folder, 'out.txt'), 'utf8')).split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

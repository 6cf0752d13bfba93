import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CompileOptions, compile } from '../compile.ts';
import type { CompiledPlan } from '../plan.ts';
import { readDocument } from '../read/index.ts';
import { type SourceDocument, type UnreadableCode, UnreadableFile } from '../source.ts';

/** Something a person can mend: a sentence and the exit status. */
export class CommandError extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.name = 'CommandError';
    this.status = status;
  }
}

export interface Input {
  readonly name: string;
  readonly source: SourceDocument;
  readonly plans: readonly CompiledPlan[];
}

/** Reads and compiles what the command line names; `-` is standard input. */
export async function readInput(
  file: string,
  plan: string | boolean | undefined,
  options: CompileOptions = {},
): Promise<Input> {
  const bytes = await readBytes(file);
  const source = await readDocument(bytes, { name: basename(file) });
  const { plans } = compile(source, options);
  if (plan === undefined) return { name: file, source, plans };
  const number = Number(plan);
  const picked = Number.isInteger(number) ? plans[number - 1] : undefined;
  if (!picked)
    throw new CommandError(
      `--plan ${plan}: the file holds ${plans.length === 1 ? '1 plan' : `${plans.length} plans`}`,
      2,
    );
  return { name: file, source, plans: [picked] };
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'is a folder'
          : code === 'EACCES'
            ? 'may not be read'
            : 'cannot be read';
    throw new CommandError(`${file}: ${why}`, 1);
  }
}

/** Runs a command; what a person can mend becomes a sentence on standard error and an exit status. */
export async function reportingErrors(file: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof CommandError) {
      console.error(`error: ${error.message}`);
      process.exitCode = error.status;
    } else if (error instanceof UnreadableFile) {
      console.error(
        `error: ${file}: ${UNREADABLE[error.code]}${error.detail === undefined ? '' : ` (${error.detail})`}`,
      );
      process.exitCode = 1;
    } else throw error;
  }
}

const UNREADABLE: Readonly<Record<UnreadableCode, string>> = {
  'file-empty': 'the file is empty',
  'file-too-large': 'the file is too large to read',
  'file-type-unknown': 'this is no kind of file Luoshi can read; it reads .docx, .doc, .pdf, .txt, .md and .html',
  'file-is-spreadsheet': 'this is a spreadsheet, not a document',
  'file-is-slides': 'these are slides, not a document',
  'file-is-picture': 'this is a picture; give the document it was made of',
  'file-is-ofd': 'OFD files are not read; give the document it was made of, or a PDF with text',
  'file-is-rich-text': 'this is rich text (.rtf); save it as .docx and try again',
  'file-has-macros': 'the document carries macros; save it as .docx without them',
  'file-is-program': 'this is a program, not a document',
  'archive-too-large-inside': 'the document unpacks to far more than its size and was not opened',
  'archive-broken': 'the document is damaged: its archive cannot be opened',
  'document-broken': 'the document is damaged: its text cannot be read',
  'document-has-external-entities': 'the document refers to files outside itself and was not opened',
  'document-encrypted': 'the document is protected by a password; remove it and try again',
  'document-too-old': 'this is a document of Word 95 or older; save it as .docx and try again',
  'document-too-many-pages': 'the document has more pages than any plan and was not read',
  'text-has-no-plan': 'there is no text in the file',
  'scan-without-text': 'this is a scan: pictures of pages without text',
  'text-unreadable': 'the PDF does not say which letters its fonts draw; give the document it was made of',
};

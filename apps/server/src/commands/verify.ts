// `luoshi verify`: whether the record is what was recorded. Also while the server runs.
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../platform/record/finding.messages.ts';
import { installationSettings, withInstallation } from './serve.ts';

interface VerifyOptions {
  readonly data: string;
  readonly logLevel: string;
  readonly head: readonly string[];
  readonly key: readonly string[];
  readonly files: boolean;
  readonly export?: string;
  readonly language: Language;
}

/** The record is whole; something does not fit; it could not be checked. */
const exitStatus = { whole: 0, unfit: 1, unchecked: 2 } as const;

const gather = (value: string, before: readonly string[]) => [...before, value];
export const languageOfTerminal = /^zh/u.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en';

export function verifyCommand(): Command {
  return withInstallation(new Command('verify'))
    .description(
      'Check the record against its seals, also while the server runs. Exit status: 0 whole, 1 not, 2 unchecked',
    )
    .option('--head <file>', 'a head that was kept elsewhere; may be given several times', gather, [])
    .option(
      '--key <file>',
      'a public key to trust besides those of the data folder; may be given several times',
      gather,
      [],
    )
    .option('--files', 'also read every stored file and compare it with its hash', false)
    .option('--export <file>', 'check an export of the record (.jsonl) instead, without any database')
    .addOption(
      new Option('--language <language>', 'of what is printed').choices(['zh', 'en']).default(languageOfTerminal),
    )
    .action(async (options: VerifyOptions) => {
      try {
        const isWhole = await (options.export === undefined ? verify(options) : verifyExport(options, options.export));
        process.exitCode = isWhole ? exitStatus.whole : exitStatus.unfit;
      } catch (error) {
        console.error(
          error instanceof Error && error.name === 'DatabaseSetupError' ? `error: ${error.message}` : error,
        );
        process.exitCode = exitStatus.unchecked;
      }
    });
}

async function verify(options: VerifyOptions): Promise<boolean> {
  const { checkInstallation } = await import('../platform/record/check-installation.ts');
  const { describeCheck } = await import('./verify-report.ts');
  const settings = installationSettings(options);
  const report = await checkInstallation({
    dataFolder: settings.dataFolder,
    databaseUrl: settings.databaseUrl,
    heads: options.head,
    keys: options.key,
    ...(options.files && { filesFolder: join(settings.dataFolder, 'files') }),
  });
  const { lines, isWhole } = describeCheck(report, options.language);
  for (const line of lines) console.log(line);
  return isWhole;
}

async function verifyExport(options: VerifyOptions, file: string): Promise<boolean> {
  const { createReadStream } = await import('node:fs');
  const { createInterface } = await import('node:readline');
  const { checkExport } = await import('../platform/record/check-export.ts');
  const { readGivenKeys } = await import('../platform/record/check-installation.ts');
  const { describeExport } = await import('./verify-report.ts');
  const { dataFolder } = installationSettings(options);
  const { keys, heads } = await readGivenKeys({ dataFolder, heads: options.head, keys: options.key });
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  const report = describeExport(await checkExport(lines, { keys, heads }), options.language);
  for (const line of report.lines) console.log(line);
  return report.isWhole;
}

import type { LintMessage } from '../plan.ts';
import type { SourceDocument } from '../source.ts';
import { readInput, reportingErrors } from './input.ts';
import { type Language, languageOfTerminal } from './language.ts';
import { type Located, locate } from './lint-place.ts';
import { toSarif } from './lint-sarif.ts';
import { printMessage } from './lint-text.ts';

export interface LintCommandOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly language?: Language;
  readonly today?: string;
  readonly maxWarnings?: number;
  readonly plan?: string;
}

/** One file and what was remarked on it, in the order of its text. */
export interface Linted {
  readonly file: string;
  readonly source: SourceDocument;
  readonly messages: readonly (LintMessage & Located)[];
}

export async function runLint(files: readonly string[], options: LintCommandOptions): Promise<void> {
  const linted: Linted[] = [];
  for (const file of files) await reportingErrors(file, async () => void linted.push(await lintFile(file, options)));
  process.stdout.write(print(linted, options));
  judge(linted, options.maxWarnings);
}

async function lintFile(file: string, options: LintCommandOptions): Promise<Linted> {
  const { source, plans } = await readInput(file, options.plan, { lint: { today: options.today ?? today() } });
  const messages = plans.flatMap((plan) => plan.lint);
  return { file, source, messages: locate(source.text, messages) };
}

/** The compiler has no clock; a person at a terminal has. */
function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

function print(linted: readonly Linted[], options: LintCommandOptions): string {
  const language = options.language ?? languageOfTerminal();
  if (options.format === 'sarif') return `${JSON.stringify(toSarif(linted, language), null, 2)}\n`;
  if (options.format === 'json')
    return `${JSON.stringify(linted.flatMap(({ file, messages }) => messages.map((message) => ({ file, ...message }))))}\n`;
  return linted.flatMap((one) => one.messages.map((message) => `${printMessage(one, message, language)}\n`)).join('');
}

/** Exit status 1 for any error, and for more warnings than are allowed. */
function judge(linted: readonly Linted[], maxWarnings: number | undefined): void {
  const severities = linted.flatMap(({ messages }) => messages.map(({ severity }) => severity));
  if (severities.includes('error')) process.exitCode ??= 1;
  const warnings = severities.filter((severity) => severity === 'warning').length;
  if (maxWarnings === undefined || warnings <= maxWarnings) return;
  const count = warnings === 1 ? '1 warning' : `${warnings} warnings`;
  console.error(`error: ${count}, more than --max-warnings ${maxWarnings} allows`);
  process.exitCode ??= 1;
}

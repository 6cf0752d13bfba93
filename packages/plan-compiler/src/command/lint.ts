import type { LintMessage } from '../plan.ts';
import { displayWidth } from './columns.ts';
import { readInput, reportingErrors } from './input.ts';
import { printable } from './table.ts';

export async function runLint(file: string, options: Record<string, string | boolean | undefined>): Promise<void> {
  await reportingErrors(file, async () => {
    const { source, plans } = await readInput(file, options['plan']);
    const messages = plans.flatMap((plan) => plan.lint);
    if (options['format'] === 'json') process.stdout.write(`${JSON.stringify(messages)}\n`);
    else
      process.stdout.write(
        messages.map((message) => `${printMessage(file, source.text, message, languageOf(options))}\n`).join(''),
      );
    if (messages.some((message) => message.severity === 'error')) process.exitCode = 1;
  });
}

function languageOf(options: Record<string, string | boolean | undefined>): 'zh' | 'en' {
  if (options['language'] === 'zh' || options['language'] === 'en') return options['language'];
  return /^zh/u.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en';
}

const LONGEST_EXCERPT = 80;

/** `file:line:column severity rule message`, the line, and a caret under the place. */
function printMessage(file: string, text: string, message: LintMessage, language: 'zh' | 'en'): string {
  const before = text.slice(0, message.start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  const column = [...text.slice(lineStart, message.start)].length + 1;
  const found = text.indexOf('\n', message.start);
  const lineEnd = found < 0 ? text.length : found;
  const from = Math.max(lineStart, message.start - LONGEST_EXCERPT / 2);
  const head = printable(text.slice(from, message.start)).trimStart();
  const marked = printable(text.slice(message.start, Math.min(message.end, lineEnd)));
  const tail = printable(text.slice(Math.min(message.end, lineEnd), Math.min(lineEnd, from + LONGEST_EXCERPT)));
  const caret = `${' '.repeat(displayWidth(head))}^${'~'.repeat(Math.max(0, displayWidth(marked) - 1))}`;
  const place = `${file}:${line}:${column} ${message.severity} ${message.rule}`;
  return `${place} ${printable(message.message[language])}\n  ${head}${marked}${tail.trimEnd()}\n  ${caret}`;
}

import type { LintMessage } from '../plan.ts';
import { displayWidth } from './columns.ts';
import { readInput, reportingErrors } from './input.ts';
import { printable } from './table.ts';

export async function runLint(file: string, options: Record<string, string | boolean | undefined>): Promise<void> {
  await reportingErrors(file, async () => {
    const { source, plans } = await readInput(file, options['plan']);
    const messages = plans.flatMap((plan) => plan.lint);
    if (options['format'] === 'json') process.stdout.write(`${JSON.stringify(messages)}\n`);
    else {
      const lines = lineNumbers(source.text, messages);
      const language = languageOf(options);
      const printed = messages.map((message, index) =>
        printMessage(file, source.text, lines[index] ?? 1, message, language),
      );
      process.stdout.write(printed.map((message) => `${message}\n`).join(''));
    }
    if (messages.some((message) => message.severity === 'error')) process.exitCode = 1;
  });
}

function languageOf(options: Record<string, string | boolean | undefined>): 'zh' | 'en' {
  if (options['language'] === 'zh' || options['language'] === 'en') return options['language'];
  return /^zh/u.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en';
}

/** The line of each message, counted in one pass: messages stand in the order of the text, plan by plan. */
function lineNumbers(text: string, messages: readonly LintMessage[]): number[] {
  let line = 1;
  let at = 0;
  return messages.map(({ start }) => {
    if (start < at) [line, at] = [1, 0];
    for (let next = text.indexOf('\n', at); next >= 0 && next < start; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  });
}

const LONGEST_EXCERPT = 80;

/** `file:line:column severity rule message`, the line, and a caret under the place. */
function printMessage(file: string, text: string, line: number, message: LintMessage, language: 'zh' | 'en'): string {
  const lineStart = message.start === 0 ? 0 : text.lastIndexOf('\n', message.start - 1) + 1;
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

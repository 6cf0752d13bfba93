import type { LintMessage } from '../plan.ts';
import { displayWidth } from './columns.ts';
import type { Language } from './language.ts';
import type { Linted } from './lint.ts';
import type { Located } from './lint-place.ts';
import { printable } from './table.ts';

const LONGEST_EXCERPT = 80;

/** `file:line:column severity rule message`, the line, and a caret under the place. */
export function printMessage({ file, source }: Linted, message: LintMessage & Located, language: Language): string {
  const { text } = source;
  const lineStart = message.start === 0 ? 0 : text.lastIndexOf('\n', message.start - 1) + 1;
  const found = text.indexOf('\n', message.start);
  const lineEnd = found < 0 ? text.length : found;
  const from = wholeCharacter(text, Math.max(lineStart, message.start - LONGEST_EXCERPT / 2));
  const head = printable(text.slice(from, message.start)).trimStart();
  const to = Math.min(message.end, lineEnd, message.start + LONGEST_EXCERPT);
  const marked = printable(text.slice(message.start, to));
  const tail = printable(text.slice(to, Math.max(to, Math.min(lineEnd, from + LONGEST_EXCERPT))));
  const caret = `${' '.repeat(displayWidth(head))}^${'~'.repeat(Math.max(0, displayWidth(marked) - 1))}`;
  const place = `${file}:${message.line}:${message.column} ${message.severity} ${message.rule}`;
  return `${place} ${printable(message.message[language])}\n  ${head}${marked}${tail.trimEnd()}\n  ${caret}`;
}

/** Never between the halves of a character outside the basic plane. */
const wholeCharacter = (text: string, at: number): number =>
  at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at + 1 : at;

import type { CompiledPlan } from '../plan.ts';
import { BREAKDOWN } from './breakdown.ts';
import { padColumns, wrapColumns } from './columns.ts';

/** The task breakdown for a terminal: columns line up whatever the mix of Chinese and Latin. */
export function taskTable(plan: CompiledPlan): string {
  const rule = BREAKDOWN.map((column) => '─'.repeat(column.width)).join('─┼─');
  const lines = [plan.title ?? '', tableLine(BREAKDOWN.map((column) => [column.title])), rule];
  for (const [index, task] of plan.tasks.entries()) {
    const cells = BREAKDOWN.map((column) => wrapColumns(printable(column.of(task, index + 1, plan)), column.width));
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let line = 0; line < height; line += 1) lines.push(tableLine(cells.map((cell) => [cell[line] ?? ''])));
    lines.push(rule);
  }
  if (plan.tasks.length === 0) lines.push('（没有读出任务）');
  return lines.filter((line, index) => index > 0 || line !== '').join('\n');
}

const tableLine = (cells: readonly (readonly string[])[]): string =>
  cells
    .map((cell, index) => padColumns(cell[0] ?? '', BREAKDOWN[index]?.width ?? 0))
    .join(' │ ')
    .trimEnd();

/** A document's text may hold control characters; a terminal must not obey them. */
export const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (character) => (/\s/u.test(character) ? ' ' : ''));

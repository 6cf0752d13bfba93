import { Command, InvalidArgumentError, Option } from 'commander';
import type { DiffCommandOptions } from './diff.ts';
import type { LintCommandOptions } from './lint.ts';

/** Exit statuses: 1 a file that can't be read or a plan with errors, 2 a command line that makes no sense. */
const USAGE = 2;

/** `luoshi compile FILE`: what a plan orders, as JSON, as a table, or as a workbook. The compiler is loaded when it runs. */
export function compileCommand(): Command {
  return withUsageStatus(new Command('compile'))
    .description('Read a work plan and print its elements: outline, tasks, parties, dates, targets, rules')
    .argument('<file>', 'the plan: .docx, .doc, .pdf, .txt, .md or .html; - reads standard input')
    .option('--json', 'print one JSON object (the default)')
    .option('--table', 'print the task breakdown as a table')
    .option('--xlsx <file>', 'write the task breakdown (任务分解表) as a workbook')
    .option('--plan <number>', 'pick one of several plans in the file, from 1')
    .action(async (file: string, options: Record<string, string | boolean | undefined>) => {
      const { runCompile } = await import('./compile.ts');
      await runCompile(file, options);
    });
}

/** `luoshi lint FILE…`: what a careful editor would ask before the plan is issued. Exit status 1 on any error. */
export function lintCommand(): Command {
  return withUsageStatus(new Command('lint'))
    .description('Check work plans before they are issued: tasks without owner or deadline, blanks left, and more')
    .argument('<files...>', 'the plans: .docx, .doc, .pdf, .txt, .md or .html; - reads standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'))
    .addOption(new Option('--language <language>', 'language of the messages').choices(['zh', 'en']))
    .option('--today <date>', 'the day deadlines are past before, as 2026-05-01 (default: the day it is)', parseDay)
    .option('--max-warnings <number>', 'end with status 1 when there are more warnings', parseCount)
    .option('--plan <number>', 'pick one of several plans in the file, from 1')
    .action(async (files: string[], options: LintCommandOptions) => {
      const { runLint } = await import('./lint.ts');
      await runLint(files, options);
    });
}

/** `luoshi diff OLD NEW`: what a plan's next edition does to each task. Exit status as of diff(1). */
export function diffCommand(): Command {
  return withUsageStatus(new Command('diff'))
    .description(
      'Compare two editions of a plan task by task: reworded, moved, new owner, new date, split, new, dropped',
    )
    .argument('<old>', 'the edition in force; - reads standard input')
    .argument('<new>', 'the next edition')
    .option('--json', 'print one JSON object')
    .option('--all', 'list the tasks that did not change too')
    .addOption(new Option('--language <language>', 'language of the words').choices(['zh', 'en']))
    .addHelpText('after', '\nExit status: 0 no task or clause changed, 1 something did, 2 trouble.')
    .action(async (old: string, next: string, options: DiffCommandOptions) => {
      const { runDiff } = await import('./diff.ts');
      await runDiff(old, next, options);
    });
}

function parseDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 2026-02-30 is read as the 2nd of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('Write a day as 2026-05-01.');
  return text;
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}

function withUsageStatus(command: Command): Command {
  return command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE));
}

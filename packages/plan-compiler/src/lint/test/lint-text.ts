import { compileText } from '../../compile.ts';
import type { LintMessage } from '../../plan.ts';
import type { LintOptions } from '../rule.ts';

/** What one rule remarks on a text. */
export function lint(text: string, rule: string, options: LintOptions = {}): LintMessage[] {
  return compileText(text, { lint: options }).plans.flatMap((plan) =>
    plan.lint.filter((message) => message.rule === rule),
  );
}

export const raws = (text: string, rule: string, options: LintOptions = {}): string[] =>
  lint(text, rule, options).map((message) => message.raw);

/** The text after every fix that the rule offers. */
export const mended = (text: string, rule: string): string =>
  lint(text, rule).reduceRight(
    (whole, { fix }) => (fix ? whole.slice(0, fix.start) + fix.text + whole.slice(fix.end) : whole),
    text,
  );

/** A plan with one task. */
export const task = (text: string): string => `一、主要任务\n（一）整治河道。${text}\n`;

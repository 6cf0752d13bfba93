import type { CompiledPlan, LintMessage } from '../plan.ts';
import type { SourceDocument } from '../source.ts';
export interface LintContext {
  readonly source: SourceDocument;
}
export function lintPlan(_plan: Omit<CompiledPlan, 'lint'>, _context: LintContext): LintMessage[] {
  return [];
}

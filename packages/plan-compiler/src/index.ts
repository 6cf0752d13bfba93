export { type Compiled, type CompileOptions, compile, compileText, sourceOfText } from './compile.ts';
export { type ChangedRuns, changedRuns, type TextRun } from './diff/changed-runs.ts';
export { diff } from './diff/diff.ts';
export * from './diff/editions.ts';
export { wordingOf } from './diff/wording.ts';
export type { LintOptions } from './lint/rule.ts';
export type * from './plan.ts';
export * from './source.ts';

export { type Compiled, compile, compileText, sourceOfText } from './compile.ts';
export type * from './plan.ts';
export * from './source.ts';

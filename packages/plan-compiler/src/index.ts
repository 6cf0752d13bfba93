export type * from './plan.ts';
export * from './source.ts';

import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import type { EditionHead } from './plan.schema.ts';

export async function issueEdition(_c: Context, _i: string, _v: number): Promise<EditionHead> {
  throw problem('not-found');
}
export async function withdrawEdition(_c: Context, _i: string, _v: number, _r: string): Promise<EditionHead> {
  throw problem('not-found');
}

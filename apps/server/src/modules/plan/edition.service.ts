import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import type { ChangeEdition, EditionHead, editionSchema, issuePreviewSchema, LintMessage } from './plan.schema.ts';

export async function showEdition(_c: Context, _id: string): Promise<z.input<typeof editionSchema>> {
  throw problem('not-found');
}
export async function changeEdition(_c: Context, _id: string, _v: number, _b: ChangeEdition): Promise<EditionHead> {
  throw problem('not-found');
}
export async function moveEdition(
  _c: Context,
  _i: string,
  _v: number,
  _a: string,
  _n: string | null,
): Promise<EditionHead> {
  throw problem('not-found');
}
export async function showIssuePreview(_c: Context, _id: string): Promise<z.input<typeof issuePreviewSchema>> {
  throw problem('not-found');
}
export async function showLint(_c: Context, _id: string): Promise<LintMessage[]> {
  throw problem('not-found');
}

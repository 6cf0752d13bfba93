import type { Context } from '../../platform/context.ts';
import type { FileAnswer } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export async function answerBreakdown(_c: Context, _i: string, _f: 'xlsx' | 'docx'): Promise<FileAnswer> {
  throw problem('not-found');
}
export async function answerProgress(_c: Context, _i: string, _f: 'xlsx' | 'docx'): Promise<FileAnswer> {
  throw problem('not-found');
}
export async function answerOriginal(_c: Context, _i: string): Promise<FileAnswer> {
  throw problem('not-found');
}

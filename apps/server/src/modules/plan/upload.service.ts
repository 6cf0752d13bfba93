import type { Actor, Context, Services } from '../../platform/context.ts';
import type { Upload } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';

export const uploadMegabytes = 20;
export async function prepareUpload(_s: Services, _a: Actor, _u: Upload, _part?: number): Promise<null> {
  return null;
}
export async function uploadPlan(_c: Context, _o: string, _p: null): Promise<{ planId: string; editionId: string }> {
  throw problem('not-found');
}
export async function uploadEdition(_c: Context, _o: string, _p: null): Promise<{ planId: string; editionId: string }> {
  throw problem('not-found');
}

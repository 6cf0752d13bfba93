import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import type { ListPlansQuery, planListSchema, planSchema } from './plan.schema.ts';

export async function listPlans(_ctx: Context, _query: ListPlansQuery): Promise<z.input<typeof planListSchema>> {
  throw problem('not-found');
}
export async function showPlan(_ctx: Context, _id: string): Promise<z.input<typeof planSchema>> {
  throw problem('not-found');
}

import { compileText } from '../src/index.ts';
import type { CompiledPlan } from '../src/plan.ts';

/** Compiles sentences as the text of one item of work, so that a construct can be tried alone. */
export function readItem(text: string, section = '主要任务'): CompiledPlan {
  const [plan] = compileText(`一、${section}\n（一）整治。${text}\n（二）其他。`).plans;
  if (!plan) throw new Error('a text compiles to at least one plan');
  return plan;
}

// A person has looked at doubtful readings of a draft and found them right.
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { presentHead, requireEdition } from './edition.service.ts';
import { requireDraftEdition } from './element.service.ts';
import type { EditionHead, reviewBody } from './plan.schema.ts';
import { markReviewed } from './review.queries.ts';

export async function reviewEdition(
  ctx: Context,
  id: string,
  { taskIds, elementIds }: z.output<typeof reviewBody>,
): Promise<EditionHead> {
  const edition = await requireDraftEdition(ctx, id);
  const [wantedTasks, wantedElements] = [new Set(taskIds), new Set(elementIds)];
  const marked = await markReviewed(ctx, edition, [...wantedTasks], [...wantedElements]);
  // One of them was deleted meanwhile, or belongs to another plan: nothing is half confirmed.
  if (marked.tasks !== wantedTasks.size || marked.elements !== wantedElements.size) throw problem('not-found');
  return await presentHead(ctx, await requireEdition(ctx, id));
}

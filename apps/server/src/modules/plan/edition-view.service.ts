// An edition as it is shown: its text and elements, its remarks, what issuing it would do.
import type { z } from 'zod';
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import type { IssuePreview } from '../task/task.schema.ts';
import { previewIssue } from '../task/task.service.ts';
import { getEditionContent } from './edition.queries.ts';
import { presentHead, requireEdition } from './edition.service.ts';
import { listElements } from './element.queries.ts';
import { presentElement } from './element.service.ts';
import { lintEdition } from './lint.service.ts';
import { decideReview } from './plan.policy.ts';
import type { editionSchema, LintMessage } from './plan.schema.ts';

export async function showEdition(ctx: Context, id: string): Promise<z.input<typeof editionSchema>> {
  const edition = await requireEdition(ctx, id);
  const content = await getEditionContent(ctx.db, id);
  const elements = await listElements(ctx.db, id);
  // The units that a plan addresses read what it says, not what its office still has to mend.
  const mayReview = decideReview(ctx.actor, edition).allowed;
  return {
    ...(await presentHead(ctx, edition)),
    text: content.text,
    blocks: content.blocks as z.input<typeof editionSchema>['blocks'],
    elements: elements.map((element) => presentElement(element, edition.year)),
    lint: mayReview ? await lintEdition(ctx, edition, content) : [],
  };
}

export async function showIssuePreview(ctx: Context, id: string): Promise<IssuePreview> {
  authorize(decideReview(ctx.actor, await requireEdition(ctx, id)));
  return await previewIssue(ctx, id);
}

export async function showLint(ctx: Context, id: string): Promise<LintMessage[]> {
  const edition = await requireEdition(ctx, id);
  authorize(decideReview(ctx.actor, edition));
  return await lintEdition(ctx, edition, await getEditionContent(ctx.db, id));
}

// An edition as it is shown: its text and elements, its remarks, what issuing it would do.
import type { z } from 'zod';
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { findIgnoredBefore } from '../trust/correction.service.ts';
import { type EditionRow, getEditionContent } from './edition.queries.ts';
import { presentHead, requireEdition } from './edition.service.ts';
import { type ElementRow, listElements } from './element.queries.ts';
import { phraseAt, presentElement } from './element.service.ts';
import { lintEdition } from './lint.service.ts';
import { decideReview } from './plan.policy.ts';
import type { editionSchema, LintMessage } from './plan.schema.ts';

export async function showEdition(ctx: Context, id: string): Promise<z.input<typeof editionSchema>> {
  const edition = await requireEdition(ctx, id);
  const content = await getEditionContent(ctx.db, id);
  const elements = await listElements(ctx.db, id);
  // The units that a plan addresses read what it says, not what its office still has to mend.
  const mayReview = decideReview(ctx.actor, edition).allowed;
  const ignored = edition.state === 'draft' ? await loadIgnored(ctx, edition, content.text, elements) : () => false;
  return {
    ...(await presentHead(ctx, edition)),
    text: content.text,
    blocks: content.blocks as z.input<typeof editionSchema>['blocks'],
    elements: elements.map((element) => presentElement(element, edition, ignored(element))),
    lint: mayReview ? await lintEdition(ctx, edition, content) : [],
  };
}

/** Whether the office deleted such a reading before; what a person added or changed is none. */
async function loadIgnored(ctx: Context, edition: EditionRow, text: string, elements: readonly ElementRow[]) {
  const phraseOf = (element: ElementRow) => phraseAt(text, element.startOffset, element.endOffset);
  const compiled = elements.filter(({ origin }) => origin === 'compiled');
  const wasIgnored = await findIgnoredBefore(ctx, edition.officeUnitId, compiled.map(phraseOf));
  return (element: ElementRow) => element.origin === 'compiled' && wasIgnored(phraseOf(element), element.construct);
}

export async function showLint(ctx: Context, id: string): Promise<LintMessage[]> {
  const edition = await requireEdition(ctx, id);
  authorize(decideReview(ctx.actor, edition));
  return await lintEdition(ctx, edition, await getEditionContent(ctx.db, id));
}

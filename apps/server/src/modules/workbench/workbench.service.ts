// The workbench 工作台: each section only for whoever has a post that makes something wait for it.
import { addDays } from '../../platform/calendar/working-days.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { showMessages } from '../message/message.service.ts';
import { listWaiting } from '../supervision/supervision.service.ts';
import { requireBusinessPost } from '../task/access.service.ts';
import type { WorkItem } from '../task/assignment.schema.ts';
import { presentAssignments } from '../task/assignment.service.ts';
import { presentDeadlineRequests } from '../task/deadline.service.ts';
import { countByEdition } from '../task/edition-tasks.queries.ts';
import { presentOccurrences } from '../task/occurrence-acts.service.ts';
import {
  listChanges,
  listDraftEditions,
  listOccurrencesToConfirm,
  listOwedAssignments,
  listOwedOccurrences,
  listToAccept,
  listToClose,
  listToConfirm,
  listToDecide,
  listToSign,
} from './workbench.queries.ts';
import type { Workbench } from './workbench.schema.ts';

/** Changes are shown for this many days. */
const changeDays = 3;

export async function getWorkbench(ctx: Context): Promise<Workbench> {
  requireBusinessPost(ctx);
  const day = today(ctx.clock);
  const { posts, accountId } = ctx.actor;
  const holds = (role: string) => posts.some((post) => post.role === role);
  const acting = posts.filter((post) => post.role === 'contact' || post.role === 'office');
  const units = [...new Set(acting.map((post) => post.unitId))];
  const since = new Date(ctx.clock.now().getTime() - changeDays * 86_400_000);
  const changes = await listChanges(ctx.db, { units, accountId, since });
  return {
    ...(units.length > 0 && (await unitSections(ctx, units, day))),
    ...(holds('office') && (await officeSections(ctx, day))),
    ...(holds('approver') && {
      toSign: await toSign(ctx),
      noticesToSign: await listWaiting(ctx, ['submitted'], 'approver'),
    }),
    changes: changes.map((change) => ({ ...change, at: change.at.toISOString() })),
  };
}

async function unitSections(ctx: Context, units: readonly string[], day: string) {
  const owed: WorkItem[] = [
    ...(await presentAssignments(ctx, await listOwedAssignments(ctx.db, units, day))),
    ...(await presentOccurrences(ctx, await listOwedOccurrences(ctx.db, units, day))),
  ];
  const toConfirm: WorkItem[] = [
    ...(await presentAssignments(ctx, await listToConfirm(ctx.db, units, day))),
    ...(await presentOccurrences(ctx, await listOccurrencesToConfirm(ctx.db, units, day))),
  ];
  return {
    owe: byUrgency(owed, day),
    toAccept: await presentAssignments(ctx, await listToAccept(ctx.db, units, day)),
    returned: owed.filter((item) => item.state === 'returned'),
    toConfirm: byDueDate(toConfirm),
    noticesToAnswer: await listWaiting(ctx, ['issued', 'refused'], units),
    messages: (await showMessages(ctx, { unread: true, limit: 50 })).items,
  };
}

const noDate = '9999-12-31';
const dueOf = (item: WorkItem) => item.dueDate ?? noDate;
const byDueDate = (items: readonly WorkItem[]) =>
  items.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));

function byUrgency(items: readonly WorkItem[], day: string) {
  const weekEnd = addDays(day, 7);
  const ordered = byDueDate(items);
  return {
    overdue: ordered.filter((item) => dueOf(item) < day),
    today: ordered.filter((item) => dueOf(item) === day),
    week: ordered.filter((item) => dueOf(item) > day && dueOf(item) <= weekEnd),
    later: ordered.filter((item) => dueOf(item) > weekEnd),
  };
}

async function officeSections(ctx: Context, day: string) {
  const editions = await listDraftEditions(ctx.db);
  const counts = await countByEdition(
    ctx.db,
    editions.map((edition) => edition.editionId),
  );
  return {
    toDecide: await presentDeadlineRequests(ctx, await listToDecide(ctx.db)),
    noticesToSend: await listWaiting(ctx, ['draft', 'signed'], 'office'),
    answersToAccept: await listWaiting(ctx, ['answered'], 'office'),
    interviews: await listWaiting(ctx, ['planned'], 'office'),
    toClose: await presentAssignments(ctx, await listToClose(ctx.db, day)),
    gaps: editions.flatMap((edition) => {
      const { tasks, gaps } = counts.get(edition.editionId) ?? { tasks: 0, gaps: 0 };
      return gaps > 0 ? [{ ...edition, tasks, withGaps: gaps }] : [];
    }),
  };
}

async function toSign(ctx: Context) {
  const editions = await listToSign(ctx.db);
  return editions.map((edition) => ({ ...edition, submittedAt: edition.submittedAt?.toISOString() ?? null }));
}

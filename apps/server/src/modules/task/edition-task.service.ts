// All tasks of an edition for its studio. Who sees which of them is said by the database's policies, as in the ledger.
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { ignoredTask, struckParty } from '../trust/correction.rules.ts';
import { findIgnoredBefore } from '../trust/correction.service.ts';
import { isDoubtful } from '../trust/doubt.rules.ts';
import { loadRights, requireBusinessPost } from './access.service.ts';
import { findEditionText } from './draft.queries.ts';
import type { EditionTask } from './edition-task.schema.ts';
import { loadEditionRows } from './former-edition.queries.ts';
import { taskActions } from './task.rules.ts';
import { presentParty } from './task-detail.service.ts';
import { presentTaskRow, type TaskRowRecord, timeOrNull } from './task-row.queries.ts';

export async function showEditionTasks(ctx: Context, editionId: string): Promise<EditionTask[]> {
  requireBusinessPost(ctx);
  const rows = await loadEditionRows(ctx.db, editionId, today(ctx.clock));
  if (rows.length === 0 && (await findEditionText(ctx.db, editionId)) === undefined) throw problem('not-found');
  const rightsOn = await loadRights(ctx, rows);
  const ignored = await loadIgnored(ctx, rows);
  return rows.map((row) => {
    const { text, startOffset, endOffset, dueStart, dueEnd, inherited, construct, confidence } = row;
    return {
      ...presentTaskRow(row),
      ...{ text, startOffset, endOffset, dueStart, dueEnd, inherited, construct, confidence },
      doubtful: row.state === 'draft' && isDoubtful(row),
      reviewedAt: timeOrNull(row.reviewedAt),
      ...ignored(row),
      parties: row.parties.map(presentParty),
      can: taskActions(row, rightsOn(row)),
    };
  });
}

interface IgnoredBefore {
  readonly ignoredBefore: boolean;
  readonly ignoredParties: string[];
}

/** What of a draft the office deleted the last time it was read. A person's own task, and a name that is a unit, are no misreading. */
async function loadIgnored(
  ctx: Context,
  rows: readonly TaskRowRecord[],
): Promise<(row: TaskRowRecord) => IgnoredBefore> {
  const drafts = rows.filter((row) => row.state === 'draft');
  const unmet = (row: TaskRowRecord) =>
    row.parties.filter(({ unitId, groupId }) => unitId === null && groupId === null);
  const phrases = drafts.flatMap((row) => [row.title, ...unmet(row).map(({ name }) => name)]);
  const wasIgnored = await findIgnoredBefore(ctx, drafts[0]?.officeUnitId ?? '', phrases);
  return (row) => {
    if (row.state !== 'draft') return { ignoredBefore: false, ignoredParties: [] };
    const struck = unmet(row).filter(({ name }) => wasIgnored(name, struckParty));
    return {
      ignoredBefore: row.construct !== 'by-hand' && wasIgnored(row.title, ignoredTask),
      ignoredParties: struck.map(({ id }) => id),
    };
  };
}

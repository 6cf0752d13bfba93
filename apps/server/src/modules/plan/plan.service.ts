// Plans as they are listed and shown.
import type { z } from 'zod';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { countTasksByPlan, type PlanTaskCounts } from '../task/task.service.ts';
import { listSignOffs } from './edition.queries.ts';
import { presentSignOff } from './edition.service.ts';
import { decideUpload } from './plan.policy.ts';
import { findPlan, listEditionsOfPlan, listPlanRows, type PlanRow } from './plan.queries.ts';
import type { EditionState, ListPlansQuery, planListSchema, planSchema, planSummarySchema } from './plan.schema.ts';

export async function listPlans(ctx: Context, query: ListPlansQuery): Promise<z.input<typeof planListSchema>> {
  const found = await listPlanRows(ctx.db, query);
  const rows = found.slice(0, query.limit);
  const ids = rows.map((row) => row.id);
  const counts = ids.length === 0 ? new Map() : await countTasksByPlan(ctx.db, ids, today(ctx.clock));
  return {
    items: rows.map((row) => presentSummary(row, counts.get(row.id))),
    nextCursor: found.length > rows.length ? (ids.at(-1) ?? null) : null,
  };
}

export async function requirePlan(ctx: Context, id: string): Promise<PlanRow> {
  const plan = await findPlan(ctx.db, id);
  if (plan === null) throw problem('not-found');
  return plan;
}

export async function showPlan(ctx: Context, id: string): Promise<z.input<typeof planSchema>> {
  const plan = await requirePlan(ctx, id);
  const counts = await countTasksByPlan(ctx.db, [id], today(ctx.clock));
  const editions = await listEditionsOfPlan(ctx.db, id);
  const signOffs = await listSignOffs(
    ctx.db,
    editions.map((edition) => edition.id),
  );
  return {
    ...presentSummary(plan, counts.get(id)),
    editions: editions.map((edition) => ({
      ...edition,
      createdAt: edition.createdAt.toISOString(),
      signOffs: signOffs.filter((signOff) => signOff.editionId === edition.id).map(presentSignOff),
    })),
    can: decideUpload(ctx.actor, plan).allowed ? ['upload-edition'] : [],
  };
}

const noCounts: PlanTaskCounts = { tasks: 0, gaps: 0, done: 0, overdue: 0, dueSoon: 0 };

function presentSummary(plan: PlanRow, counts: PlanTaskCounts | undefined): z.input<typeof planSummarySchema> {
  const { id, title, officeUnitId, officeUnitName, version, pendingId, pendingNumber, pendingState } = plan;
  const hasPending = pendingId !== null && pendingNumber !== null && pendingState !== null;
  return {
    id,
    title,
    officeUnitId,
    officeUnitName,
    edition: {
      id: plan.editionId,
      number: plan.editionNumber,
      state: plan.editionState as EditionState,
      year: plan.editionYear,
      issuedAt: plan.editionIssuedAt?.toISOString() ?? null,
    },
    pending: hasPending ? { id: pendingId, number: pendingNumber, state: pendingState as EditionState } : null,
    counts: counts ?? noCounts,
    createdAt: plan.createdAt.toISOString(),
    version,
  };
}

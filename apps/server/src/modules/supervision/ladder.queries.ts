// Ladders as they are kept: a plan's own, else the jurisdiction's, else the product's default.
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import { defaultLadder } from './ladder.rules.ts';
import { type Ladder, ladderStepsSchema } from './ladder.schema.ts';

export interface KeptLadder extends Ladder {
  readonly id: string;
  readonly planId: string | null;
  readonly version: number;
}

export async function listLadders(db: Database): Promise<KeptLadder[]> {
  const rows = await db.selectFrom('ladders').selectAll().execute();
  return rows.map(({ id, planId, steps, pauseWhileWaiting, version }) => {
    return { id, planId, steps: ladderStepsSchema.parse(steps), pauseWhileWaiting, version };
  });
}

/** What holds for each plan, and for tasks of none. */
export async function loadLadders(db: Database): Promise<{ ladderOf(planId: string | null): Ladder; all: Ladder[] }> {
  const kept = await listLadders(db);
  const byPlan = new Map(kept.map((ladder) => [ladder.planId, ladder]));
  const fallback = byPlan.get(null) ?? defaultLadder;
  return {
    ladderOf: (planId) => (planId === null ? fallback : (byPlan.get(planId) ?? fallback)),
    all: [fallback, ...kept],
  };
}

export interface LadderPlace {
  readonly planId: string | null;
  readonly officeUnitId: string;
}

/** Saves it if it is still at that version, 0 while there is none; false when somebody was faster. */
export async function saveLadder(
  ctx: Context,
  { planId, officeUnitId }: LadderPlace,
  kept: KeptLadder | null,
  ladder: Ladder,
): Promise<boolean> {
  const id = kept?.id ?? uuidv7();
  const action = planId === null ? 'ladder.change-default' : 'ladder.change';
  const change = { old: kept && { steps: kept.steps, pauseWhileWaiting: kept.pauseWhileWaiting }, new: ladder };
  await record(ctx, { action, unitId: officeUnitId, thingType: 'ladders', thingId: id, planId, change });
  const now = ctx.clock.now();
  const row = {
    steps: JSON.stringify(ladder.steps),
    pauseWhileWaiting: ladder.pauseWhileWaiting,
    updatedAt: now,
  };
  if (kept === null) {
    const { jurisdictionId } = ctx.actor;
    const inserted = await ctx.db
      .insertInto('ladders')
      .values({ id, jurisdictionId, officeUnitId, planId, createdAt: now, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await ctx.db
    .updateTable('ladders')
    .set(row)
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', kept.id)
    .where('version', '=', kept.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

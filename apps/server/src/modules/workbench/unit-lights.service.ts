import { lastDayOfMonth } from '../../platform/calendar/working-days.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { requireUnit } from '../organisation/organisation.queries.ts';
import { requireBusinessPost } from '../task/access.service.ts';
import { listBurdenByPlan, listUnitFigures, type Month, type PlanBurden } from './unit-lights.queries.ts';

/** This month where none is asked for. */
function monthOf(ctx: Context, asked: string | undefined): Month & { readonly month: string } {
  const day = today(ctx.clock);
  const month = asked ?? day.slice(0, 7);
  const last = lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return { month, first: `${month}-01`, last, today: day };
}

export async function listUnitLights(ctx: Context, asked: string | undefined) {
  requireBusinessPost(ctx);
  const figures = await listUnitFigures(ctx.db, monthOf(ctx, asked));
  return figures.map(({ unitId, unitName, kind, onTime, late, reports, occurrences, tasks, evidence, ...lights }) => ({
    ...{ unitId, unitName, kind, lights },
    punctual: { onTime, late },
    burden: { reports, occurrences, tasks, evidence },
  }));
}

export async function getUnitBurden(ctx: Context, unitId: string, asked: string | undefined) {
  requireBusinessPost(ctx);
  const unit = await requireUnit(ctx.db, unitId);
  const month = monthOf(ctx, asked);
  const plans = await listBurdenByPlan(ctx.db, unitId, month);
  const sum = (field: keyof Omit<PlanBurden, 'planId' | 'planTitle'>) =>
    plans.reduce((total, plan) => total + plan[field], 0);
  const total = {
    reports: sum('reports'),
    occurrences: sum('occurrences'),
    tasks: sum('tasks'),
    evidence: sum('evidence'),
  };
  return { unitId, unitName: unit.name, month: month.month, total, plans };
}

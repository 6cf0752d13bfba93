// Who led such work before: what the office itself decided, and the leads of issued tasks with titles alike.
import type { Context } from '../../platform/context.ts';
import { searchPairs, TitleIndex } from '../trust/alike.rules.ts';
import { findTasksAlike, listOwnersOfWork } from '../trust/correction.queries.ts';
import { type FormerOwner, noDetail } from './suggestion.rules.ts';

export interface OwnerMemory {
  remembered(title: string): FormerOwner[];
  earlier(title: string): FormerOwner[];
}

const mostOfEach = 2;

/** Looked up once for all the titles of an edition. */
export async function loadOwnerMemory(
  ctx: Pick<Context, 'db'>,
  edition: { readonly id: string; readonly officeUnitId: string },
  titles: readonly string[],
): Promise<OwnerMemory> {
  if (titles.length === 0) return { remembered: () => [], earlier: () => [] };
  const owners = (await listOwnersOfWork(ctx.db, edition.officeUnitId)).flatMap(
    ({ phrase: title, unitId, planTitle, createdAt }) =>
      unitId === null ? [] : [{ title, unitId, planTitle, at: createdAt }],
  );
  const pairs = new Map(titles.flatMap(searchPairs).map((two) => [two.first + two.second, two]));
  const tasks = (await findTasksAlike(ctx.db, [...pairs.values()], edition.id)).map((task) => ({
    title: task.title,
    unitId: task.leadUnitId,
    planTitle: task.planTitle ?? (task.planId === null ? task.sourceTitle : null),
    at: task.issuedAt,
  }));
  const [ownerIndex, taskIndex] = [new TitleIndex(owners), new TitleIndex(tasks)];
  return {
    remembered: (title) => best(ownerIndex.alike(title)),
    earlier: (title) => best(taskIndex.alike(title)),
  };
}

interface Former {
  readonly title: string;
  readonly unitId: string;
  readonly planTitle: string | null;
  readonly at: Date | null;
}

/** Each unit once, with the task most like. */
function best(alike: readonly { readonly thing: Former }[]): FormerOwner[] {
  const byUnit = new Map<string, FormerOwner>();
  for (const { thing } of alike) {
    const { unitId, title: taskTitle, planTitle, at } = thing;
    if (byUnit.has(unitId)) continue;
    byUnit.set(unitId, { unitId, detail: { ...noDetail, planTitle, taskTitle, at: at?.toISOString() ?? null } });
    if (byUnit.size === mostOfEach) break;
  }
  return [...byUnit.values()];
}

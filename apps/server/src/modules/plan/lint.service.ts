// The 体检 of an edition as things stand now: the compiler's remarks about the text, the server's about tasks and names.
import type { CompiledPlan } from '@luoshi/plan-compiler';
import type { Context } from '../../platform/context.ts';
import { resolveNames } from '../organisation/organisation.service.ts';
import { listEditionTasks, listParties } from '../task/task.queries.ts';
import { listEditionGaps } from '../task/task.service.ts';
import { clauseAt } from './compiled.rules.ts';
import type { EditionRow } from './edition.queries.ts';
import { listClausePlaces } from './element.queries.ts';
import { gapRemarks, inTextOrder, nameRemark, textRemarks } from './lint.rules.ts';
import type { LintMessage } from './plan.schema.ts';

export async function lintEdition(
  ctx: Context,
  edition: EditionRow,
  content: { readonly text: string; readonly compiled: CompiledPlan },
): Promise<LintMessage[]> {
  const clauses = await listClausePlaces(ctx.db, edition.id);
  const remarks = textRemarks(content.compiled, (start) => clauseAt(clauses, start));
  // Once issued, tasks go their own way and the plan's text is what it is.
  const open = edition.state === 'draft' || edition.state === 'submitted' || edition.state === 'signed';
  const current = open ? await lintTasks(ctx, edition.id, content.text) : [];
  return inTextOrder([...remarks, ...current]);
}

async function lintTasks(ctx: Context, editionId: string, text: string): Promise<LintMessage[]> {
  const gaps = new Map((await listEditionGaps(ctx.db, editionId)).map((row) => [row.taskId, row.gaps]));
  const tasks = await listEditionTasks(ctx.db, editionId, ['draft']);
  const clauseOf = new Map(tasks.map((task) => [task.id, task.clauseId]));
  // What an item above names is said there, once.
  const parties = (await listParties(ctx.db, [...clauseOf.keys()])).filter(
    (party) => party.unitId === null && party.groupId === null && !party.inherited,
  );
  const names = [...new Set(parties.map((party) => party.name))];
  const resolved = names.length === 0 ? [] : await resolveNames(ctx, names);
  const meanings = new Map(resolved.map((resolution) => [resolution.name, resolution.ambiguous.length]));
  const at = (clauseId: string | null, start: number | null, end: number | null) => {
    const place = { start: start ?? 0, end: end ?? 0 };
    return { clauseId, ...place, raw: text.slice(place.start, place.end) };
  };
  return [
    ...tasks.flatMap((task) => {
      const place = at(task.clauseId, task.startOffset, task.endOffset);
      return gapRemarks({ ...place, taskId: task.id, title: task.title, gaps: gaps.get(task.id) ?? [] });
    }),
    ...parties.map((party) => {
      const place = at(clauseOf.get(party.taskId) ?? null, party.startOffset, party.endOffset);
      return nameRemark({ ...place, taskId: party.taskId, name: party.name, meanings: meanings.get(party.name) ?? 0 });
    }),
  ];
}

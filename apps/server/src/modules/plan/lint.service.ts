// The 体检 of an edition as things stand now: the compiler's remarks about the text, the server's about tasks and names.
import type { CompiledPlan } from '@luoshi/plan-compiler';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { resolveNames } from '../organisation/organisation.service.ts';
import { listEditionTasks, listParties, type PartyRecord, type TaskRecord } from '../task/task.queries.ts';
import { listEditionGaps } from '../task/task.service.ts';
import { clauseAt } from './compiled.rules.ts';
import type { EditionRow } from './edition.queries.ts';
import { listClausePlaces } from './element.queries.ts';
import { gapRemarks, inTextOrder, nameRemark, pastRemark, textRemarks } from './lint.rules.ts';
import type { LintMessage } from './plan.schema.ts';

export async function lintEdition(
  ctx: Context,
  edition: EditionRow,
  content: { readonly text: string; readonly compiled: CompiledPlan },
): Promise<LintMessage[]> {
  const clauses = await listClausePlaces(ctx.db, edition.id);
  const tasks = await listEditionTasks(ctx.db, edition.id);
  const parties = await listParties(
    ctx.db,
    tasks.map((task) => task.id),
  );
  const partiesOf = groupBy(parties, (party) => party.taskId);
  const now = tasks.map(({ id, startOffset, endOffset, dueDate, standing }) => {
    const place = { start: startOffset ?? 0, end: endOffset ?? 0 };
    return { ...place, dueDate, standing, parties: partiesOf.get(id) ?? [] };
  });
  const remarks = textRemarks(content.compiled, now, (start) => clauseAt(clauses, start));
  // Once issued, tasks go their own way and the plan's text is what it is.
  const isOpen = edition.state === 'draft' || edition.state === 'submitted' || edition.state === 'signed';
  const current = isOpen ? await lintTasks(ctx, edition.id, content.text, tasks, parties) : [];
  return inTextOrder([...remarks, ...current]);
}

async function lintTasks(
  ctx: Context,
  editionId: string,
  text: string,
  tasks: readonly TaskRecord[],
  allParties: readonly PartyRecord[],
): Promise<LintMessage[]> {
  const gaps = new Map((await listEditionGaps(ctx.db, editionId)).map((row) => [row.taskId, row.gaps]));
  const clauseOf = new Map(tasks.map((task) => [task.id, task.clauseId]));
  // A party that several tasks inherit stands in one place of the text, and is remarked once.
  const places = new Set<string>();
  const parties = allParties.filter(({ unitId, groupId, name, startOffset }) => {
    const place = `${startOffset ?? ''} ${name}`;
    if (unitId !== null || groupId !== null || places.has(place)) return false;
    places.add(place);
    return true;
  });
  const names = [...new Set(parties.map((party) => party.name))];
  const resolved = names.length === 0 ? [] : await resolveNames(ctx, names);
  const meanings = new Map(resolved.map((resolution) => [resolution.name, resolution.ambiguous.length]));
  const day = today(ctx.clock);
  // A date that several tasks inherit stands in one place of the text, and is remarked once.
  const seen = new Set<string>();
  const at = (clauseId: string | null, start: number | null, end: number | null) => {
    const place = { start: start ?? 0, end: end ?? 0 };
    return { clauseId, ...place, raw: text.slice(place.start, place.end) };
  };
  return [
    ...tasks.flatMap((task) => {
      const place = at(task.clauseId, task.startOffset, task.endOffset);
      return gapRemarks({ ...place, taskId: task.id, title: task.title, gaps: gaps.get(task.id) ?? [] });
    }),
    ...tasks.flatMap(({ id: taskId, clauseId, dueDate, standing, startOffset, endOffset, dueStart, dueEnd }) => {
      if (standing || dueDate === null || dueDate >= day || seen.has(`${dueStart} ${dueDate}`)) return [];
      if (dueStart !== null) seen.add(`${dueStart} ${dueDate}`);
      return [pastRemark({ ...at(clauseId, dueStart ?? startOffset, dueEnd ?? endOffset), taskId, dueDate }, day)];
    }),
    ...parties.map((party) => {
      const place = at(clauseOf.get(party.taskId) ?? null, party.startOffset, party.endOffset);
      return nameRemark({ ...place, taskId: party.taskId, name: party.name, meanings: meanings.get(party.name) ?? 0 });
    }),
  ];
}

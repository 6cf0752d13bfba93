// What issuing an edition would do, before it is done: whom it tells what, and what still stands in its way.
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { listUnits } from '../organisation/organisation.queries.ts';
import { foreseeIssue, type NextEdition } from './carry.service.ts';
import { listContacts } from './issue.queries.ts';
import { blockingOf } from './issue.service.ts';
import type { Role } from './task.schema.ts';
import { hasNews } from './told.rules.ts';
import type { IssuePreview } from './told.schema.ts';

export async function previewIssue(ctx: Context, edition: NextEdition): Promise<IssuePreview> {
  const { drafts, news } = await foreseeIssue(ctx.db, edition);
  const contacts = await listContacts(ctx.db, [...news.keys()], today(ctx.clock));
  // A dissolved unit is told nothing.
  const units = (await listUnits(ctx.db)).flatMap((unit) => {
    const own = unit.active ? news.get(unit.id) : undefined;
    if (own === undefined) return [];
    const count = (role: Role) => own.roles.filter((each) => each === role).length;
    return {
      ...{ unitId: unit.id, unitName: unit.name, contacts: contacts.get(unit.id) ?? [] },
      ...{ leads: count('lead'), responsible: count('responsible'), supports: count('support') },
      ...{ new: own.new, changed: own.changed, ended: own.ended, unchanged: own.unchanged },
    };
  });
  const unread = units.filter((unit) => unit.contacts.length === 0 && hasNews(unit));
  return {
    blocking: blockingOf(drafts),
    tasks: drafts.length,
    units,
    withoutContact: unread.map((unit) => unit.unitId),
  };
}

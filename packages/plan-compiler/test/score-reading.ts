import type { CompiledPlan } from '../src/plan.ts';

/** What a reader found in a plan by hand: the fields a labelled plan has. */
export type Labels = Readonly<Record<string, unknown>>;

export type Row = Readonly<Record<string, unknown>>;

const squeeze = (value: unknown): string =>
  String(value ?? '')
    .replace(/\s+/gu, '')
    .replace(/[，。：；（）]/gu, (mark) => ',.:;()'.charAt('，。：；（）'.indexOf(mark)));

/** Two quotations of one place: of like length, one holding most of the other. */
function samePlace(left: unknown, right: unknown): boolean {
  const [short = '', long = ''] = [squeeze(left), squeeze(right)].sort((a, b) => a.length - b.length);
  if (short === '' || long.length > 3 * short.length + 6) return false;
  const enough = Math.ceil(0.6 * short.length);
  for (let at = 0; at + enough <= short.length; at += 1) if (long.includes(short.slice(at, at + enough))) return true;
  return false;
}

/** Titles of one item: the same beginning. */
function sameItem(left: unknown, right: unknown): boolean {
  const length = Math.min(8, squeeze(left).length, squeeze(right).length);
  return length > 0 && squeeze(left).slice(0, length) === squeeze(right).slice(0, length);
}

const sameSet = (left: unknown, right: unknown): boolean =>
  [...new Set((left as string[]).map(squeeze))].sort().join() ===
  [...new Set((right as string[]).map(squeeze))].sort().join();

const equal = (keys: readonly string[]) => (a: Row, b: Row) => keys.every((key) => squeeze(a[key]) === squeeze(b[key]));
const quoted = (keys: readonly string[]) => (a: Row, b: Row) => equal(keys)(a, b) && samePlace(a['raw'], b['raw']);
const ROLES = ['lead', 'responsible', 'support'];
const hasOwner = (task: Row): boolean => ROLES.some((role) => (task[role] as string[]).length > 0);

/** When a found row is the labelled one, element by element. */
export const SAME: Readonly<Record<string, (labelled: Row, found: Row) => boolean>> = {
  cites: equal(['name']),
  outline: (a, b) => equal(['level', 'label'])(a, b) && sameItem(a['title'], b['title']),
  group: equal(['role', 'name']),
  assignments: (a, b) => equal(['role', 'party'])(a, b) && sameItem(a['item'], b['item']),
  dates: quoted(['kind', 'start', 'end']),
  targets: quoted(['op', 'value', 'unit']),
  recurring: quoted(['every', 'times', 'by']),
  scoring: quoted(['effect', 'value', 'unit', 'grade']),
  tasks: (a, b) => sameItem(a['item'], b['item']),
  'task owners': (a, b) => sameItem(a['item'], b['item']) && ROLES.every((role) => sameSet(a[role], b[role])),
  'task dues': (a, b) => sameItem(a['item'], b['item']) && equal(['due'])(a, b),
};

export function rowsOf(element: string, plan: Labels): readonly Row[] {
  const tasks = (plan['tasks'] ?? []) as readonly Row[];
  if (element === 'task owners') return tasks.filter(hasOwner);
  if (element === 'task dues') return tasks.filter((task) => task['due'] !== null);
  if (element === 'cites') return (plan['cites'] as string[]).map((name) => ({ name }));
  if (element === 'group')
    return groupRows(plan['group'] as Readonly<Record<string, readonly string[] | string | null>>);
  if (element !== 'outline') return (plan[element] ?? []) as readonly Row[];
  return (plan['outline'] as readonly (Row | readonly unknown[])[]).map((item) =>
    Array.isArray(item) ? { level: item[0], label: item[1], title: item[2] } : (item as Row),
  );
}

function groupRows(group: Readonly<Record<string, readonly string[] | string | null>>): Row[] {
  const named = ['leader', 'deputy', 'member'].flatMap((role) =>
    ((group[role] ?? []) as readonly string[]).map((name) => ({ role, name })),
  );
  return group['office'] ? [...named, { role: 'office', name: group['office'] }] : named;
}

/** F1 of each element over several plans, and what was missed or found too much. */
export function scoreReadings(pairs: readonly { readonly labels: Labels; readonly plan: CompiledPlan }[]) {
  return Object.entries(SAME).map(([element, isSame]) => {
    let hit = 0;
    let labelled = 0;
    let found = 0;
    for (const { labels, plan } of pairs) {
      const rest = [...rowsOf(element, plan as unknown as Labels)];
      const want = rowsOf(element, labels);
      labelled += want.length;
      found += rest.length;
      for (const row of want) {
        const at = rest.findIndex((other) => isSame(row, other));
        if (at < 0) continue;
        rest.splice(at, 1);
        hit += 1;
      }
    }
    return { element, labelled, found, f1: labelled + found === 0 ? 1 : (2 * hit) / (labelled + found) };
  });
}

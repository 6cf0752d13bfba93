// The ledger: which tasks pass a filter, in which order, a page at a time by keyset, and how many of them.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../platform/context.ts';
import type { KeyType } from './cursor.rules.ts';
import type { CountedBy, ListTasks, Role, TaskFilter } from './task.schema.ts';
import { lightOfTask } from './task-row.queries.ts';

type Sort = ListTasks['sort'];
type Condition = RawBuilder<SqlBool>;

/** A filter, and the one group of its counts that is asked for. */
export interface LedgerFilter extends TaskFilter {
  readonly by?: CountedBy | undefined;
  readonly key?: string | undefined;
}

function conditions(filter: LedgerFilter, today: string): RawBuilder<unknown> {
  const { planId, editionId, state, light, unitId, role, phaseId, clauseId, sourceKind, recurring, q } = filter;
  const all: Condition[] = [sql`true`];
  if (planId) all.push(sql`t.plan_id = ${planId}`);
  if (editionId) all.push(sql`t.edition_id = ${editionId}`);
  if (state) all.push(sql`t.state = ${state}`);
  if (light) all.push(sql`${lightOfTask(today)} = ${light}`);
  if (unitId) all.push(concerns(unitId, role));
  if (phaseId) all.push(sql`t.phase_id = ${phaseId}`);
  if (clauseId) all.push(underClause(clauseId));
  if (sourceKind) all.push(sql`t.source_kind = ${sourceKind}`);
  if (recurring !== undefined) all.push(recurring ? sql`t.recurring is not null` : sql`t.recurring is null`);
  if (filter.dueFrom) all.push(sql`t.due_date >= ${filter.dueFrom}::date`);
  if (filter.dueTo) all.push(sql`t.due_date <= ${filter.dueTo}::date`);
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`(t.title like ${pattern} or t.text like ${pattern})`);
  }
  if (filter.by) all.push(sql`(${groupKeys(today)[filter.by]})::text is not distinct from ${filter.key ?? null}::text`);
  return sql.join(all, sql` and `);
}

/** Assigned to the unit, or, while a draft, naming it by itself or within a group. */
function concerns(unitId: string, role: Role | undefined): Condition {
  const inRole = (column: RawBuilder<unknown>) => (role === undefined ? sql`true` : sql`${column} = ${role}`);
  return sql`(t.id in (select a.task_id from assignments a where a.unit_id = ${unitId} and ${inRole(sql`a.role`)})
    or (t.state = 'draft' and t.id in (
      select n.task_id from task_parties n where n.unit_id = ${unitId} and ${inRole(sql`n.role`)}
      union all
      select n.task_id from task_parties n join unit_group_members g on g.group_id = n.group_id
        where g.unit_id = ${unitId} and ${inRole(sql`n.role`)})))`;
}

/** Of the clause itself or of one below it: a chapter has the tasks of its items. */
function underClause(clauseId: string): Condition {
  return sql`t.clause_id in (
    with recursive below as (
      select id from plan_elements where id = ${clauseId}
      union all
      select e.id from plan_elements e join below b on e.clause_id = b.id where e.kind = 'clause')
    select id from below)`;
}

const lastDay = sql`'9999-12-31'::date`;
const lastId = sql`'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

interface Order {
  /** Expressions compared as one row; the last is the id, so that the order is total. */
  readonly keys: (today: string) => RawBuilder<unknown>[];
  readonly types: readonly KeyType[];
  readonly descending?: true;
}

const orders: Record<Exclude<Sort, 'due'>, Order> = {
  number: {
    keys: () => [sql`coalesce(t.plan_id, ${lastId})`, sql`t.number`, sql`t.id`],
    types: ['uuid', 'int', 'uuid'],
  },
  light: {
    keys: (today) => [
      sql`coalesce(array_position('{overdue,due-soon,not-accepted,on-pace,done}'::text[], ${lightOfTask(today)}), 9)`,
      sql`coalesce(t.due_date, ${lastDay})`,
      sql`t.id`,
    ],
    types: ['int', 'date', 'uuid'],
  },
  updated: { keys: () => [sql`t.updated_at`, sql`t.id`], types: ['timestamptz', 'uuid'], descending: true },
};

/** What the keys of a page's cursor are. */
export function cursorTypes(sort: Sort): readonly KeyType[] {
  return sort === 'due' ? ['date', 'uuid'] : orders[sort].types;
}

export type CursorKeys = readonly (string | null)[];

export interface PageRow {
  readonly id: string;
  readonly keys: CursorKeys;
}

interface PageRequest {
  readonly filter: LedgerFilter;
  readonly sort: Sort;
  readonly after: CursorKeys | null;
  readonly limit: number;
  readonly today: string;
}

export async function pageTaskIds(db: Database, request: PageRequest): Promise<PageRow[]> {
  return request.sort === 'due' ? pageByDueDate(db, request) : selectPage(db, request, byRow(request));
}

interface Range {
  readonly keys: readonly RawBuilder<unknown>[];
  readonly order: RawBuilder<unknown>;
  readonly passed: RawBuilder<unknown>;
}

async function selectPage(db: Database, request: PageRequest, { keys, order, passed }: Range): Promise<PageRow[]> {
  const found = await sql<PageRow>`
    select t.id, array[${sql.join(keys.map((key) => sql`(${key})::text`))}] as keys
    from tasks t where ${conditions(request.filter, request.today)} and ${passed}
    order by ${order} limit ${request.limit}`.execute(db);
  return found.rows;
}

/** In two parts, tasks without a date last, so that each is a range of index tasks_ledger however deep the page lies. */
async function pageByDueDate(db: Database, request: PageRequest): Promise<PageRow[]> {
  const { after, limit } = request;
  const [dueDate, id] = after ?? [];
  const keys = [sql`t.due_date`, sql`t.id`];
  const order = sql`t.due_date, t.id`;
  const startsDated = after === null || dueDate !== null;
  const dated =
    after === null ? sql`t.due_date is not null` : sql`(t.due_date, t.id) > (${dueDate}::date, ${id}::uuid)`;
  const found = startsDated ? await selectPage(db, request, { keys, order, passed: dated }) : [];
  if (found.length >= limit) return found;
  const undated = startsDated ? sql`t.due_date is null` : sql`(t.due_date is null and t.id > ${id}::uuid)`;
  const rest = { ...request, limit: limit - found.length };
  return [...found, ...(await selectPage(db, rest, { keys, order, passed: undated }))];
}

function byRow({ sort, after, today }: PageRequest): Range {
  const { keys: keysAt, types, descending } = orders[sort as Exclude<Sort, 'due'>];
  const keys = keysAt(today);
  const direction = descending ? sql` desc` : sql``;
  const values = types.map((type, index) => sql`${after?.[index] ?? null}::${sql.raw(type)}`);
  const compared = descending ? sql`<` : sql`>`;
  return {
    keys,
    order: sql.join(keys.map((key) => sql`${key}${direction}`)),
    passed: after === null ? sql`true` : sql`(${sql.join(keys)}) ${compared} (${sql.join(values)})`,
  };
}

export async function countTasks(db: Database, filter: LedgerFilter, today: string): Promise<number> {
  const found = await sql<{ total: number }>`
    select count(*) as total from tasks t where ${conditions(filter, today)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

export interface CountRow {
  readonly key: string | null;
  readonly name: string | null;
  readonly total: number;
  readonly done: number;
  readonly onPace: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly notAccepted: number;
}

/** What a task is counted under: its lead unit (as named, while a draft), phase, clause, plan, light. */
function groupKeys(today: string): Record<CountedBy, RawBuilder<unknown>> {
  return {
    unit: sql`coalesce(t.lead_unit_id,
      (select n.unit_id from task_parties n where n.task_id = t.id and n.role = 'lead' and n.unit_id is not null
       order by n.sort limit 1))`,
    phase: sql`t.phase_id`,
    clause: sql`t.clause_id`,
    plan: sql`t.plan_id`,
    light: lightOfTask(today),
  };
}

/** Counts by the lead unit, phase, clause, plan or light, in the order people know: tree, text, urgency. */
export async function countTasksBy(
  db: Database,
  by: CountedBy,
  filter: TaskFilter,
  today: string,
): Promise<CountRow[]> {
  const groups = {
    unit: {
      names: sql`left join units named on named.id = k.key`,
      name: sql`max(named.name)`,
      order: sql`min(named.code)`,
    },
    phase: elementGroup('name'),
    clause: elementGroup('title'),
    plan: {
      names: sql`left join plans named on named.id = k.key`,
      name: sql`max(named.title)`,
      order: sql`min(named.created_at)`,
    },
    light: {
      names: sql``,
      name: sql`k.key`,
      order: sql`array_position('{overdue,due-soon,not-accepted,on-pace,done}'::text[], k.key)`,
    },
  };
  const { names, name, order } = groups[by];
  const found = await sql<CountRow>`
    select k.key::text as key, ${name} as name, count(*) as total, ${lightSums(sql`k.light`)}
    from (select ${groupKeys(today)[by]} as key, ${lightOfTask(today)} as light
          from tasks t where ${conditions(filter, today)}) k ${names}
    group by k.key order by ${order} nulls last, k.key`.execute(db);
  return found.rows;
}

function elementGroup(field: 'name' | 'title') {
  return {
    names: sql`left join plan_elements named on named.id = k.key`,
    name: sql`max(named.data ->> ${sql.lit(field)})`,
    order: sql`min(named.start_offset)`,
  };
}

/** Five columns of counts, one a light. */
export function lightSums(light: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`count(*) filter (where ${light} = 'done') as done,
    count(*) filter (where ${light} = 'on-pace') as on_pace,
    count(*) filter (where ${light} = 'due-soon') as due_soon,
    count(*) filter (where ${light} = 'overdue') as overdue,
    count(*) filter (where ${light} = 'not-accepted') as not_accepted`;
}

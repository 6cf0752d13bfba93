// Ten thousand tasks for the ledger of a running installation, put in by SQL as the database's owner: adding them one by
// one over HTTP would take longer than the journey that needs them.
import { join } from 'node:path';
import { withClient } from '../../apps/server/src/platform/database/connection.ts';
import { prepareHome, socketPort } from '../../apps/server/src/platform/database/postgres-home.ts';
import { ownerRole } from '../../apps/server/src/platform/database/provision.ts';

/** Who issues them in the demonstration county. */
const office = '县政府办公室';

/** Issued over the last months and due over the next ones, with every light, led by every department in turn. */
const statement = `
with office as (
  select u.id, u.jurisdiction_id, (select id from accounts where name = 'zhoumin') as account
  from units u where u.name = $2),
departments as (
  select id, name, row_number() over (order by code) - 1 as place, count(*) over () as all_of
  from units where kind = 'department' and active),
wanted as (
  select gen_random_uuid() as id, n, d.id as unit_id, other.id as other_id, other.name as other_name, d.name as unit_name,
    current_date - 90 + (n * 7919 % 400)::int as due, (n * 104729 % 101)::int as percent,
    case when n % 20 = 0 then 'draft' when n % 20 = 1 then 'closed' else 'issued' end as state
  from generate_series(1, $1::int) n
    join departments d on d.place = n % d.all_of
    join departments other on other.place = (n * 3 + 1) % other.all_of),
added as (
  insert into tasks (id, jurisdiction_id, office_unit_id, source_kind, source_title, number, title, text, begin_date,
    due_date, lead_unit_id, state, progress, latest_text, latest_at, issued_at, closed_at, created_by)
  select w.id, o.jurisdiction_id, o.id, (array['minutes', 'instruction', 'upper-order'])[w.n % 3 + 1],
    '县政府第' || w.n % 40 + 1 || '次常务会议', w.n,
    (array['完成农村道路安全隐患排查', '建立困难群众走访台账', '推进老旧管网更新改造', '开展校园周边环境整治',
      '落实重点企业安全生产检查', '组织基层干部业务培训', '修复水毁农田水利设施'])[w.n % 7 + 1] || '（第' || w.n || '项）',
    '按照会议要求逐项推进，按时报送进展。', w.due - 60, w.due,
    case when w.state <> 'draft' then w.unit_id end, w.state, case w.state when 'closed' then 100 when 'draft' then 0 else w.percent end,
    case when w.state <> 'draft' and w.n % 3 > 0 then '已完成' || w.percent || '%，其余部分正在推进。' end,
    case when w.state <> 'draft' and w.n % 3 > 0 then now() - (w.n % 30) * interval '1 day' end,
    case when w.state <> 'draft' then now() - interval '100 days' end,
    case when w.state = 'closed' then now() end, o.account
  from wanted w cross join office o),
recorded as (
  insert into audit_events (id, jurisdiction_id, account_id, action, unit_id, thing_type, thing_id, task_id)
  select gen_random_uuid(), o.jurisdiction_id, o.account, 'task.create', o.id, 'tasks', w.id, w.id
  from wanted w cross join office o),
named as (
  insert into task_parties (id, jurisdiction_id, office_unit_id, task_id, role, name, unit_id, sort)
  select gen_random_uuid(), o.jurisdiction_id, o.id, w.id, p.role, p.name, p.unit_id, p.sort
  from wanted w cross join office o
    cross join lateral (values ('lead', w.unit_name, w.unit_id, 0), ('responsible', w.other_name, w.other_id, 1)) p (role, name, unit_id, sort)
  where p.role = 'lead' or w.unit_id <> w.other_id)
insert into assignments (id, jurisdiction_id, office_unit_id, task_id, unit_id, lead_unit_id, role, state, accept_by,
  accepted_at, confirmed_at, progress)
select gen_random_uuid(), o.jurisdiction_id, o.id, w.id, w.unit_id, w.unit_id, 'lead',
  case when w.state = 'closed' then 'confirmed' when w.n % 9 = 0 then 'issued' else 'accepted' end, current_date - 80,
  case when w.n % 9 > 0 then now() - interval '85 days' end, case when w.state = 'closed' then now() end, w.percent
from wanted w cross join office o where w.state <> 'draft'`;

/** Adds the tasks to the demonstration county that a server runs from this data folder. */
export async function addManyTasks(dataFolder: string, count = 10_000): Promise<void> {
  const { socketFolder } = await prepareHome(join(dataFolder, 'postgres'));
  if (socketFolder === null) throw new Error('the embedded database is reached by its socket, which Windows has not');
  const connection = { host: socketFolder, port: socketPort, user: ownerRole, database: 'luoshi' };
  await withClient(connection, async (client) => {
    await client.query(statement, [count, office]);
    // Without figures about ten thousand new rows the planner would still plan for sixteen.
    await client.query('analyze tasks, task_parties, assignments');
  });
}

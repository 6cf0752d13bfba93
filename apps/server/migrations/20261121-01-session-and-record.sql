-- Who is asking (settings of the transaction), and the record of what was done.
--
-- The server runs as luoshi_app: neither superuser nor owner, so every policy below binds it. The owner (whoever runs
-- the migrations) gets a policy of its own on each table: functions marked SECURITY DEFINER run with its rights.

create function session_jurisdiction() returns uuid stable language sql
  as $$ select nullif(current_setting('luoshi.jurisdiction_id', true), '')::uuid $$;
comment on function session_jurisdiction() is 'The jurisdiction of the account that asks; null outside a session';

create function session_account() returns uuid stable language sql
  as $$ select nullif(current_setting('luoshi.account_id', true), '')::uuid $$;
comment on function session_account() is 'The account that asks; null outside a session and for jobs';

create function session_posts() returns table (role text, unit_id uuid) stable language sql
  as $$ select p.role, p.unit_id
        from jsonb_to_recordset(coalesce(nullif(current_setting('luoshi.posts', true), ''), '[]')::jsonb)
          as p(role text, unit_id uuid) $$;
comment on function session_posts() is 'The posts in force of the account that asks';

create function session_has_role(roles text[]) returns boolean stable language sql
  as $$ select exists (select from session_posts() p where p.role = any (roles)) $$;
comment on function session_has_role(text[]) is 'Whether the account that asks holds one of these posts at any unit';

create table jurisdictions (
  id uuid primary key,
  upper_id uuid references jurisdictions (id),
  name text not null,
  settings jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index jurisdictions_upper_id on jurisdictions (upper_id);
comment on table jurisdictions is 'The bodies whose data this is 辖区: a county, a town, a school group, a hospital';
comment on column jurisdictions.upper_id is 'The jurisdiction above, where it is in this installation';
comment on column jurisdictions.name is 'Full name, as it stands in documents';
comment on column jurisdictions.settings is 'signOff, acceptWithinWorkingDays, dueOnHoliday …; defaults are in organisation.rules.ts';

create table units (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  parent_id uuid references units (id),
  code text not null,
  name text not null,
  kind text not null,
  duties text not null default '',
  sort integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint units_code_unique unique (jurisdiction_id, code),
  constraint units_kind_known check (kind in ('county', 'department', 'town', 'street', 'village', 'community', 'school',
    'hospital', 'company', 'office', 'other')),
  constraint units_not_own_parent check (parent_id is distinct from id)
);
-- A name may recur under another parent (two towns may each have a 东风村), not under the same one.
create unique index units_name_unique on units (parent_id, name) where active;
create index units_parent_id on units (parent_id);
create index units_jurisdiction_id on units (jurisdiction_id);
comment on table units is 'Nodes of the organisation tree 单位';
comment on column units.parent_id is 'The unit above; null for the root of the jurisdiction';
comment on column units.code is 'The code the jurisdiction itself uses; the key of imports';
comment on column units.name is 'Full name';
comment on column units.kind is 'What sort of body it is; decides which group words address it';
comment on column units.duties is 'What the unit is there for, in its own words; suggestions of owners come from it';
comment on column units.sort is 'Order among its siblings';
comment on column units.active is 'False when the unit was dissolved: kept for the record, offered no more';

create table unit_ancestors (
  unit_id uuid not null references units (id) on delete cascade,
  ancestor_id uuid not null references units (id) on delete cascade,
  jurisdiction_id uuid not null references jurisdictions (id),
  depth integer not null,
  primary key (ancestor_id, unit_id)
);
create index unit_ancestors_unit_id on unit_ancestors (unit_id);
create index unit_ancestors_jurisdiction_id on unit_ancestors (jurisdiction_id);
comment on table unit_ancestors is 'Every unit with each unit above it and itself; kept by a trigger, read by every policy';
comment on column unit_ancestors.unit_id is 'The unit below';
comment on column unit_ancestors.ancestor_id is 'The unit above, or the unit itself';
comment on column unit_ancestors.depth is 'Steps between the two; 0 for the unit itself';

create function keep_unit_ancestors() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if exists (select from unit_ancestors where unit_id = new.parent_id and ancestor_id = new.id) then
      raise exception 'a unit can not stand under itself' using errcode = 'check_violation', constraint = 'units_not_under_itself';
    end if;
    -- Cut the subtree off from everything above it, then hang it under the new parent.
    delete from unit_ancestors link
      using unit_ancestors below, unit_ancestors above
      where below.ancestor_id = new.id and above.unit_id = new.id and above.ancestor_id <> new.id
        and link.unit_id = below.unit_id and link.ancestor_id = above.ancestor_id;
    insert into unit_ancestors (unit_id, ancestor_id, jurisdiction_id, depth)
      select below.unit_id, above.ancestor_id, new.jurisdiction_id, below.depth + above.depth + 1
      from unit_ancestors below, unit_ancestors above
      where below.ancestor_id = new.id and above.unit_id = new.parent_id;
  else
    insert into unit_ancestors (unit_id, ancestor_id, jurisdiction_id, depth)
      select new.id, new.id, new.jurisdiction_id, 0
      union all
      select new.id, ancestor_id, new.jurisdiction_id, depth + 1 from unit_ancestors where unit_id = new.parent_id;
  end if;
  return null;
end $$;
create trigger units_keep_ancestors after insert on units for each row execute function keep_unit_ancestors();
create trigger units_move_ancestors after update of parent_id on units for each row
  when (old.parent_id is distinct from new.parent_id) execute function keep_unit_ancestors();

create function session_units(roles text[]) returns setof uuid stable language sql
  as $$ select a.unit_id from session_posts() p join unit_ancestors a on a.ancestor_id = p.unit_id
        where p.role = any (roles) and a.jurisdiction_id = session_jurisdiction()
        union
        select a.unit_id from unit_ancestors a
        where session_has_role('{system}') and a.depth = 0 and a.jurisdiction_id = session_jurisdiction() $$;
comment on function session_units(text[]) is 'The units in the subtrees of those posts of the account that asks; all, for jobs';

-- The database's own copy of who may do what, written by hand apart from the policies in the server's code: an act whose
-- audit event is refused here is undone with its transaction, so a policy forgotten or stubbed open leaks nothing.
create table action_roles (
  action text not null,
  role text not null,
  primary key (action, role)
);
comment on table action_roles is 'Which posts may do which act; "*" is any account for itself';
comment on column action_roles.action is 'Name of the act, as in audit_events.action';
comment on column action_roles.role is 'Post that may do it at a unit of its subtree';

create table audit_events (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  at timestamptz not null default now(),
  account_id uuid,
  action text not null,
  unit_id uuid,
  thing_type text not null,
  thing_id uuid not null,
  plan_id uuid,
  task_id uuid,
  change jsonb not null default '{}',
  address text,
  request_id text
);
create index audit_events_thing on audit_events (thing_id, at);
-- The drawer's history of a task, the studio's of a plan.
create index audit_events_task on audit_events (task_id, at) where task_id is not null;
create index audit_events_plan on audit_events (plan_id, at) where plan_id is not null;
-- The auditor pages through everything, newest first.
create index audit_events_jurisdiction_at on audit_events (jurisdiction_id, at desc, id desc);
comment on table audit_events is 'The record: everything that changed state, written in the same transaction as the change';
comment on column audit_events.at is 'When';
comment on column audit_events.account_id is 'Who; null for jobs of the server';
comment on column audit_events.action is 'What was done: assignment.accept, plan.sign …';
comment on column audit_events.unit_id is 'The unit in whose right it was done; null for what an account does to itself';
comment on column audit_events.thing_type is 'Table of the thing changed';
comment on column audit_events.thing_id is 'The thing changed';
comment on column audit_events.plan_id is 'The plan it belongs to, for the plan''s history';
comment on column audit_events.task_id is 'The task it belongs to, for the task''s history';
comment on column audit_events.change is 'What changed; personal fields by name only';
comment on column audit_events.address is 'Network address the request came from';
comment on column audit_events.request_id is 'Id of the request, as in the log';

create function session_may(act text, at_unit uuid, who uuid) returns boolean stable language sql as $$
  select exists (
      select from action_roles r join session_posts() p on p.role = r.role
        join unit_ancestors a on a.ancestor_id = p.unit_id and a.unit_id = at_unit
      where r.action = act)
    or exists (select from action_roles r where r.action = act and r.role = '*' and who = session_account())
    or exists (select from action_roles r where r.action = act and r.role = 'system' and session_has_role('{system}'))
$$;
comment on function session_may(text, uuid, uuid) is 'Whether the account that asks may do the act at the unit, by action_roles';

-- A change without its audit event does not commit. The event's insert leaves its mark in the transaction's settings;
-- every changed row asks for it when the transaction ends, whichever of the two was written first.
create function mark_audited() returns trigger language plpgsql as $$
begin
  perform set_config('luoshi.audited', pg_current_xact_id()::text, true);
  return null;
end $$;
create trigger audit_events_mark after insert on audit_events for each statement execute function mark_audited();

create function require_audited() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('luoshi.audited', true), '') <> pg_current_xact_id()::text then
    raise exception 'a change of % was not recorded in audit_events', tg_table_name using errcode = 'LU001';
  end if;
  return null;
end $$;
comment on function require_audited() is 'Refuses, at commit, a change whose transaction wrote no audit event';

create function protect_table(name text, audited boolean) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy %I on %I to current_user using (true) with check (true)', name || '_owner', name);
  execute format('create policy %I on %I as restrictive to luoshi_app using (jurisdiction_id = session_jurisdiction())
    with check (jurisdiction_id = session_jurisdiction())', name || '_jurisdiction', name);
  if audited then
    execute format('create constraint trigger %I after insert or update or delete on %I
      deferrable initially deferred for each row execute function require_audited()', name || '_audited', name);
  end if;
end $$;
comment on function protect_table(text, boolean) is 'Row-level security by jurisdiction, and the audit event demanded at commit';

select protect_table('units', true), protect_table('unit_ancestors', false), protect_table('audit_events', false);

alter table jurisdictions enable row level security;
alter table jurisdictions force row level security;
create policy jurisdictions_owner on jurisdictions to current_user using (true) with check (true);
create policy jurisdictions_own on jurisdictions to luoshi_app using (id = session_jurisdiction())
  with check (id = session_jurisdiction());
create constraint trigger jurisdictions_audited after insert or update or delete on jurisdictions
  deferrable initially deferred for each row execute function require_audited();

-- Names of units are needed wherever work is assigned: every account of the jurisdiction reads them.
create policy units_read on units for select to luoshi_app using (true);
create policy units_insert on units for insert to luoshi_app with check (session_has_role('{system_administrator,system}'));
create policy units_update on units for update to luoshi_app using (session_has_role('{system_administrator,system}'));
create policy unit_ancestors_read on unit_ancestors for select to luoshi_app using (true);
create policy audit_events_insert on audit_events for insert to luoshi_app with check (session_may(action, unit_id, account_id));
create policy audit_events_read on audit_events for select to luoshi_app using (
  session_has_role('{auditor,system}')
  or unit_id in (select session_units('{office,approver,leader,contact}')));

grant select, insert, update on jurisdictions, units to luoshi_app;
grant select on unit_ancestors, action_roles to luoshi_app;
grant select, insert on audit_events to luoshi_app;

insert into action_roles (action, role) values
  ('jurisdiction.create', 'system'),
  ('jurisdiction.update', 'system_administrator'),
  ('unit.create', 'system_administrator'), ('unit.create', 'system'),
  ('unit.update', 'system_administrator'), ('unit.update', 'system'),
  ('unit.import', 'system_administrator'), ('unit.import', 'system');

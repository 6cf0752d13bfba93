-- What a page costs the database, brought down (bench/load). The same rights and the same lights, asked more cheaply.
--
-- 1. A function in SQL is planned anew by every statement that calls it, one in PL/pgSQL once a connection.
create or replace function session_units(roles text[]) returns setof uuid stable rows 50 language plpgsql as $$
begin
  return query
    select a.unit_id from session_posts() p join unit_ancestors a on a.ancestor_id = p.unit_id
    where p.role = any (roles) and a.jurisdiction_id = session_jurisdiction()
    union
    select a.unit_id from unit_ancestors a
    where session_has_role('{system}') and a.depth = 0 and a.jurisdiction_id = session_jurisdiction();
end $$;
create or replace function session_has_role(roles text[]) returns boolean stable language plpgsql as $$
begin
  return exists (select from session_posts() p where p.role = any (roles));
end $$;
create or replace function session_may(act text, at_unit uuid, who uuid) returns boolean stable language plpgsql as $$
begin
  return exists (
      select from action_roles r join session_posts() p on p.role = r.role
        join unit_ancestors a on a.ancestor_id = p.unit_id and a.unit_id = at_unit
      where r.action = act)
    or exists (select from action_roles r where r.action = act and r.role = '*' and who = session_account())
    or exists (select from action_roles r where r.action = act and r.role = 'system' and session_has_role('{system}'));
end $$;
create or replace function session_task_ids() returns setof uuid stable rows 500 language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  return query select task_id from assignments where unit_id in (select session_units('{office,approver,leader,contact}'));
end $$;
create or replace function session_plan_ids() returns setof uuid stable rows 50 language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  return query select distinct plan_id from assignments
    where unit_id in (select session_units('{office,approver,leader,contact}')) and plan_id is not null;
end $$;

-- 2. Whose jurisdiction it is, is asked once a statement and not once a row.
do $$
declare
  of_table record;
begin
  for of_table in
    select tablename, policyname from pg_policies
    where schemaname = current_schema() and permissive = 'RESTRICTIVE' and policyname = tablename || '_jurisdiction'
  loop
    execute format('alter policy %I on %I using (jurisdiction_id = (select session_jurisdiction()))
      with check (jurisdiction_id = (select session_jurisdiction()))', of_table.policyname, of_table.tablename);
  end loop;
end $$;
create or replace function protect_table(name text, audited boolean) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy %I on %I to current_user using (true) with check (true)', name || '_owner', name);
  execute format('create policy %I on %I as restrictive to luoshi_app using (jurisdiction_id = (select session_jurisdiction()))
    with check (jurisdiction_id = (select session_jurisdiction()))', name || '_jurisdiction', name);
  if audited then
    execute format('create constraint trigger %I after insert or update or delete on %I
      deferrable initially deferred for each row execute function require_audited()', name || '_audited', name);
  end if;
end $$;

-- 3. What a light needs of other tables stands in the row, kept by triggers: counting ten thousand lights reads one table.
alter table tasks add column lead_state text, add column missed_from date, add column late_from date;
alter table assignments add column missed_from date, add column late_from date;
comment on column tasks.lead_state is 'State of the lead''s assignment; null while there is none';
comment on column tasks.missed_from is 'Due date of its earliest milestone beyond its progress; missed once that has passed';
comment on column tasks.late_from is 'Due date of its earliest occurrence not yet reported, or returned; late once that has passed';
comment on column assignments.missed_from is 'Due date of the task''s earliest milestone beyond the unit''s progress; missed once that has passed';
comment on column assignments.late_from is 'Due date of the unit''s earliest occurrence not yet reported, or returned; late once that has passed';

create function earliest_missed(of_task uuid, reached integer) returns date stable language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  return (select min(due_date) from milestones where task_id = of_task and percent > reached);
end $$;
comment on function earliest_missed(uuid, integer) is 'Due date of the earliest milestone of the task beyond this progress';

create function keep_missed_of_task() returns trigger language plpgsql as $$
begin
  new.missed_from := earliest_missed(new.id, new.progress);
  return new;
end $$;
create trigger tasks_keep_missed before update of progress on tasks for each row
  when (old.progress is distinct from new.progress) execute function keep_missed_of_task();
create function keep_missed_of_assignment() returns trigger language plpgsql as $$
begin
  new.missed_from := earliest_missed(new.task_id, new.progress);
  return new;
end $$;
create trigger assignments_keep_missed before insert or update of progress on assignments
  for each row execute function keep_missed_of_assignment();

create function keep_missed_of_milestones() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_task uuid := coalesce(new.task_id, old.task_id);
begin
  update tasks set missed_from = earliest_missed(id, progress)
    where id = of_task and missed_from is distinct from earliest_missed(id, progress);
  update assignments set missed_from = earliest_missed(task_id, progress)
    where task_id = of_task and missed_from is distinct from earliest_missed(task_id, progress);
  return null;
end $$;
create trigger milestones_keep_missed after insert or update or delete on milestones
  for each row execute function keep_missed_of_milestones();

create function keep_late() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update assignments a set late_from = d.earliest
    from (select c.assignment_id, min(o.due_date) filter (where o.state in ('pending', 'returned')) as earliest
          from (select distinct assignment_id from changed) c left join occurrences o on o.assignment_id = c.assignment_id
          group by c.assignment_id) d
    where a.id = d.assignment_id and a.late_from is distinct from d.earliest;
  update tasks t set late_from = d.earliest
    from (select c.task_id, min(o.due_date) filter (where o.state in ('pending', 'returned')) as earliest
          from (select distinct task_id from changed) c left join occurrences o on o.task_id = c.task_id
          group by c.task_id) d
    where t.id = d.task_id and t.late_from is distinct from d.earliest;
  return null;
end $$;
create trigger occurrences_keep_late_new after insert on occurrences
  referencing new table as changed for each statement execute function keep_late();
create trigger occurrences_keep_late_changed after update on occurrences
  referencing new table as changed for each statement execute function keep_late();

create function keep_lead_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update tasks set lead_state = new.state
    where id = new.task_id and lead_unit_id = new.unit_id and lead_state is distinct from new.state;
  return null;
end $$;
create trigger assignments_keep_lead_state after insert or update of state on assignments
  for each row execute function keep_lead_state();
create function keep_lead_state_of_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.lead_state := (select state from assignments where task_id = new.id and unit_id = new.lead_unit_id);
  return new;
end $$;
create trigger tasks_keep_lead_state before update of lead_unit_id on tasks for each row
  when (old.lead_unit_id is distinct from new.lead_unit_id) execute function keep_lead_state_of_task();

-- What is known already is only written down: nobody acts, so there is nothing to record.
alter table tasks disable trigger user;
alter table assignments disable trigger user;
update tasks t set
  lead_state = (select a.state from assignments a where a.task_id = t.id and a.unit_id = t.lead_unit_id),
  missed_from = earliest_missed(t.id, t.progress),
  late_from = (select min(o.due_date) from occurrences o where o.task_id = t.id and o.state in ('pending', 'returned'));
update assignments a set
  missed_from = earliest_missed(a.task_id, a.progress),
  late_from = (select min(o.due_date) from occurrences o where o.assignment_id = a.id and o.state in ('pending', 'returned'));
alter table tasks enable trigger user;
alter table assignments enable trigger user;

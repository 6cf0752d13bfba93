-- A plan's next edition: which of its tasks go on from the edition in force, how they stood before, and what units are told.

-- Which edition one replaced is asked when its changes are shown again, long after.
alter table plan_editions add column previous_edition_id uuid references plan_editions (id);
create index plan_editions_previous_edition_id on plan_editions (previous_edition_id);
comment on column plan_editions.previous_edition_id is 'The edition in force that it replaced when it was issued';

comment on column plans.title is 'Title of the edition in force, or of the newest while none was issued';

alter table tasks add column split_from_task_id uuid references tasks (id);
create index tasks_split_from_task_id on tasks (split_from_task_id);
comment on column tasks.split_from_task_id is 'The task of the edition before whose further part it is';

create table task_matches (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  edition_id uuid not null references plan_editions (id),
  old_task_id uuid not null references tasks (id),
  -- A draft that a person deletes leaves its old task without a counterpart: the match then waits for a decision.
  new_task_id uuid references tasks (id) on delete set null,
  kind text not null,
  certainty real,
  confirmed_by uuid references accounts (id),
  confirmed_at timestamptz,
  version integer not null default 1,
  constraint task_matches_kind_known check (kind in ('continue', 'split', 'drop')),
  constraint task_matches_drop_alone check (kind <> 'drop' or new_task_id is null),
  constraint task_matches_certainty check (certainty between 0 and 1),
  constraint task_matches_new_once unique (edition_id, new_task_id)
);
-- Each old task has one fate; further parts of it come beside that.
create unique index task_matches_old_once on task_matches (edition_id, old_task_id) where kind <> 'split';
create index task_matches_old_task_id on task_matches (old_task_id);
create index task_matches_new_task_id on task_matches (new_task_id);
create index task_matches_office_unit_id on task_matches (office_unit_id);
create index task_matches_confirmed_by on task_matches (confirmed_by);
create index task_matches_jurisdiction_id on task_matches (jurisdiction_id);
comment on table task_matches is 'What becomes of each task of the edition in force when a draft is issued: proposed at upload, decided by the office';
comment on column task_matches.office_unit_id is 'As in plans, for row-level security';
comment on column task_matches.edition_id is 'The next edition';
comment on column task_matches.old_task_id is 'The task of the edition in force';
comment on column task_matches.new_task_id is 'The task of the next edition that it is; once issued, the old task itself where it goes on';
comment on column task_matches.kind is 'continue: it goes on as that; split: a further part of it; drop: it ends';
comment on column task_matches.certainty is '0 to 1, of the comparison of the two texts; null where a person made the match, and for drops';
comment on column task_matches.confirmed_by is 'Who decided or confirmed it';
comment on column task_matches.confirmed_at is 'When; null for a proposal';

create table task_editions (
  task_id uuid not null references tasks (id),
  edition_id uuid not null references plan_editions (id),
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  number integer not null,
  title text not null,
  text text not null,
  source_title text not null,
  clause_id uuid references plan_elements (id),
  phase_id uuid references plan_elements (id),
  start_offset integer,
  end_offset integer,
  begin_date date,
  due_date date,
  due_text text,
  due_start integer,
  due_end integer,
  standing boolean not null,
  recurring jsonb,
  lead_unit_id uuid references units (id),
  inherited text[] not null,
  construct text not null,
  confidence real not null,
  parties jsonb not null,
  milestones jsonb not null,
  carried_at timestamptz not null,
  primary key (task_id, edition_id)
);
-- The studio of a replaced edition shows all its tasks.
create index task_editions_edition_id on task_editions (edition_id, number);
create index task_editions_clause_id on task_editions (clause_id);
create index task_editions_phase_id on task_editions (phase_id);
create index task_editions_lead_unit_id on task_editions (lead_unit_id);
create index task_editions_office_unit_id on task_editions (office_unit_id);
create index task_editions_jurisdiction_id on task_editions (jurisdiction_id);
comment on table task_editions is 'How a task that goes on stood in an earlier edition; written when it is carried into the next, never changed';
comment on column task_editions.task_id is 'The task';
comment on column task_editions.edition_id is 'The earlier edition';
comment on column task_editions.office_unit_id is 'As in tasks, for row-level security';
comment on column task_editions.number is 'As in tasks, like all columns up to confidence';
comment on column task_editions.title is 'Title then';
comment on column task_editions.text is 'What was to be done';
comment on column task_editions.source_title is 'Title of the edition';
comment on column task_editions.clause_id is 'The clause it was';
comment on column task_editions.phase_id is 'The phase it belonged to';
comment on column task_editions.start_offset is 'Where its text began in that edition, UTF-16 units';
comment on column task_editions.end_offset is 'Where its text ended, exclusive';
comment on column task_editions.begin_date is 'First day of the work';
comment on column task_editions.due_date is 'Last day when the next edition came, extensions included';
comment on column task_editions.due_text is 'The date as compiled';
comment on column task_editions.due_start is 'Where the date stood in the text';
comment on column task_editions.due_end is 'Where it ended, exclusive';
comment on column task_editions.standing is 'Long-term: no due date';
comment on column task_editions.recurring is 'For a recurring task: {every, times, by}';
comment on column task_editions.lead_unit_id is 'Who led';
comment on column task_editions.inherited is 'What came from a clause above';
comment on column task_editions.construct is 'Construct that read it';
comment on column task_editions.confidence is '0 to 1';
comment on column task_editions.parties is 'Its parties in order: [{id, role, name, unitId, groupId, inherited, startOffset, endOffset}]';
comment on column task_editions.milestones is 'Its milestones in order: [{id, dueDate, percent, title}]';
comment on column task_editions.carried_at is 'When the next edition was issued';

create table messages (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  unit_id uuid not null references units (id),
  plan_id uuid not null references plans (id),
  edition_id uuid not null references plan_editions (id),
  kind text not null,
  body jsonb not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  read_by uuid references accounts (id),
  constraint messages_kind_known check (kind in ('plan-issued', 'plan-changed')),
  constraint messages_unit_once unique (edition_id, unit_id, kind)
);
-- The workbench's unread ones, the newest first of all.
create index messages_unit_id on messages (unit_id, created_at desc);
create index messages_plan_id on messages (plan_id);
create index messages_office_unit_id on messages (office_unit_id);
create index messages_read_by on messages (read_by);
create index messages_jurisdiction_id on messages (jurisdiction_id);
comment on table messages is 'What a unit is told when an edition is issued: only what is new, changed or ended for it';
comment on column messages.office_unit_id is 'The office that tells it';
comment on column messages.unit_id is 'The unit told';
comment on column messages.plan_id is 'The plan';
comment on column messages.edition_id is 'The edition issued';
comment on column messages.kind is 'plan-issued: the first edition in force; plan-changed: a later one';
comment on column messages.body is '{new, changed, ended}: lists of tasks with what changed, as in message.schema.ts';
comment on column messages.read_at is 'When someone of the unit took note of it';
comment on column messages.read_by is 'Who';

select protect_table('task_matches', true), protect_table('task_editions', true), protect_table('messages', true);

create policy task_matches_read on task_matches for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}')));
create policy task_matches_insert on task_matches for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
create policy task_matches_update on task_matches for update to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
create policy task_matches_delete on task_matches for delete to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
create policy task_editions_read on task_editions for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}')) or task_id in (select session_task_ids()));
create policy task_editions_insert on task_editions for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
-- A unit reads what it was told itself; the office, whether it was read.
create policy messages_read on messages for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or unit_id in (select session_units('{office,approver,leader,contact}')));
create policy messages_insert on messages for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')) and read_at is null);
create policy messages_update on messages for update to luoshi_app
  using (unit_id in (select session_units('{office,contact}')));

-- A unit that leads a task from now on reads what was reported on it before, to another lead.
create function session_led_task_ids() returns setof uuid stable language sql security definer set search_path = public, pg_temp
  as $$ select task_id from assignments
        where lead_unit_id in (select session_units('{office,approver,leader,contact}')) $$;
comment on function session_led_task_ids() is 'Tasks that the units of the account that asks lead';
create policy reports_of_led_task on reports for select to luoshi_app using (task_id in (select session_led_task_ids()));

grant select, insert, update, delete on task_matches to luoshi_app;
grant select, insert on task_editions to luoshi_app;
grant select, insert on messages to luoshi_app;
grant update (read_at, read_by) on messages to luoshi_app;

insert into action_roles (action, role)
  select action, role from (values ('task.carry'), ('plan.decide-changes')) as a (action), (values ('office'), ('system')) as r (role);
insert into action_roles (action, role) values ('message.read', 'contact'), ('message.read', 'office'), ('message.read', 'system');

-- What the new edition made of a task concerns every unit on it.
create policy audit_events_of_carry on audit_events for select to luoshi_app using (
  action = 'task.carry' and task_id in (select session_task_ids()));

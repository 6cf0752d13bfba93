-- Doubt and memory: who has looked at a doubtful reading, and what the office corrected, offered again next time.

alter table tasks add reviewed_at timestamptz, add reviewed_by uuid references accounts (id);
create index tasks_reviewed_by on tasks (reviewed_by);
comment on column tasks.reviewed_at is 'When a person looked at the reading: confirmed or changed it; null while nobody has';
comment on column tasks.reviewed_by is 'Who that was';
comment on column tasks.construct is 'Construct of the least sure reading in it (itself, a party, its date); "by-hand" for one a person added';
comment on column tasks.confidence is '0 to 1: how often readings by that construct are right';

alter table plan_elements add reviewed_at timestamptz, add reviewed_by uuid references accounts (id);
create index plan_elements_reviewed_by on plan_elements (reviewed_by);
comment on column plan_elements.reviewed_at is 'When a person looked at the reading: confirmed or changed it; null while nobody has';
comment on column plan_elements.reviewed_by is 'Who that was';

create table corrections (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  kind text not null,
  phrase text not null,
  phrase_key text not null,
  context text not null default '',
  construct text,
  unit_id uuid references units (id),
  group_id uuid references unit_groups (id) on delete cascade,
  plan_id uuid references plans (id),
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  used_count integer not null default 0,
  used_at timestamptz,
  active boolean not null default true,
  constraint corrections_kind_known check (kind in ('alias', 'ignored-phrase', 'owner-of-work')),
  constraint corrections_target check (
    case kind when 'alias' then num_nonnulls(unit_id, group_id) = 1
      when 'owner-of-work' then unit_id is not null and group_id is null
      else unit_id is null and group_id is null and construct is not null end)
);
-- What is remembered of the phrases of one plan: looked up all at once when its studio opens.
create index corrections_phrase on corrections (jurisdiction_id, kind, phrase_key) where active;
-- The list of what is remembered, newest first.
create index corrections_newest on corrections (jurisdiction_id, id desc);
create index corrections_office_unit_id on corrections (office_unit_id);
create index corrections_unit_id on corrections (unit_id);
create index corrections_group_id on corrections (group_id);
create index corrections_plan_id on corrections (plan_id);
create index corrections_created_by on corrections (created_by);
comment on table corrections is 'What an office corrected in a compiled plan, remembered so that it is offered next time 记住的更正';
comment on column corrections.office_unit_id is 'The office that corrected it, for row-level security';
comment on column corrections.kind is 'alias: a written name was resolved by hand; ignored-phrase: a reading was deleted; owner-of-work: a task without owner got a lead';
comment on column corrections.phrase is 'The name, the stretch or the task''s title, as written';
comment on column corrections.phrase_key is 'The same as it is looked up: without spaces, marks and the digits of years';
comment on column corrections.context is 'Where it stood: title of the task or clause';
comment on column corrections.construct is 'Of an ignored phrase, the construct that read it; "task" and "party" for those two';
comment on column corrections.unit_id is 'The unit meant, or given the work';
comment on column corrections.group_id is 'The group meant';
comment on column corrections.plan_id is 'The plan it was corrected in';
comment on column corrections.created_by is 'Who corrected it';
comment on column corrections.used_count is 'How often the office has since done the same again';
comment on column corrections.used_at is 'When it last did; null while never';
comment on column corrections.active is 'False when a person had it forgotten, or a later correction says otherwise: kept for the record';

select protect_table('corrections', true);

-- What a name means is the whole jurisdiction's to know. What was struck out of an office's draft, and who was given its
-- work, may still be unissued: those stay with whoever sees the office's plans.
create policy corrections_read on corrections for select to luoshi_app using (
  (kind = 'alias' and session_has_role('{office,approver,leader,system}'))
  or office_unit_id in (select session_units('{office,approver,leader}')));
create policy corrections_insert on corrections for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
create policy corrections_update on corrections for update to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
grant select, insert, update on corrections to luoshi_app;

insert into action_roles (action, role)
  select action, role from (values ('plan.review'), ('correction.remember'), ('correction.forget')) as a (action),
    (values ('office'), ('system')) as r (role);

-- Titles alike: those that share two pairs of neighbouring Chinese characters.
create function character_pairs(words text) returns text[] immutable parallel safe language sql as $$
  select coalesce(array_agg(distinct pair), '{}')
  from (select substr(words, at, 2) as pair from generate_series(1, length(words) - 1) at) pairs
  where pair ~ '^[\u4e00-\u9fff]{2}$' $$;
comment on function character_pairs(text) is 'Pairs of neighbouring Chinese characters: the words of a language that writes no spaces, near enough';

-- Owners of work are suggested from issued tasks with titles alike, among 100,000.
-- Without the list of pending entries, which each of some hundred probes would read through.
create index tasks_title_pairs on tasks using gin (character_pairs(title)) with (fastupdate = off)
  where state <> 'draft' and lead_unit_id is not null;

-- An operator that row-level security does not trust (arrays, LIKE) may use no index under it. So the search runs with the
-- owner's rights and asks by itself what the session may see; it answers ids alone, whose rows are read under the policies.
create function find_tasks_alike(pairs jsonb, most integer) returns setof uuid
  stable language sql security definer set search_path = public, pg_temp rows 500 as $$
  select distinct found.id
  from jsonb_to_recordset(pairs) as p(first text, second text)
    cross join lateral (
      select t.id from (
        select t.id, t.office_unit_id from tasks t
        where character_pairs(t.title) @> array[p.first, p.second]
          and t.state <> 'draft' and t.lead_unit_id is not null and t.state <> 'withdrawn'
          and t.jurisdiction_id = session_jurisdiction()
        limit 10 * most) t
      where (t.office_unit_id in (select session_units('{office,approver,leader}'))
          or exists (select from assignments s where s.task_id = t.id
            and s.unit_id in (select session_units('{office,approver,leader,contact}'))))
      limit most) found $$;
comment on function find_tasks_alike(jsonb, integer) is 'Issued tasks the session may see whose title has both characters'' pairs of one of {first, second}; at most so many for each';

-- Tasks, what binds units to them, and what units say about them.

create table tasks (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  plan_id uuid references plans (id),
  edition_id uuid references plan_editions (id),
  clause_id uuid references plan_elements (id),
  phase_id uuid references plan_elements (id),
  source_kind text not null,
  source_title text not null,
  number integer not null,
  title text not null,
  text text not null,
  start_offset integer,
  end_offset integer,
  begin_date date,
  due_date date,
  due_text text,
  due_start integer,
  due_end integer,
  standing boolean not null default false,
  recurring jsonb,
  lead_unit_id uuid references units (id),
  state text not null default 'draft',
  state_reason text,
  progress integer not null default 0,
  latest_text text,
  latest_at timestamptz,
  inherited text[] not null default '{}',
  construct text not null default 'by-hand',
  confidence real not null default 1,
  issued_at timestamptz,
  closed_at timestamptz,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint tasks_source_known check (source_kind in ('plan', 'minutes', 'instruction', 'upper-order')),
  constraint tasks_state_known check (state in ('draft', 'issued', 'suspended', 'withdrawn', 'closed')),
  constraint tasks_progress_percent check (progress between 0 and 100),
  constraint tasks_dates_ordered check (due_date is null or begin_date is null or due_date >= begin_date),
  constraint tasks_issued_complete check (state in ('draft', 'withdrawn') or (lead_unit_id is not null and (standing or due_date is not null)))
);
-- The ledger's default order; its page is a range of this index.
create index tasks_ledger on tasks (jurisdiction_id, due_date, id);
create index tasks_office_unit_id on tasks (office_unit_id, state);
create index tasks_edition_id on tasks (edition_id, number);
create index tasks_plan_id on tasks (plan_id);
create index tasks_clause_id on tasks (clause_id);
create index tasks_phase_id on tasks (phase_id);
create index tasks_lead_unit_id on tasks (lead_unit_id);
create index tasks_created_by on tasks (created_by);
comment on table tasks is 'Pieces of work 任务: rows of the 任务分解表, from a plan''s clause or another source';
comment on column tasks.office_unit_id is 'The unit whose office issued it';
comment on column tasks.plan_id is 'The plan, when it comes from one';
comment on column tasks.edition_id is 'The edition it was compiled from';
comment on column tasks.clause_id is 'The clause it is';
comment on column tasks.phase_id is 'The phase it belongs to';
comment on column tasks.source_kind is 'plan, minutes 会议纪要, instruction 批示, upper-order 上级交办';
comment on column tasks.source_title is 'Title of the plan, name of the meeting …';
comment on column tasks.number is 'Its number in the breakdown, from 1';
comment on column tasks.title is 'The clause''s title, or what the person wrote';
comment on column tasks.text is 'What is to be done';
comment on column tasks.start_offset is 'Where its text begins in the edition, UTF-16 units';
comment on column tasks.end_offset is 'Where its text ends, exclusive';
comment on column tasks.begin_date is 'First day of the work, where one is set';
comment on column tasks.due_date is 'Last day; null when standing or not yet known';
comment on column tasks.due_text is 'The date as compiled, "?" for what the text leaves open; kept to fill in the year';
comment on column tasks.due_start is 'Where the date stands in the text';
comment on column tasks.due_end is 'Where it ends, exclusive';
comment on column tasks.standing is 'Long-term 长期坚持: no due date';
comment on column tasks.recurring is 'For a recurring task 例行任务: {every, times, by}';
comment on column tasks.lead_unit_id is 'The lead unit, set when issued';
comment on column tasks.state is 'draft → issued → closed; issued ↔ suspended; issued → withdrawn';
comment on column tasks.state_reason is 'Why it was suspended or withdrawn';
comment on column tasks.progress is 'Percent, as the lead last reported';
comment on column tasks.latest_text is 'Newest report''s text, for the ledger and the progress table';
comment on column tasks.latest_at is 'When that was';
comment on column tasks.inherited is 'Which of lead, responsible, support, due, phase came from a clause above';
comment on column tasks.construct is 'Construct that read it; "by-hand" for one a person added';
comment on column tasks.confidence is '0 to 1';
comment on column tasks.issued_at is 'When it was issued';
comment on column tasks.closed_at is 'When the office closed it';
comment on column tasks.created_by is 'Who uploaded the plan or added the task';

create table task_parties (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  task_id uuid not null references tasks (id) on delete cascade,
  role text not null,
  name text not null,
  start_offset integer,
  end_offset integer,
  unit_id uuid references units (id),
  group_id uuid references unit_groups (id),
  inherited boolean not null default false,
  sort integer not null,
  constraint task_parties_role_known check (role in ('lead', 'responsible', 'support')),
  constraint task_parties_one_resolution check (unit_id is null or group_id is null)
);
create index task_parties_task_id on task_parties (task_id, sort);
create index task_parties_unit_id on task_parties (unit_id);
create index task_parties_group_id on task_parties (group_id);
create index task_parties_office_unit_id on task_parties (office_unit_id);
create index task_parties_jurisdiction_id on task_parties (jurisdiction_id);
comment on table task_parties is 'Who a task names, as written, and the unit or group it was resolved to';
comment on column task_parties.office_unit_id is 'As in tasks, for row-level security';
comment on column task_parties.task_id is 'The task';
comment on column task_parties.role is 'lead 牵头, responsible 责任, support 配合';
comment on column task_parties.name is 'As written in the text';
comment on column task_parties.start_offset is 'Where it stands in the edition''s text; null for one added by hand';
comment on column task_parties.end_offset is 'Where it ends, exclusive';
comment on column task_parties.unit_id is 'The unit meant';
comment on column task_parties.group_id is 'The unit group meant';
comment on column task_parties.inherited is 'Named by a clause above';
comment on column task_parties.sort is 'Order as written';

create table milestones (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  task_id uuid not null references tasks (id) on delete cascade,
  due_date date not null,
  percent integer,
  title text not null default '',
  sort integer not null,
  constraint milestones_percent check (percent between 0 and 100)
);
create index milestones_task_id on milestones (task_id, due_date);
create index milestones_office_unit_id on milestones (office_unit_id);
create index milestones_jurisdiction_id on milestones (jurisdiction_id);
comment on table milestones is 'Dates on the way: 20% by 30 September …';
comment on column milestones.office_unit_id is 'As in tasks, for row-level security';
comment on column milestones.task_id is 'The task';
comment on column milestones.due_date is 'By when';
comment on column milestones.percent is 'Progress to have reached by then; null when only the title says';
comment on column milestones.title is 'What is to be reached';
comment on column milestones.sort is 'Order';

create table assignments (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  plan_id uuid references plans (id),
  task_id uuid not null references tasks (id),
  unit_id uuid not null references units (id),
  lead_unit_id uuid not null references units (id),
  role text not null,
  state text not null default 'issued',
  state_note text,
  accept_by date not null,
  accepted_at timestamptz,
  reported_complete_at timestamptz,
  confirmed_at timestamptz,
  progress integer not null default 0,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint assignments_unit_once unique (task_id, unit_id),
  constraint assignments_role_known check (role in ('lead', 'responsible', 'support')),
  constraint assignments_state_known check (state in ('issued', 'accepted', 'reported-complete', 'returned', 'confirmed', 'ended')),
  constraint assignments_progress_percent check (progress between 0 and 100)
);
-- What a unit owes, and which tasks a unit may see.
create index assignments_unit_id on assignments (unit_id, state);
create index assignments_office_unit_id on assignments (office_unit_id);
create index assignments_plan_id on assignments (plan_id);
create index assignments_lead_unit_id on assignments (lead_unit_id, state);
create index assignments_jurisdiction_id on assignments (jurisdiction_id);
comment on table assignments is 'Binds one unit to a task in one role 任务分派';
comment on column assignments.office_unit_id is 'As in tasks, for row-level security';
comment on column assignments.plan_id is 'As in tasks: the burden by plan counts it';
comment on column assignments.task_id is 'The task';
comment on column assignments.unit_id is 'The unit bound';
comment on column assignments.lead_unit_id is 'The task''s lead, who confirms the others';
comment on column assignments.role is 'lead, responsible, support';
comment on column assignments.state is 'issued → accepted 已签收 → reported-complete 申请办结 → confirmed 已确认, or returned 退回 (→ accepted); ended with a withdrawn task';
comment on column assignments.state_note is 'Reason of the last return, or what was said when completion was reported';
comment on column assignments.accept_by is 'Last day for accepting';
comment on column assignments.accepted_at is 'When it was accepted';
comment on column assignments.reported_complete_at is 'When completion was last reported';
comment on column assignments.confirmed_at is 'When it was confirmed';
comment on column assignments.progress is 'Percent the unit last reported';

create table occurrences (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  plan_id uuid references plans (id),
  task_id uuid not null references tasks (id),
  assignment_id uuid not null references assignments (id),
  unit_id uuid not null references units (id),
  lead_unit_id uuid not null references units (id),
  period text not null,
  due_date date not null,
  state text not null default 'pending',
  state_note text,
  reported_at timestamptz,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint occurrences_period_once unique (assignment_id, period),
  constraint occurrences_state_known check (state in ('pending', 'reported', 'confirmed', 'returned', 'ended'))
);
create index occurrences_task_id on occurrences (task_id, due_date);
-- The workbench's "due this week" and the month's burden of a unit.
create index occurrences_unit_due on occurrences (unit_id, due_date);
create index occurrences_office_unit_id on occurrences (office_unit_id);
create index occurrences_lead_unit_id on occurrences (lead_unit_id);
create index occurrences_plan_id on occurrences (plan_id);
create index occurrences_jurisdiction_id on occurrences (jurisdiction_id);
comment on table occurrences is 'Repetitions 期次 of a recurring task, one a unit and period, made ahead for a rolling window';
comment on column occurrences.office_unit_id is 'As in tasks, for row-level security';
comment on column occurrences.plan_id is 'As in tasks';
comment on column occurrences.task_id is 'The recurring task';
comment on column occurrences.assignment_id is 'The unit''s assignment to it';
comment on column occurrences.unit_id is 'The unit';
comment on column occurrences.lead_unit_id is 'Who confirms it';
comment on column occurrences.period is '2026-11, 2026-W47, 2026-Q4, 2026-H2, 2026; a suffix "#2" for the second of several in a period';
comment on column occurrences.due_date is 'Last day';
comment on column occurrences.state is 'pending → reported → confirmed, or returned (→ reported); ended with a withdrawn task';
comment on column occurrences.state_note is 'Reason of the last return';
comment on column occurrences.reported_at is 'When it was last reported';
comment on column occurrences.confirmed_at is 'When it was confirmed';

create table reports (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  plan_id uuid references plans (id),
  task_id uuid not null references tasks (id),
  assignment_id uuid not null references assignments (id),
  occurrence_id uuid references occurrences (id),
  unit_id uuid not null references units (id),
  lead_unit_id uuid not null references units (id),
  kind text not null,
  text text not null,
  percent integer,
  account_id uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  constraint reports_kind_known check (kind in ('progress', 'completion', 'occurrence')),
  constraint reports_percent check (percent between 0 and 100)
);
create index reports_task_id on reports (task_id, created_at);
create index reports_assignment_id on reports (assignment_id);
create index reports_occurrence_id on reports (occurrence_id);
create index reports_unit_created on reports (unit_id, created_at);
create index reports_office_unit_id on reports (office_unit_id);
create index reports_lead_unit_id on reports (lead_unit_id);
create index reports_plan_id on reports (plan_id);
create index reports_account_id on reports (account_id);
create index reports_jurisdiction_id on reports (jurisdiction_id);
comment on table reports is 'What a unit says about its assignment or occurrence 进展填报; never changed after';
comment on column reports.office_unit_id is 'As in tasks, for row-level security';
comment on column reports.plan_id is 'As in tasks: the burden by plan counts it';
comment on column reports.task_id is 'The task';
comment on column reports.assignment_id is 'The assignment';
comment on column reports.occurrence_id is 'The occurrence, for a recurring task';
comment on column reports.unit_id is 'The unit that reports';
comment on column reports.lead_unit_id is 'The task''s lead, who may read it';
comment on column reports.kind is 'progress, completion 申请办结, occurrence';
comment on column reports.text is 'What was done';
comment on column reports.percent is 'Progress in percent, where given';
comment on column reports.account_id is 'Who wrote it';

create table evidence (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  unit_id uuid not null references units (id),
  file_hash text not null,
  preview_hash text,
  name text not null,
  media_type text not null,
  size bigint not null,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  constraint evidence_file foreign key (jurisdiction_id, file_hash) references files (jurisdiction_id, hash),
  constraint evidence_preview foreign key (jurisdiction_id, preview_hash) references files (jurisdiction_id, hash)
);
create index evidence_unit_id on evidence (unit_id, created_at desc);
create index evidence_file on evidence (jurisdiction_id, file_hash);
create index evidence_preview on evidence (jurisdiction_id, preview_hash);
create index evidence_created_by on evidence (created_by);
comment on table evidence is 'Files and photos 佐证材料, submitted once, cited by many';
comment on column evidence.unit_id is 'The unit that submitted it';
comment on column evidence.file_hash is 'The file; a photo is re-encoded first, so that where and with what it was taken is gone';
comment on column evidence.preview_hash is 'A small picture of it, for photos';
comment on column evidence.name is 'Its name, cleaned, for people';
comment on column evidence.media_type is 'Type found in the content';
comment on column evidence.size is 'Bytes';
comment on column evidence.created_by is 'Who submitted it';

create table report_evidence (
  report_id uuid not null references reports (id),
  evidence_id uuid not null references evidence (id),
  jurisdiction_id uuid not null references jurisdictions (id),
  primary key (report_id, evidence_id)
);
create index report_evidence_evidence_id on report_evidence (evidence_id);
create index report_evidence_jurisdiction_id on report_evidence (jurisdiction_id);
comment on table report_evidence is 'Which evidence a report cites';
comment on column report_evidence.report_id is 'The report';
comment on column report_evidence.evidence_id is 'The evidence';

create table deadline_requests (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  task_id uuid not null references tasks (id),
  unit_id uuid not null references units (id),
  old_due_date date,
  new_due_date date not null,
  reason text not null,
  state text not null default 'pending',
  decision_note text,
  requested_by uuid not null references accounts (id),
  decided_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  version integer not null default 1,
  constraint deadline_requests_state_known check (state in ('pending', 'approved', 'refused'))
);
create index deadline_requests_task_id on deadline_requests (task_id, created_at);
create unique index deadline_requests_one_pending on deadline_requests (task_id, unit_id) where state = 'pending';
create index deadline_requests_office_unit_id on deadline_requests (office_unit_id, state);
create index deadline_requests_unit_id on deadline_requests (unit_id);
create index deadline_requests_requested_by on deadline_requests (requested_by);
create index deadline_requests_decided_by on deadline_requests (decided_by);
create index deadline_requests_jurisdiction_id on deadline_requests (jurisdiction_id);
comment on table deadline_requests is 'Requests to move a due date 延期申请, and what was decided; all kept';
comment on column deadline_requests.office_unit_id is 'As in tasks, for row-level security';
comment on column deadline_requests.task_id is 'The task';
comment on column deadline_requests.unit_id is 'The unit that asks';
comment on column deadline_requests.old_due_date is 'Due date when it was asked';
comment on column deadline_requests.new_due_date is 'Due date asked for';
comment on column deadline_requests.reason is 'Why';
comment on column deadline_requests.state is 'pending → approved | refused';
comment on column deadline_requests.decision_note is 'What the office said';
comment on column deadline_requests.requested_by is 'Who asked';
comment on column deadline_requests.decided_by is 'Who decided';
comment on column deadline_requests.decided_at is 'When';

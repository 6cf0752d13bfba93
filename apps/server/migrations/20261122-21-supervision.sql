-- The supervision ladder 督办: what is due on a day is a row, made once; notices with their numbers, answers and decisions.

-- Days a report waited for confirmation before it was returned do not count against the unit.
alter table assignments add column paused_days integer not null default 0;
alter table occurrences add column paused_days integer not null default 0;
comment on column assignments.paused_days is 'Days its reports waited before they were returned; the ladder counts from so many days later';
comment on column occurrences.paused_days is 'Days its reports waited before they were returned; the ladder counts from so many days later';

create table ladders (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  plan_id uuid references plans (id),
  steps jsonb not null,
  pause_while_waiting boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index ladders_plan_once on ladders (plan_id) where plan_id is not null;
create unique index ladders_one_default on ladders (jurisdiction_id) where plan_id is null;
create index ladders_plan_id on ladders (plan_id);
create index ladders_jurisdiction_id on ladders (jurisdiction_id);
create index ladders_office_unit_id on ladders (office_unit_id);
comment on table ladders is 'When a late unit is reminded, gets a notice, is interviewed, is named 督办规则: a plan''s own, or the jurisdiction''s';
comment on column ladders.office_unit_id is 'The plan''s office, or the root for the jurisdiction''s own';
comment on column ladders.plan_id is 'The plan; null for what holds where a plan has none';
comment on column ladders.steps is '{reminder, notice, interview, bulletin}, each null where it is off: ladder.rules.ts';
comment on column ladders.pause_while_waiting is 'Whether days a report waited for confirmation are left out';

create table supervisions (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  unit_id uuid not null references units (id),
  plan_id uuid references plans (id),
  task_id uuid not null references tasks (id),
  assignment_id uuid not null references assignments (id),
  occurrence_id uuid references occurrences (id),
  rung text not null,
  step integer not null,
  due_date date,
  raised_on date not null,
  by_hand boolean not null default false,
  superseded boolean not null default false,
  state text not null,
  number integer,
  number_year integer,
  text text not null default '',
  answer_by date,
  state_note text,
  participants text,
  agreed text,
  held_on date,
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  signed_at timestamptz,
  signed_by uuid references accounts (id),
  issued_at timestamptz,
  answered_at timestamptz,
  settled_at timestamptz,
  version integer not null default 1,
  constraint supervisions_rung_known check (rung in ('reminder', 'notice', 'interview', 'bulletin')),
  constraint supervisions_state_known check (state in ('sent', 'draft', 'submitted', 'signed', 'issued', 'answered', 'accepted', 'refused',
    'planned', 'held', 'listed', 'cancelled')),
  constraint supervisions_number_with_year check ((number is null) = (number_year is null))
);
-- Exactly once, whoever makes it and however often: a rung of the ladder, by due date; a reminder by hand, by day.
create unique index supervisions_rung_once on supervisions (coalesce(occurrence_id, assignment_id), rung, step, coalesce(due_date, 'infinity'))
  where not superseded and not (by_hand and rung = 'reminder');
create unique index supervisions_reminder_by_hand_once on supervisions (coalesce(occurrence_id, assignment_id), raised_on)
  where by_hand and rung = 'reminder';
-- While a unit still owes the answer to a notice on something, it gets no second one.
create unique index supervisions_one_open on supervisions (coalesce(occurrence_id, assignment_id), rung, coalesce(due_date, 'infinity'))
  where state in ('draft', 'submitted', 'signed', 'issued', 'answered', 'refused', 'planned');
create unique index supervisions_number_once on supervisions (office_unit_id, rung, number_year, number);
create index supervisions_office_unit_id on supervisions (office_unit_id, state, created_at desc);
create index supervisions_unit_id on supervisions (unit_id, state, created_at desc);
create index supervisions_plan_id on supervisions (plan_id);
create index supervisions_task_id on supervisions (task_id);
create index supervisions_assignment_id on supervisions (assignment_id);
create index supervisions_occurrence_id on supervisions (occurrence_id);
create index supervisions_created_by on supervisions (created_by);
create index supervisions_signed_by on supervisions (signed_by);
create index supervisions_jurisdiction_id on supervisions (jurisdiction_id);
comment on table supervisions is 'Rungs of the ladder as they came 督办: reminders, notices 督办单, interviews 约谈, places in the bulletin 通报';
comment on column supervisions.office_unit_id is 'As in tasks, for row-level security';
comment on column supervisions.unit_id is 'The unit that is late';
comment on column supervisions.plan_id is 'As in tasks';
comment on column supervisions.task_id is 'The task';
comment on column supervisions.assignment_id is 'The unit''s assignment';
comment on column supervisions.occurrence_id is 'The occurrence that is late; null where it is the assignment';
comment on column supervisions.rung is 'reminder 提醒, notice 督办单, interview 约谈, bulletin 通报';
comment on column supervisions.step is 'Which of its kind: for a reminder the days before the due date (0 by hand); else 1, more for those by hand';
comment on column supervisions.due_date is 'The due date it is about; null by hand where there is none';
comment on column supervisions.raised_on is 'The day in China on which it was made';
comment on column supervisions.by_hand is 'Raised by the office, not by the clock';
comment on column supervisions.superseded is 'Cancelled by the clock because its due date was moved: should that date come back, so may the rung';
comment on column supervisions.state is 'Reminder: sent. Notice: draft, submitted, signed, issued, answered, accepted or refused. Interview: planned, held. Bulletin: listed. Or cancelled';
comment on column supervisions.number is 'Number of a notice within the year, given when it is signed, without a gap';
comment on column supervisions.number_year is 'The year of the number';
comment on column supervisions.text is 'What the notice demands';
comment on column supervisions.answer_by is 'Last day for the answer';
comment on column supervisions.state_note is 'Why it was returned, refused or cancelled';
comment on column supervisions.participants is 'Who took part in the interview: posts and names, as text';
comment on column supervisions.agreed is 'What was agreed in it';
comment on column supervisions.held_on is 'The day it was held';
comment on column supervisions.created_by is 'Who raised it; null for the clock';
comment on column supervisions.submitted_at is 'When it was last submitted';
comment on column supervisions.signed_at is 'When it was signed';
comment on column supervisions.signed_by is 'Who signed; null where notices go out unsigned';
comment on column supervisions.issued_at is 'When the unit was told: from then on it sees it';
comment on column supervisions.answered_at is 'When it was last answered';
comment on column supervisions.settled_at is 'When the answer was accepted, the interview held, or it was cancelled';

create table supervision_answers (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  supervision_id uuid not null references supervisions (id),
  unit_id uuid not null references units (id),
  text text not null,
  account_id uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  decision text,
  decision_note text,
  decided_by uuid references accounts (id),
  decided_at timestamptz,
  constraint supervision_answers_decision_known check (decision in ('accepted', 'refused'))
);
create index supervision_answers_supervision_id on supervision_answers (supervision_id, created_at);
create index supervision_answers_office_unit_id on supervision_answers (office_unit_id);
create index supervision_answers_unit_id on supervision_answers (unit_id);
create index supervision_answers_account_id on supervision_answers (account_id);
create index supervision_answers_decided_by on supervision_answers (decided_by);
create index supervision_answers_jurisdiction_id on supervision_answers (jurisdiction_id);
comment on table supervision_answers is 'What a unit answered to a notice, and what the office said to that; the words of the answer never change';
comment on column supervision_answers.office_unit_id is 'As in tasks, for row-level security';
comment on column supervision_answers.supervision_id is 'The notice';
comment on column supervision_answers.unit_id is 'The unit that answered';
comment on column supervision_answers.text is 'Its answer';
comment on column supervision_answers.account_id is 'Who wrote it';
comment on column supervision_answers.decision is 'accepted, refused; null while it waits';
comment on column supervision_answers.decision_note is 'What the office said';
comment on column supervision_answers.decided_by is 'Who decided';
comment on column supervision_answers.decided_at is 'When';

create table supervision_answer_evidence (
  answer_id uuid not null references supervision_answers (id),
  evidence_id uuid not null references evidence (id),
  jurisdiction_id uuid not null references jurisdictions (id),
  primary key (answer_id, evidence_id)
);
create index supervision_answer_evidence_evidence_id on supervision_answer_evidence (evidence_id);
create index supervision_answer_evidence_jurisdiction_id on supervision_answer_evidence (jurisdiction_id);
comment on table supervision_answer_evidence is 'Which evidence an answer cites';
comment on column supervision_answer_evidence.answer_id is 'The answer';
comment on column supervision_answer_evidence.evidence_id is 'The evidence';

create table document_numbers (
  office_unit_id uuid not null references units (id),
  kind text not null,
  year integer not null,
  jurisdiction_id uuid not null references jurisdictions (id),
  last integer not null,
  primary key (office_unit_id, kind, year)
);
create index document_numbers_jurisdiction_id on document_numbers (jurisdiction_id);
comment on table document_numbers is 'The last number given to a kind of document of an office within a year; its row is locked until the number is used';
comment on column document_numbers.office_unit_id is 'Whose documents';
comment on column document_numbers.kind is 'notice, bulletin';
comment on column document_numbers.year is 'Numbers begin anew each year';
comment on column document_numbers.last is 'The last one given';

-- A message is told once for its cause: the edition issued, the notice, the answer decided on.
alter table messages alter column plan_id drop not null, alter column edition_id drop not null, add column cause uuid;
alter table messages disable trigger user;
update messages set cause = edition_id;
alter table messages enable trigger user;
alter table messages alter column cause set not null,
  drop constraint messages_unit_once, drop constraint messages_kind_known,
  add constraint messages_once unique (unit_id, kind, cause),
  add constraint messages_kind_known check (kind in ('plan-issued', 'plan-changed', 'reminder', 'notice-issued', 'notice-accepted',
    'notice-refused', 'interview-planned'));
create index messages_edition_id on messages (edition_id);
comment on table messages is 'What a unit is told: what an edition means for it, that something falls due, what a notice demands';
comment on column messages.cause is 'What it is told for, once: the edition, the supervision, the answer';
comment on column messages.plan_id is 'The plan; null where it is about several or none';
comment on column messages.edition_id is 'The edition issued; null for the other kinds';
comment on column messages.kind is 'plan-issued, plan-changed; reminder; notice-issued, notice-accepted, notice-refused; interview-planned';
comment on column messages.body is 'Of a plan {new, changed, ended}, else {items}: message.schema.ts';

select protect_table('ladders', true), protect_table('supervisions', true), protect_table('supervision_answers', true),
  protect_table('supervision_answer_evidence', true), protect_table('document_numbers', true);

create policy ladders_read on ladders for select to luoshi_app using (plan_id is null or plan_id in (select id from plans));
create policy ladders_insert on ladders for insert to luoshi_app with check (
  office_unit_id in (select session_units(case when plan_id is null then '{system_administrator}'::text[] else '{office}'::text[] end)));
create policy ladders_update on ladders for update to luoshi_app using (
  office_unit_id in (select session_units(case when plan_id is null then '{system_administrator}'::text[] else '{office}'::text[] end)));
-- A unit sees what it was told, not what is being prepared.
create policy supervisions_read on supervisions for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or (issued_at is not null and unit_id in (select session_units('{office,approver,leader,contact}'))));
create policy supervisions_insert on supervisions for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
create policy supervisions_update on supervisions for update to luoshi_app using (
  office_unit_id in (select session_units('{office,approver}'))
  or (issued_at is not null and unit_id in (select session_units('{office,contact}'))));
create policy supervision_answers_read on supervision_answers for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or unit_id in (select session_units('{office,approver,leader,contact}')));
create policy supervision_answers_insert on supervision_answers for insert to luoshi_app
  with check (unit_id in (select session_units('{office,contact}')) and decision is null);
create policy supervision_answers_update on supervision_answers for update to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
create policy supervision_answer_evidence_read on supervision_answer_evidence for select to luoshi_app
  using (answer_id in (select id from supervision_answers));
create policy supervision_answer_evidence_insert on supervision_answer_evidence for insert to luoshi_app
  with check (answer_id in (select id from supervision_answers));
create policy evidence_of_answers on evidence for select to luoshi_app using (
  id in (select evidence_id from supervision_answer_evidence));
create policy document_numbers_read on document_numbers for select to luoshi_app
  using (office_unit_id in (select session_units('{office,approver}')));
create policy document_numbers_insert on document_numbers for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office,approver}')));
create policy document_numbers_update on document_numbers for update to luoshi_app
  using (office_unit_id in (select session_units('{office,approver}')));

grant select, insert, update on ladders, supervisions, document_numbers to luoshi_app;
grant select, insert on supervision_answers, supervision_answer_evidence to luoshi_app;
grant update (decision, decision_note, decided_by, decided_at) on supervision_answers to luoshi_app;

insert into action_roles (action, role)
  select action, role from (values ('supervision.raise'), ('supervision.update'), ('supervision.submit'), ('supervision.recall'),
    ('supervision.issue'), ('supervision.accept'), ('supervision.refuse'), ('supervision.hold'), ('supervision.cancel'), ('ladder.change'))
    as a (action), (values ('office'), ('system')) as r (role);
insert into action_roles (action, role) values
  ('supervision.sign', 'approver'), ('supervision.sign', 'system'),
  ('supervision.return', 'approver'), ('supervision.return', 'system'),
  ('supervision.answer', 'contact'), ('supervision.answer', 'office'), ('supervision.answer', 'system'),
  ('ladder.change-default', 'system_administrator'), ('ladder.change-default', 'system');

-- Plans, their editions, what was compiled from them, and who signed.

create table plans (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  title text not null,
  current_edition_id uuid,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index plans_jurisdiction_id on plans (jurisdiction_id, created_at desc);
create index plans_office_unit_id on plans (office_unit_id);
create index plans_created_by on plans (created_by);
comment on table plans is 'Work plans 方案; what one says stands in its editions';
comment on column plans.office_unit_id is 'The unit whose office runs the plan';
comment on column plans.title is 'Title of the newest edition';
comment on column plans.current_edition_id is 'The edition in force, or the newest draft while none was issued';
comment on column plans.created_by is 'Who uploaded the first edition';

create table plan_editions (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  plan_id uuid not null references plans (id),
  office_unit_id uuid not null references units (id),
  number integer not null,
  state text not null default 'draft',
  file_hash text not null,
  file_name text not null,
  format text not null,
  text text not null,
  blocks jsonb not null,
  compiled jsonb not null,
  warnings jsonb not null default '[]',
  title text not null,
  issuer text,
  doc_number text,
  issued_on date,
  year integer,
  return_note text,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  signed_at timestamptz,
  issued_at timestamptz,
  version integer not null default 1,
  constraint plan_editions_number_unique unique (plan_id, number),
  constraint plan_editions_state_known check (state in ('draft', 'submitted', 'signed', 'issued', 'replaced', 'withdrawn')),
  constraint plan_editions_year_plausible check (year between 2000 and 2100),
  constraint plan_editions_file foreign key (jurisdiction_id, file_hash) references files (jurisdiction_id, hash)
);
create index plan_editions_office_unit_id on plan_editions (office_unit_id, state);
create index plan_editions_jurisdiction_id on plan_editions (jurisdiction_id);
create index plan_editions_created_by on plan_editions (created_by);
create index plan_editions_file on plan_editions (jurisdiction_id, file_hash);
alter table plans add constraint plans_current_edition foreign key (current_edition_id) references plan_editions (id);
create index plans_current_edition_id on plans (current_edition_id);
comment on table plan_editions is 'Editions 版次 of a plan: one uploaded document each, what was compiled from it, and its way to issue';
comment on column plan_editions.office_unit_id is 'As in plans, for row-level security';
comment on column plan_editions.number is 'From 1, in order of upload';
comment on column plan_editions.state is 'draft, submitted 送审, signed 签发, issued 已下达, replaced by a later edition, withdrawn';
comment on column plan_editions.file_hash is 'The document as uploaded';
comment on column plan_editions.file_name is 'Its name, for downloads only';
comment on column plan_editions.format is 'txt, docx …';
comment on column plan_editions.text is 'The text as read; every offset counts in it, in UTF-16 units';
comment on column plan_editions.blocks is 'Layout of the text: paragraphs, table rows (SourceDocument.blocks)';
comment on column plan_editions.compiled is 'What the compiler read at upload, unedited';
comment on column plan_editions.warnings is 'What the reader of the file lost or guessed';
comment on column plan_editions.title is 'The plan''s title';
comment on column plan_editions.issuer is 'Body in whose name it goes out';
comment on column plan_editions.doc_number is 'Document number 发文字号';
comment on column plan_editions.issued_on is 'Date of the document';
comment on column plan_editions.year is 'Year of dates that the text writes without one; asked once';
comment on column plan_editions.return_note is 'Why the approver last returned it; null when not returned';
comment on column plan_editions.created_by is 'Who uploaded it';
comment on column plan_editions.submitted_at is 'When it was last sent for sign-off';
comment on column plan_editions.signed_at is 'When it was signed';
comment on column plan_editions.issued_at is 'When it was issued; from then on immutable';

create table plan_elements (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  edition_id uuid not null references plan_editions (id),
  office_unit_id uuid not null references units (id),
  clause_id uuid references plan_elements (id),
  kind text not null,
  start_offset integer not null,
  end_offset integer not null,
  data jsonb not null,
  construct text not null,
  confidence real not null,
  origin text not null,
  sort integer not null,
  version integer not null default 1,
  constraint plan_elements_kind_known check (kind in ('clause', 'cite', 'group-member', 'special-group', 'phase', 'date', 'target',
    'recurring', 'scoring', 'budget')),
  constraint plan_elements_origin_known check (origin in ('compiled', 'edited', 'added')),
  constraint plan_elements_place check (start_offset >= 0 and end_offset >= start_offset)
);
create index plan_elements_edition_id on plan_elements (edition_id, kind, sort);
create index plan_elements_clause_id on plan_elements (clause_id);
create index plan_elements_office_unit_id on plan_elements (office_unit_id);
create index plan_elements_jurisdiction_id on plan_elements (jurisdiction_id);
comment on table plan_elements is 'What an edition says, tasks aside: clauses, phases, dates, targets …, each with its place in the text';
comment on column plan_elements.edition_id is 'The edition';
comment on column plan_elements.office_unit_id is 'As in plans, for row-level security';
comment on column plan_elements.clause_id is 'The clause it stands under; for a clause, the one above';
comment on column plan_elements.kind is 'What sort of element';
comment on column plan_elements.start_offset is 'Where it begins in the edition''s text, UTF-16 units';
comment on column plan_elements.end_offset is 'Where it ends, exclusive';
comment on column plan_elements.data is 'Fields of its kind, as in plan.schema.ts';
comment on column plan_elements.construct is 'Construct of the compiler that read it; "by-hand" for added ones';
comment on column plan_elements.confidence is '0 to 1: how often a reading by this construct is right';
comment on column plan_elements.origin is 'compiled, edited by a person, or added by one';
comment on column plan_elements.sort is 'Order within its kind';

create table sign_offs (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  office_unit_id uuid not null references units (id),
  edition_id uuid not null references plan_editions (id),
  act text not null,
  note text,
  account_id uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  constraint sign_offs_act_known check (act in ('submit', 'return', 'sign', 'recall'))
);
create index sign_offs_edition_id on sign_offs (edition_id, created_at);
create index sign_offs_account_id on sign_offs (account_id);
create index sign_offs_office_unit_id on sign_offs (office_unit_id);
create index sign_offs_jurisdiction_id on sign_offs (jurisdiction_id);
comment on table sign_offs is 'The way of an edition through 送审 → 签发, each step kept';
comment on column sign_offs.office_unit_id is 'As in plans, for row-level security';
comment on column sign_offs.edition_id is 'The edition';
comment on column sign_offs.act is 'submit 送审, return 退回, sign 签发, recall 撤回';
comment on column sign_offs.note is 'Reason of a return, remark of a signature';
comment on column sign_offs.account_id is 'Who';

-- An edition that was issued says for ever what it said. Only its way on (replaced, withdrawn) may be written.
create function refuse_changing_issued_edition() returns trigger language plpgsql as $$
begin
  if old.state in ('issued', 'replaced', 'withdrawn') and
     (new.text, new.blocks, new.compiled, new.title, new.issuer, new.doc_number, new.issued_on, new.year, new.file_hash, new.number)
     is distinct from
     (old.text, old.blocks, old.compiled, old.title, old.issuer, old.doc_number, old.issued_on, old.year, old.file_hash, old.number) then
    raise exception 'an issued edition is immutable' using errcode = 'check_violation', constraint = 'plan_editions_immutable';
  end if;
  return new;
end $$;
create trigger plan_editions_immutable before update on plan_editions for each row execute function refuse_changing_issued_edition();

create function refuse_changing_issued_element() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  edition uuid := case when tg_op = 'DELETE' then old.edition_id else new.edition_id end;
begin
  if (select state from plan_editions where id = edition) not in ('draft') then
    raise exception 'the elements of an edition change only while it is a draft' using errcode = 'check_violation',
      constraint = 'plan_editions_immutable';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger plan_elements_immutable before insert or update or delete on plan_elements
  for each row execute function refuse_changing_issued_element();

select protect_table('plans', true), protect_table('plan_editions', true), protect_table('plan_elements', true),
  protect_table('sign_offs', true);

grant select, insert, update on plans, plan_editions to luoshi_app;
grant select, insert, update, delete on plan_elements to luoshi_app;
grant select, insert on sign_offs to luoshi_app;

insert into action_roles (action, role)
  select action, role from (values ('plan.upload'), ('plan.edit'), ('plan.submit'), ('plan.recall'), ('plan.issue'),
    ('plan.replace'), ('plan.withdraw')) as a (action), (values ('office'), ('system')) as r (role);
insert into action_roles (action, role)
  select action, role from (values ('plan.sign'), ('plan.return')) as a (action), (values ('approver'), ('system')) as r (role);

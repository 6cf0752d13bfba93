-- The record is sealed: each minute what was recorded since goes into a block whose hash covers its events and the block
-- before, signed with a key that is not in the database. One chain an installation, over all jurisdictions.

-- Events are numbered. The transaction takes its id before it takes a number: whoever then reads how far numbers have got and
-- waits for all older transactions to end has seen every event up to there, and none can slip in behind.
create sequence audit_events_sequence;
alter table audit_events add column sequence bigint not null
  default (case when pg_current_xact_id() is not null then nextval('audit_events_sequence') end);
alter sequence audit_events_sequence owned by audit_events.sequence;
-- Blocks are read and checked in this order.
alter table audit_events add constraint audit_events_sequence_unique unique (sequence);
comment on column audit_events.sequence is 'Number in the whole installation, the order in which events are sealed; numbers of work undone are missing';
grant usage, select on audit_events_sequence to luoshi_app;

-- Network addresses are sealed by a salted hash: they can go when their time is up, and can not be guessed from what stays.
alter table audit_events add column address_salt uuid default gen_random_uuid(), add column address_seal bytea;
comment on column audit_events.address_salt is 'Goes into the sealed hash of the address; deleted with it';
comment on column audit_events.address_seal is 'Once the address was deleted: SHA-256 of salt, colon and address, as it was sealed';

create table audit_blocks (
  number bigint primary key,
  from_sequence bigint not null,
  to_sequence bigint not null,
  event_count integer not null,
  seals bytea not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  settled_at timestamptz,
  key_fingerprint text not null,
  signature text not null,
  constraint audit_blocks_to_sequence_unique unique (to_sequence),
  constraint audit_blocks_range check (number > 0 and from_sequence <= to_sequence and event_count > 0)
);
comment on table audit_blocks is 'The seals of the record: one chain an installation, each block signed';
comment on column audit_blocks.number is 'From 1, without a gap';
comment on column audit_blocks.from_sequence is 'First number of an event that belongs in it';
comment on column audit_blocks.to_sequence is 'Last number that belongs in it, whether an event bears it or not';
comment on column audit_blocks.event_count is 'Events in it';
comment on column audit_blocks.seals is '40 bytes for each event in order: its number (8 bytes, big endian), SHA-256 of its canonical JSON';
comment on column audit_blocks.previous_hash is 'Hash of the block before; 64 zeros in the first';
comment on column audit_blocks.hash is 'SHA-256 of the block''s canonical JSON, in which stands the SHA-256 of seals; hex';
comment on column audit_blocks.sealed_at is 'When, by the server''s clock';
comment on column audit_blocks.settled_at is 'What was recorded long before this moment stands in this block or an earlier one; null while none has reached the end';
comment on column audit_blocks.key_fingerprint is 'Which key signed it: first half of the SHA-256 of the public key, hex';
comment on column audit_blocks.signature is 'Ed25519 over the hash; base64';

create table audit_checks (
  id uuid primary key,
  checked_at timestamptz not null,
  by_command boolean not null,
  blocks bigint not null,
  events bigint not null,
  head_hash text,
  finding text,
  finding_count integer not null
);
-- The newest is shown.
create index audit_checks_checked_at on audit_checks (checked_at);
comment on table audit_checks is 'When the record was checked against its seals, and what was found: for the auditor to see, no proof in itself';
comment on column audit_checks.checked_at is 'When';
comment on column audit_checks.by_command is 'By `luoshi verify`; otherwise by the server, once a day';
comment on column audit_checks.blocks is 'Blocks checked';
comment on column audit_checks.events is 'Sealed events checked';
comment on column audit_checks.head_hash is 'Hash of the newest block checked';
comment on column audit_checks.finding is 'The first that does not fit, as JSON; null when all is whole';
comment on column audit_checks.finding_count is 'How many do not fit';

alter table audit_blocks enable row level security;
alter table audit_blocks force row level security;
create policy audit_blocks_owner on audit_blocks to current_user using (true) with check (true);
create policy audit_blocks_read on audit_blocks for select to luoshi_app using (session_has_role('{auditor,system}'));
create policy audit_blocks_insert on audit_blocks for insert to luoshi_app with check (session_has_role('{system}'));
alter table audit_checks enable row level security;
alter table audit_checks force row level security;
create policy audit_checks_owner on audit_checks to current_user using (true) with check (true);
create policy audit_checks_read on audit_checks for select to luoshi_app using (session_has_role('{auditor,system}'));
create policy audit_checks_insert on audit_checks for insert to luoshi_app with check (session_has_role('{system}'));
grant select, insert on audit_blocks, audit_checks to luoshi_app;

-- The chain goes over all jurisdictions; no session sees more than one.
create function read_record(first bigint, last bigint, most integer) returns setof audit_events
  stable language sql security definer set search_path = public, pg_temp rows 1000 as $$
  select * from audit_events e where e.sequence between first and last and session_has_role('{system}')
  order by e.sequence limit most $$;
comment on function read_record(bigint, bigint, integer) is 'Events of all jurisdictions by their numbers, for the server''s own hand to seal and to check';

create function recorded_lately(act text, thing uuid, since timestamptz) returns boolean
  stable language sql security definer set search_path = public, pg_temp as $$
  select exists (select from audit_events e
    where e.thing_id = thing and e.at > since and e.action = act and e.account_id = session_account()) $$;
comment on function recorded_lately(text, uuid, timestamptz) is 'Whether the account that asks did that to the thing since then: a look repeated within the hour is one look';

create function erase_record_addresses(from_time timestamptz, to_time timestamptz) returns integer
  language sql security definer set search_path = public, pg_temp as $$
  with erased as (
    update audit_events set address = null, address_salt = null,
        address_seal = sha256(convert_to(address_salt::text || ':' || address, 'UTF8'))
      where jurisdiction_id = session_jurisdiction() and session_has_role('{system}')
        and at >= from_time and at < to_time and address is not null
      returning id)
  select count(*)::integer from erased $$;
comment on function erase_record_addresses(timestamptz, timestamptz) is 'Deletes network addresses of old events and keeps what was sealed of them; answers how many';

insert into action_roles (action, role) values
  ('retention.delete', 'system'), ('retention.erase', 'system'),
  -- Whoever may look at all may have the look recorded; whether one may look is decided elsewhere.
  ('read.accounts', '*'), ('read.sessions', '*'), ('read.record', '*'), ('read.evidence', '*'), ('record.export', 'auditor');

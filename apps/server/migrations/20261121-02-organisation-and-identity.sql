-- Aliases and groups of units; accounts, posts, sessions.

create table unit_aliases (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  unit_id uuid not null references units (id),
  alias text not null,
  created_at timestamptz not null default now(),
  constraint unit_aliases_unique unique (unit_id, alias)
);
create index unit_aliases_alias on unit_aliases (jurisdiction_id, alias);
comment on table unit_aliases is 'Other names a unit goes by in plans: 区住建局 for 区住房和城乡建设局';
comment on column unit_aliases.alias is 'The other name; two units may share one, which plans must then resolve by hand';

create table unit_groups (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  name text not null,
  aliases text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint unit_groups_name_unique unique (jurisdiction_id, name)
);
comment on table unit_groups is 'Named sets of units a plan can address 单位集合: 各镇, 各成员单位';
comment on column unit_groups.name is 'The group''s usual name';
comment on column unit_groups.aliases is 'Other words for the same set: 各镇街, 各乡镇';

create table unit_group_members (
  group_id uuid not null references unit_groups (id) on delete cascade,
  unit_id uuid not null references units (id),
  jurisdiction_id uuid not null references jurisdictions (id),
  primary key (group_id, unit_id)
);
create index unit_group_members_unit_id on unit_group_members (unit_id);
create index unit_group_members_jurisdiction_id on unit_group_members (jurisdiction_id);
comment on table unit_group_members is 'Which units a group means';
comment on column unit_group_members.group_id is 'The group';
comment on column unit_group_members.unit_id is 'A unit of it';

create table accounts (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  name text not null,
  display_name text not null,
  language text not null default 'zh',
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint accounts_name_unique unique (name),
  constraint accounts_language_known check (language in ('zh', 'en'))
);
create index accounts_jurisdiction_id on accounts (jurisdiction_id, name);
comment on table accounts is 'People who can sign in';
comment on column accounts.name is 'Sign-in name, unique in the installation; Chinese names allowed';
comment on column accounts.display_name is 'The name others see';
comment on column accounts.language is 'Language of the interface';
comment on column accounts.active is 'False: may no longer sign in; kept for the record';

create table credentials (
  account_id uuid primary key references accounts (id),
  jurisdiction_id uuid not null references jurisdictions (id),
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  must_change boolean not null default false,
  failed_attempts integer not null default 0,
  locked_until timestamptz
);
create index credentials_jurisdiction_id on credentials (jurisdiction_id);
comment on table credentials is 'How an account proves who it is; apart from accounts because others may read names, never this';
comment on column credentials.account_id is 'The account';
comment on column credentials.password_hash is 'argon2id, PHC string';
comment on column credentials.password_changed_at is 'When the password was last set';
comment on column credentials.must_change is 'Set by an administrator: a new password is asked for at the next sign-in';
comment on column credentials.failed_attempts is 'Wrong passwords since the last right one';
comment on column credentials.locked_until is 'No sign-in before this time';

create table posts (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  unit_id uuid not null references units (id),
  role text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint posts_role_known check (role in ('office', 'approver', 'contact', 'leader', 'system_administrator',
    'security_administrator', 'auditor')),
  constraint posts_dates_ordered check (valid_to is null or valid_to >= valid_from)
);
create index posts_account_id on posts (account_id);
create index posts_unit_id on posts (unit_id, role);
create index posts_jurisdiction_id on posts (jurisdiction_id);
comment on table posts is 'An account''s role at a unit 岗位, from one date to another';
comment on column posts.account_id is 'Who holds it';
comment on column posts.unit_id is 'Where; it reaches the unit''s whole subtree';
comment on column posts.role is 'office 牵头办, approver 签发人, contact 联络员, leader 领导, and the three administrators';
comment on column posts.valid_from is 'First day in force';
comment on column posts.valid_to is 'Last day in force; null while open';

-- System administrator, security administrator and auditor are three people (三员分立): no account holds two of them at a time.
create function refuse_combined_administrators() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.role in ('system_administrator', 'security_administrator', 'auditor') and exists (
      select from posts o
      where o.account_id = new.account_id and o.id <> new.id and o.role <> new.role
        and o.role in ('system_administrator', 'security_administrator', 'auditor')
        and daterange(o.valid_from, o.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) then
    raise exception 'the three administrators can not be one account' using errcode = 'check_violation',
      constraint = 'posts_administrators_apart';
  end if;
  return null;
end $$;
create constraint trigger posts_administrators_apart after insert or update on posts
  for each row execute function refuse_combined_administrators();

create table sessions (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text,
  user_agent text,
  constraint sessions_token_unique unique (token_hash)
);
create index sessions_account_id on sessions (account_id) where ended_at is null;
create index sessions_jurisdiction_id on sessions (jurisdiction_id);
comment on table sessions is 'Signed-in browsers';
comment on column sessions.account_id is 'Whose';
comment on column sessions.token_hash is 'SHA-256 of the cookie''s token; the token itself is nowhere kept';
comment on column sessions.last_seen_at is 'Last request, to the minute';
comment on column sessions.expires_at is 'When it ends unless used; moved on by use, up to a limit';
comment on column sessions.ended_at is 'When it was ended by sign-out or by a person';
comment on column sessions.address is 'Network address at sign-in';
comment on column sessions.user_agent is 'Browser at sign-in, for the list of sessions';

create table idempotency_keys (
  account_id uuid not null references accounts (id),
  key text not null,
  jurisdiction_id uuid not null references jurisdictions (id),
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
-- Old keys are swept by time.
create index idempotency_keys_created_at on idempotency_keys (created_at);
create index idempotency_keys_jurisdiction_id on idempotency_keys (jurisdiction_id);
comment on table idempotency_keys is 'Answers to commands by their idempotency key: a repeat gets the first answer';
comment on column idempotency_keys.account_id is 'Who sent the command';
comment on column idempotency_keys.key is 'The client''s key';
comment on column idempotency_keys.request_hash is 'SHA-256 of method, path and body: the same key with another request is refused';
comment on column idempotency_keys.status is 'HTTP status answered';
comment on column idempotency_keys.body is 'Body answered';

create table files (
  jurisdiction_id uuid not null references jurisdictions (id),
  hash text not null,
  size bigint not null,
  media_type text not null,
  created_at timestamptz not null default now(),
  primary key (jurisdiction_id, hash)
);
comment on table files is 'Content-addressed files; the bytes are in the file store under the hash';
comment on column files.hash is 'SHA-256 of the bytes, hex';
comment on column files.size is 'Bytes';
comment on column files.media_type is 'Type found in the content, never taken from the name';

create table unit_imports (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  file_hash text not null,
  state text not null,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  error_count integer not null default 0,
  created_at timestamptz not null default now(),
  constraint unit_imports_state_known check (state in ('done', 'refused')),
  constraint unit_imports_file foreign key (jurisdiction_id, file_hash) references files (jurisdiction_id, hash)
);
create index unit_imports_account_id on unit_imports (account_id);
create index unit_imports_file on unit_imports (jurisdiction_id, file_hash);
comment on table unit_imports is 'Unit lists that were uploaded; nothing of a refused one was imported';
comment on column unit_imports.account_id is 'Who uploaded it';
comment on column unit_imports.file_hash is 'The list as uploaded; for a refused one, the list with an error beside each bad row';
comment on column unit_imports.state is 'done or refused';
comment on column unit_imports.created_count is 'Units made';
comment on column unit_imports.updated_count is 'Units changed';
comment on column unit_imports.error_count is 'Rows with an error';

-- Signing in comes before any session: these two functions see just what it needs, with the owner's rights.
create function find_sign_in(sign_in_name text)
  returns table (account_id uuid, jurisdiction_id uuid, password_hash text, failed_attempts integer, locked_until timestamptz, active boolean)
  stable language sql security definer set search_path = public, pg_temp
  as $$ select a.id, a.jurisdiction_id, c.password_hash, c.failed_attempts, c.locked_until, a.active
        from accounts a join credentials c on c.account_id = a.id where a.name = sign_in_name $$;
comment on function find_sign_in(text) is 'What checking a password needs to know of an account';

create function find_session(token bytea, today date)
  returns table (session_id uuid, account_id uuid, jurisdiction_id uuid, name text, display_name text, language text,
    must_change boolean, expires_at timestamptz, last_seen_at timestamptz, created_at timestamptz, posts jsonb)
  stable language sql security definer set search_path = public, pg_temp
  as $$ select s.id, a.id, a.jurisdiction_id, a.name, a.display_name, a.language, c.must_change, s.expires_at, s.last_seen_at, s.created_at,
          coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'unit_id', p.unit_id) order by p.valid_from, p.id)
             from posts p where p.account_id = a.id and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)), '[]')
        from sessions s join accounts a on a.id = s.account_id join credentials c on c.account_id = a.id
        where s.token_hash = token and s.ended_at is null and s.expires_at > now() and a.active $$;
comment on function find_session(bytea, date) is 'The account and its posts in force behind a session''s token';

select protect_table('unit_aliases', true), protect_table('unit_groups', true), protect_table('unit_group_members', true),
  protect_table('accounts', true), protect_table('credentials', false), protect_table('posts', true), protect_table('sessions', false),
  protect_table('idempotency_keys', false), protect_table('files', false), protect_table('unit_imports', true);

create policy unit_aliases_read on unit_aliases for select to luoshi_app using (true);
create policy unit_aliases_write on unit_aliases for all to luoshi_app
  using (session_has_role('{system_administrator,office,system}'));
create policy unit_groups_read on unit_groups for select to luoshi_app using (true);
create policy unit_groups_write on unit_groups for all to luoshi_app using (session_has_role('{system_administrator,system}'));
create policy unit_group_members_read on unit_group_members for select to luoshi_app using (true);
create policy unit_group_members_write on unit_group_members for all to luoshi_app
  using (session_has_role('{system_administrator,system}'));

-- Who holds which post is known in the house: an office must see whom it tells.
create policy accounts_read on accounts for select to luoshi_app using (true);
create policy accounts_insert on accounts for insert to luoshi_app with check (session_has_role('{system_administrator,system}'));
create policy accounts_update on accounts for update to luoshi_app
  using (id = session_account() or session_has_role('{system_administrator,system}'));
create policy credentials_own on credentials for all to luoshi_app
  using (account_id = session_account() or session_has_role('{system_administrator,security_administrator,system}'));
create policy posts_read on posts for select to luoshi_app using (true);
create policy posts_insert on posts for insert to luoshi_app with check (session_has_role('{security_administrator,system}'));
create policy posts_update on posts for update to luoshi_app using (session_has_role('{security_administrator,system}'));
create policy sessions_own on sessions for all to luoshi_app
  using (account_id = session_account() or session_has_role('{security_administrator,system}'));
create policy idempotency_keys_own on idempotency_keys for all to luoshi_app
  using (account_id = session_account() or session_has_role('{system}'));
-- A file's row says only that the bytes are there; who may read them is decided by the thing that cites it.
create policy files_all on files for all to luoshi_app using (true);
create policy unit_imports_all on unit_imports for all to luoshi_app using (session_has_role('{system_administrator,system}'));

grant select, insert, update, delete on unit_aliases, unit_groups, unit_group_members to luoshi_app;
grant select, insert, update on accounts, credentials, posts, sessions to luoshi_app;
grant select, insert, update, delete on idempotency_keys to luoshi_app;
grant select, insert on files, unit_imports to luoshi_app;

insert into action_roles (action, role) values
  ('unit-alias.create', 'system_administrator'), ('unit-alias.create', 'office'), ('unit-alias.create', 'system'),
  ('unit-alias.delete', 'system_administrator'),
  ('unit-group.create', 'system_administrator'), ('unit-group.create', 'system'),
  ('unit-group.update', 'system_administrator'),
  ('unit-group.delete', 'system_administrator'),
  ('account.create', 'system_administrator'), ('account.create', 'system'),
  ('account.update', 'system_administrator'),
  ('account.reset-password', 'system_administrator'), ('account.reset-password', 'system'),
  ('account.unlock', 'security_administrator'),
  ('account.end-session', 'security_administrator'),
  ('post.grant', 'security_administrator'), ('post.grant', 'system'),
  ('post.end', 'security_administrator'),
  ('me.sign-in', '*'), ('me.sign-in-failed', '*'), ('me.sign-out', '*'), ('me.end-session', '*'),
  ('me.change-password', '*'), ('me.change-language', '*');

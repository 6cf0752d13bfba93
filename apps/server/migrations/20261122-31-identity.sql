-- Second factor, rules of a jurisdiction for signing in, browsers known, alerts, sign-on by another's word (OIDC).

create table security_rules (
  jurisdiction_id uuid primary key references jurisdictions (id),
  second_factor_roles text[] not null default '{}',
  password_length integer not null default 10,
  password_days integer,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint security_rules_roles_known check (second_factor_roles <@ array['office', 'approver', 'contact', 'leader',
    'system_administrator', 'security_administrator', 'auditor']),
  constraint security_rules_length_sensible check (password_length between 10 and 32),
  constraint security_rules_days_sensible check (password_days between 30 and 730)
);
comment on table security_rules is 'What a jurisdiction demands at sign-in; without a row the defaults of security.rules.ts hold';
comment on column security_rules.second_factor_roles is 'Posts that must have a second factor; to all others it is offered';
comment on column security_rules.password_length is 'Least characters of a password of three kinds; 16 of any kind always do, unless this is more';
comment on column security_rules.password_days is 'A password is to be changed when it is as old as this; null for never';

create table second_factors (
  account_id uuid primary key references accounts (id),
  jurisdiction_id uuid not null references jurisdictions (id),
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);
create index second_factors_jurisdiction_id on second_factors (jurisdiction_id);
comment on table second_factors is 'The second factor of an account: a TOTP secret (RFC 6238), in force once a code of it was shown';
comment on column second_factors.account_id is 'Whose';
comment on column second_factors.sealed_secret is 'AES-256-GCM under a key that is not in the database (platform/secret-box.ts)';
comment on column second_factors.confirmed_at is 'In force since; null while it is being set up';
comment on column second_factors.last_step is 'Time step of the last code taken: that one and earlier ones are not taken again';

create table recovery_codes (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  code_hash bytea not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index recovery_codes_account_id on recovery_codes (account_id);
create index recovery_codes_jurisdiction_id on recovery_codes (jurisdiction_id);
comment on table recovery_codes is 'For who has lost the second factor: each code once';
comment on column recovery_codes.account_id is 'Whose';
comment on column recovery_codes.code_hash is 'SHA-256 of account and code; a code has 79 bits, so that no slow hash is needed';
comment on column recovery_codes.used_at is 'When it was used; null while it is good';

create table sign_in_tickets (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  token_hash bytea not null,
  method text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint sign_in_tickets_token_unique unique (token_hash),
  constraint sign_in_tickets_method_known check (method in ('password', 'sign-on'))
);
create index sign_in_tickets_account_id on sign_in_tickets (account_id);
create index sign_in_tickets_jurisdiction_id on sign_in_tickets (jurisdiction_id);
comment on table sign_in_tickets is 'Half-way in: the first step of a sign-in was right, the second factor is asked for';
comment on column sign_in_tickets.account_id is 'Whose';
comment on column sign_in_tickets.token_hash is 'SHA-256 of the cookie''s token; the token itself is nowhere kept';
comment on column sign_in_tickets.method is 'The first step';
comment on column sign_in_tickets.expires_at is 'Minutes later';

create table password_history (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  password_hash text not null,
  created_at timestamptz not null default now()
);
create index password_history_account_id on password_history (account_id);
create index password_history_jurisdiction_id on password_history (jurisdiction_id);
comment on table password_history is 'Former passwords of an account''s own choice, so that one is not taken up again at once';
comment on column password_history.account_id is 'Whose';
comment on column password_history.password_hash is 'argon2id, PHC string';

create table known_browsers (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  token_hash bytea not null,
  last_used_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint known_browsers_unique unique (account_id, token_hash)
);
create index known_browsers_jurisdiction_id on known_browsers (jurisdiction_id, last_used_at);
comment on table known_browsers is 'Browsers an account has signed in from: from another one is told to the account';
comment on column known_browsers.account_id is 'Whose';
comment on column known_browsers.token_hash is 'SHA-256 of a random token in a cookie of the browser';
comment on column known_browsers.last_used_at is 'Last sign-in from it';

create table sign_in_alerts (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  kind text not null,
  at timestamptz not null,
  failures integer,
  address text,
  user_agent text,
  read_at timestamptz,
  constraint sign_in_alerts_kind_known check (kind in ('new-browser', 'after-failures', 'recovery-code-used', 'second-factor-reset'))
);
create index sign_in_alerts_account_id on sign_in_alerts (account_id, at);
create index sign_in_alerts_jurisdiction_id on sign_in_alerts (jurisdiction_id, at);
comment on table sign_in_alerts is 'What an account is told of its own sign-ins';
comment on column sign_in_alerts.account_id is 'Who is told';
comment on column sign_in_alerts.kind is 'What happened';
comment on column sign_in_alerts.at is 'When';
comment on column sign_in_alerts.failures is 'How many attempts failed before it, for after-failures';
comment on column sign_in_alerts.address is 'Network address of the sign-in';
comment on column sign_in_alerts.user_agent is 'Browser of the sign-in';
comment on column sign_in_alerts.read_at is 'When the account took note of it';

create table sign_on_bindings (
  id uuid primary key,
  jurisdiction_id uuid not null references jurisdictions (id),
  account_id uuid not null references accounts (id),
  issuer text not null,
  subject text not null,
  created_at timestamptz not null default now(),
  constraint sign_on_bindings_unique unique (issuer, subject)
);
create index sign_on_bindings_account_id on sign_on_bindings (account_id);
create index sign_on_bindings_jurisdiction_id on sign_on_bindings (jurisdiction_id);
comment on table sign_on_bindings is 'Who at an identity provider (OIDC) is which account; an administrator says so, signing on makes none';
comment on column sign_on_bindings.account_id is 'The account';
comment on column sign_on_bindings.issuer is 'The provider, by its issuer identifier';
comment on column sign_on_bindings.subject is 'The person there: claim sub';

-- Before sign-in there is no jurisdiction: these rows are reached by the two functions below alone.
create table sign_on_requests (
  state_hash bytea primary key,
  nonce text not null,
  code_verifier text not null,
  next text,
  expires_at timestamptz not null
);
alter table sign_on_requests enable row level security;
alter table sign_on_requests force row level security;
create policy sign_on_requests_owner on sign_on_requests to current_user using (true) with check (true);
comment on table sign_on_requests is 'Sign-ons under way at the identity provider; each answer is taken once';
comment on column sign_on_requests.state_hash is 'SHA-256 of the state, which the browser holds in a cookie and the provider sends back';
comment on column sign_on_requests.nonce is 'Must stand in the provider''s answer';
comment on column sign_on_requests.code_verifier is 'Proves to the provider that who asked is who fetches (PKCE)';
comment on column sign_on_requests.next is 'Page to go on to';
comment on column sign_on_requests.expires_at is 'No answer is taken after this';

create function keep_sign_on_request(state bytea, nonce text, code_verifier text, next text, at timestamptz, expires timestamptz)
  returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_on_requests where expires_at < at;
  insert into sign_on_requests (state_hash, nonce, code_verifier, next, expires_at) values (state, nonce, code_verifier, next, expires);
$$;
comment on function keep_sign_on_request(bytea, text, text, text, timestamptz, timestamptz) is 'Notes a sign-on that begins, and forgets those that never came back';

create function take_sign_on_request(state bytea, at timestamptz)
  returns table (nonce text, code_verifier text, next text)
  language sql security definer set search_path = public, pg_temp as $$
  delete from sign_on_requests r where r.state_hash = state and r.expires_at > at returning r.nonce, r.code_verifier, r.next;
$$;
comment on function take_sign_on_request(bytea, timestamptz) is 'A sign-on under way, which is then over: the same answer is not taken twice';

create function find_sign_on(at_issuer text, of_subject text)
  returns table (account_id uuid, jurisdiction_id uuid, active boolean, locked_until timestamptz)
  stable language sql security definer set search_path = public, pg_temp
  as $$ select a.id, a.jurisdiction_id, a.active, c.locked_until
        from sign_on_bindings b join accounts a on a.id = b.account_id join credentials c on c.account_id = a.id
        where b.issuer = at_issuer and b.subject = of_subject $$;
comment on function find_sign_on(text, text) is 'The account bound to a person at an identity provider';

create function find_sign_in_ticket(token bytea, at timestamptz)
  returns table (ticket_id uuid, account_id uuid, jurisdiction_id uuid, active boolean, method text)
  stable language sql security definer set search_path = public, pg_temp
  as $$ select t.id, a.id, a.jurisdiction_id, a.active, t.method
        from sign_in_tickets t join accounts a on a.id = t.account_id
        where t.token_hash = token and t.expires_at > at $$;
comment on function find_sign_in_ticket(bytea, timestamptz) is 'Who stands half-way in';

alter table credentials add column failures_since integer not null default 0;
comment on column credentials.failures_since is 'Attempts that failed since the last sign-in, those before a lock among them';

alter table sessions add column method text not null default 'password',
  add constraint sessions_method_known check (method in ('password', 'second-factor', 'recovery-code', 'sign-on'));
comment on column sessions.method is 'How it was signed in to: what came last, but for sign-on, which asks for no password of ours';

-- What is still asked of a session before it may do anything else depends on the rules now.
drop function find_session(bytea, timestamptz, date);
create function find_session(token bytea, at timestamptz, today date)
  returns table (session_id uuid, account_id uuid, jurisdiction_id uuid, name text, display_name text, language text,
    must_change boolean, must_set_second_factor boolean, method text, expires_at timestamptz, last_seen_at timestamptz,
    created_at timestamptz, posts jsonb)
  stable language sql security definer set search_path = public, pg_temp
  as $$ select s.id, a.id, a.jurisdiction_id, a.name, a.display_name, a.language,
          -- Who signs on by another's word need not know a password here.
          s.method <> 'sign-on' and (c.must_change
            or coalesce(c.password_changed_at + r.password_days * interval '1 day' <= at, false)),
          f.account_id is null and coalesce(p.roles && r.second_factor_roles, false),
          s.method, s.expires_at, s.last_seen_at, s.created_at, coalesce(p.posts, '[]')
        from sessions s join accounts a on a.id = s.account_id join credentials c on c.account_id = a.id
          left join security_rules r on r.jurisdiction_id = a.jurisdiction_id
          left join second_factors f on f.account_id = a.id and f.confirmed_at is not null
          cross join lateral (
            select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'unit_id', p.unit_id) order by p.valid_from, p.id) as posts,
              array_agg(p.role) as roles
            from posts p
            where p.account_id = a.id and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)) p
        where s.token_hash = token and s.ended_at is null and s.expires_at > at and a.active $$;
comment on function find_session(bytea, timestamptz, date) is 'The account and its posts in force behind a session''s token, and what is asked of it first';

select protect_table('security_rules', true), protect_table('second_factors', true), protect_table('recovery_codes', true),
  protect_table('sign_in_tickets', false), protect_table('password_history', true), protect_table('known_browsers', true),
  protect_table('sign_in_alerts', true), protect_table('sign_on_bindings', true);

create policy security_rules_read on security_rules for select to luoshi_app using (true);
create policy security_rules_insert on security_rules for insert to luoshi_app
  with check ((select session_has_role('{security_administrator}')));
create policy security_rules_update on security_rules for update to luoshi_app
  using ((select session_has_role('{security_administrator}')));
-- That an account has one is the administrators' to see; what it is, is sealed.
create policy second_factors_read on second_factors for select to luoshi_app using (account_id = (select session_account())
  or (select session_has_role('{system_administrator,security_administrator,auditor,system}')));
create policy second_factors_insert on second_factors for insert to luoshi_app with check (account_id = (select session_account()));
create policy second_factors_update on second_factors for update to luoshi_app using (account_id = (select session_account()));
create policy second_factors_delete on second_factors for delete to luoshi_app using (account_id = (select session_account())
  or (select session_has_role('{security_administrator,system}')));
create policy recovery_codes_own on recovery_codes for all to luoshi_app using (account_id = (select session_account()));
create policy recovery_codes_reset on recovery_codes for all to luoshi_app
  using ((select session_has_role('{security_administrator,system}'))) with check (false);
create policy sign_in_tickets_own on sign_in_tickets for all to luoshi_app
  using (account_id = (select session_account()) or (select session_has_role('{system}')));
create policy password_history_own on password_history for all to luoshi_app
  using (account_id = (select session_account()) or (select session_has_role('{system_administrator,system}')));
create policy known_browsers_own on known_browsers for all to luoshi_app
  using (account_id = (select session_account()) or (select session_has_role('{system}')));
create policy sign_in_alerts_own on sign_in_alerts for all to luoshi_app
  using (account_id = (select session_account()) or (select session_has_role('{system}')));
create policy sign_in_alerts_told on sign_in_alerts for insert to luoshi_app
  with check (kind = 'second-factor-reset' and (select session_has_role('{security_administrator}')));
create policy sign_on_bindings_read on sign_on_bindings for select to luoshi_app using (account_id = (select session_account())
  or (select session_has_role('{security_administrator,system}')));
create policy sign_on_bindings_insert on sign_on_bindings for insert to luoshi_app
  with check ((select session_has_role('{security_administrator}')));
create policy sign_on_bindings_delete on sign_on_bindings for delete to luoshi_app
  using ((select session_has_role('{security_administrator}')));

grant select, insert, update on security_rules to luoshi_app;
grant select, insert, update, delete on second_factors, recovery_codes, known_browsers, sign_in_alerts to luoshi_app;
grant select, insert, delete on sign_in_tickets, password_history, sign_on_bindings to luoshi_app;

insert into action_roles (action, role) values
  ('me.second-factor-failed', '*'), ('me.second-factor-begin', '*'), ('me.second-factor-on', '*'), ('me.second-factor-off', '*'),
  ('me.recovery-codes', '*'), ('me.alerts-read', '*'),
  ('account.reset-second-factor', 'security_administrator'), ('account.reset-second-factor', 'system'),
  ('account.bind', 'security_administrator'), ('account.unbind', 'security_administrator'),
  ('security-rules.update', 'security_administrator'),
  ('post.hand-over', 'security_administrator');

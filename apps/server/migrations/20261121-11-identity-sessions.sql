-- Sessions end by the server's clock, not by the database's: the two may differ, and what set the end must also read it.
drop function find_session(bytea, date);
create function find_session(token bytea, at timestamptz, today date)
  returns table (session_id uuid, account_id uuid, jurisdiction_id uuid, name text, display_name text, language text,
    must_change boolean, expires_at timestamptz, last_seen_at timestamptz, created_at timestamptz, posts jsonb)
  stable language sql security definer set search_path = public, pg_temp
  as $$ select s.id, a.id, a.jurisdiction_id, a.name, a.display_name, a.language, c.must_change, s.expires_at, s.last_seen_at, s.created_at,
          coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'unit_id', p.unit_id) order by p.valid_from, p.id)
             from posts p where p.account_id = a.id and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)), '[]')
        from sessions s join accounts a on a.id = s.account_id join credentials c on c.account_id = a.id
        where s.token_hash = token and s.ended_at is null and s.expires_at > at and a.active $$;
comment on function find_session(bytea, timestamptz, date) is 'The account and its posts in force behind a session''s token';

-- A password that an administrator reset, or an account it closed, must end every session of the account. The system
-- administrator may not read sessions (that is the security administrator's), so it ends them through this.
create function end_sessions(of_account uuid, at timestamptz, except_session uuid) returns integer
  language sql security definer set search_path = public, pg_temp
  as $$ with ended as (
          update sessions set ended_at = at
          where account_id = of_account and ended_at is null and expires_at > at and id is distinct from except_session
            and jurisdiction_id = session_jurisdiction()
            and (of_account = session_account() or session_has_role('{system_administrator,security_administrator,system}'))
          returning id)
        select count(*)::integer from ended $$;
comment on function end_sessions(uuid, timestamptz, uuid) is 'Ends the sessions of an account, all but one; answers how many';

-- Long-ended sessions are swept away by the server itself; nobody else deletes one.
grant delete on sessions to luoshi_app;
create policy sessions_swept_by_system on sessions as restrictive for delete to luoshi_app using (session_has_role('{system}'));
-- The sweep looks by time.
create index sessions_expires_at on sessions (expires_at);

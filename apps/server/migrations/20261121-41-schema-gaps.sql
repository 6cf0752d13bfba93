-- What schema.test.ts found missing.
comment on column plan_editions.plan_id is 'The plan it is an edition of';
comment on column unit_aliases.unit_id is 'The unit that goes by the name';

-- The former held only sessions still open, so that removing an account would have read the whole table for the others.
drop index sessions_account_id;
create index sessions_account_id on sessions (account_id, ended_at);

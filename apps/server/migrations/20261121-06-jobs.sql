-- Jobs of the server go through the jurisdictions one by one; this is how they learn which there are.
create function list_jurisdiction_ids() returns setof uuid stable language sql security definer set search_path = public, pg_temp
  as $$ select id from jurisdictions order by id $$;
comment on function list_jurisdiction_ids() is 'Ids of all jurisdictions, nothing else of them';

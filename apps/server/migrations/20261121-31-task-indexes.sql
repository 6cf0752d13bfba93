-- Indexes for what the ledger, the lights and the workbench ask most, found by EXPLAIN on 10,000 tasks.

-- The ledger by last change, newest first: a page is a range of it.
create index tasks_updated on tasks (jurisdiction_id, updated_at, id);

-- Lights look for what is late. Occurrences pile up for years, those still open stay few.
create index occurrences_open on occurrences (task_id, due_date) where state in ('pending', 'returned');

-- What waits to be confirmed or closed on the workbench: few of many.
create index assignments_reported on assignments (office_unit_id, lead_unit_id) where state = 'reported-complete';
create index occurrences_reported on occurrences (office_unit_id, lead_unit_id) where state = 'reported';

-- Lights, and who may see and write plans, tasks and what belongs to them.

-- Light of a task or an assignment (3-domain): done blue, on pace green, due within 7 days or a milestone missed yellow, overdue
-- red, not accepted grey; a standing one is green while its occurrences are. One place for lists, filters, counts and documents.
create function light_of(done boolean, accepted boolean, standing boolean, due date, milestone_missed boolean, occurrence_late boolean, today date)
  returns text immutable parallel safe language sql as $$
  select case
    when done then 'done'
    when (not standing and due < today) or occurrence_late then 'overdue'
    when not accepted then 'not-accepted'
    when milestone_missed or (not standing and due <= today + 7) then 'due-soon'
    else 'on-pace'
  end $$;
comment on function light_of(boolean, boolean, boolean, date, boolean, boolean, date) is 'The traffic light 亮灯: done, overdue, not-accepted, due-soon, on-pace';

-- Tables may see each other only through these two, or their policies would ask one another for ever.
create function session_task_ids() returns setof uuid stable language sql security definer set search_path = public, pg_temp
  as $$ select task_id from assignments
        where unit_id in (select session_units('{office,approver,leader,contact}')) $$;
comment on function session_task_ids() is 'Tasks assigned to the units of the account that asks, also those since ended: a unit must see that, and why';
create function session_plan_ids() returns setof uuid stable language sql security definer set search_path = public, pg_temp
  as $$ select distinct plan_id from assignments
        where unit_id in (select session_units('{office,approver,leader,contact}')) and plan_id is not null $$;
comment on function session_plan_ids() is 'Plans that assign something to the units of the account that asks';

select protect_table('tasks', true), protect_table('task_parties', true), protect_table('milestones', true),
  protect_table('assignments', true), protect_table('occurrences', true), protect_table('reports', true),
  protect_table('evidence', true), protect_table('report_evidence', true), protect_table('deadline_requests', true);

-- A plan: the office's side sees it from the first draft; units it assigns work to, once that is issued.
create policy plans_read on plans for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}')) or id in (select session_plan_ids()));
create policy plans_insert on plans for insert to luoshi_app with check (office_unit_id in (select session_units('{office}')));
create policy plans_update on plans for update to luoshi_app using (office_unit_id in (select session_units('{office,approver}')));
create policy plan_editions_read on plan_editions for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or (state in ('issued', 'replaced', 'withdrawn') and plan_id in (select session_plan_ids())));
create policy plan_editions_insert on plan_editions for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')) and state = 'draft');
create policy plan_editions_update on plan_editions for update to luoshi_app
  using (office_unit_id in (select session_units('{office,approver}')));
create policy plan_elements_read on plan_elements for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}')) or edition_id in (select id from plan_editions));
create policy plan_elements_insert on plan_elements for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
create policy plan_elements_update on plan_elements for update to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
create policy plan_elements_delete on plan_elements for delete to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
create policy sign_offs_read on sign_offs for select to luoshi_app
  using (office_unit_id in (select session_units('{office,approver,leader}')));
create policy sign_offs_insert on sign_offs for insert to luoshi_app with check (
  office_unit_id in (select session_units(case when act in ('sign', 'return') then '{approver}'::text[] else '{office}'::text[] end)));

create policy tasks_read on tasks for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or (state <> 'draft' and id in (select session_task_ids())));
create policy tasks_insert on tasks for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')) and state = 'draft');
-- A unit's report moves its task's progress and newest text, so its contact must be able to write the row.
create policy tasks_update on tasks for update to luoshi_app using (
  office_unit_id in (select session_units('{office}'))
  or id in (select session_task_ids()));
create policy tasks_delete on tasks for delete to luoshi_app
  using (office_unit_id in (select session_units('{office}')) and state = 'draft');

create policy task_parties_read on task_parties for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}')) or task_id in (select session_task_ids()));
create policy task_parties_insert on task_parties for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
create policy task_parties_update on task_parties for update to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
create policy task_parties_delete on task_parties for delete to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
create policy milestones_read on milestones for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}')) or task_id in (select session_task_ids()));
create policy milestones_insert on milestones for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
create policy milestones_update on milestones for update to luoshi_app
  using (office_unit_id in (select session_units('{office}')));
create policy milestones_delete on milestones for delete to luoshi_app
  using (office_unit_id in (select session_units('{office}')));

-- Units on one task see who else is on it: the breakdown says so anyway. What each reports is the lead's and the office's to read.
create policy assignments_read on assignments for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or unit_id in (select session_units('{office,approver,leader,contact}'))
  or task_id in (select session_task_ids()));
create policy assignments_insert on assignments for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
create policy assignments_update on assignments for update to luoshi_app using (
  office_unit_id in (select session_units('{office}'))
  or unit_id in (select session_units('{office,contact}'))
  or lead_unit_id in (select session_units('{office,contact}')));
create policy occurrences_read on occurrences for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or unit_id in (select session_units('{office,approver,leader,contact}'))
  or lead_unit_id in (select session_units('{office,approver,leader,contact}')));
create policy occurrences_insert on occurrences for insert to luoshi_app
  with check (office_unit_id in (select session_units('{office}')));
create policy occurrences_update on occurrences for update to luoshi_app using (
  office_unit_id in (select session_units('{office}'))
  or unit_id in (select session_units('{office,contact}'))
  or lead_unit_id in (select session_units('{office,contact}')));
create policy reports_read on reports for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or unit_id in (select session_units('{office,approver,leader,contact}'))
  or lead_unit_id in (select session_units('{office,approver,leader,contact}')));
create policy reports_insert on reports for insert to luoshi_app
  with check (unit_id in (select session_units('{office,contact}')));
create policy report_evidence_read on report_evidence for select to luoshi_app using (report_id in (select id from reports));
create policy report_evidence_insert on report_evidence for insert to luoshi_app with check (report_id in (select id from reports));
create policy evidence_read on evidence for select to luoshi_app using (
  unit_id in (select session_units('{office,approver,leader,contact}'))
  or id in (select evidence_id from report_evidence));
create policy evidence_insert on evidence for insert to luoshi_app
  with check (unit_id in (select session_units('{office,contact}')));
create policy deadline_requests_read on deadline_requests for select to luoshi_app using (
  office_unit_id in (select session_units('{office,approver,leader}'))
  or unit_id in (select session_units('{office,approver,leader,contact}')));
create policy deadline_requests_insert on deadline_requests for insert to luoshi_app
  with check (unit_id in (select session_units('{office,contact}')) and state = 'pending');
create policy deadline_requests_update on deadline_requests for update to luoshi_app
  using (office_unit_id in (select session_units('{office}')));

grant select, insert, update, delete on tasks, task_parties, milestones to luoshi_app;
grant select, insert, update on assignments, occurrences, deadline_requests to luoshi_app;
grant select, insert on reports, report_evidence, evidence to luoshi_app;

insert into action_roles (action, role)
  select action, role from (values ('task.create'), ('task.update'), ('task.delete'), ('task.issue'), ('task.close'), ('task.suspend'),
    ('task.resume'), ('task.withdraw'), ('deadline.decide')) as a (action), (values ('office'), ('system')) as r (role);
insert into action_roles (action, role)
  select action, role from (values ('assignment.accept'), ('assignment.report'), ('assignment.report-complete'), ('assignment.confirm'),
    ('assignment.return'), ('occurrence.report'), ('occurrence.confirm'), ('occurrence.return'), ('deadline.request'),
    ('evidence.create')) as a (action), (values ('contact'), ('office'), ('system')) as r (role);
insert into action_roles (action, role) values ('occurrence.generate', 'system');

-- What the office did with a whole task concerns every unit on it, though it was done in the office's right.
create policy audit_events_of_task on audit_events for select to luoshi_app using (
  action in ('task.issue', 'task.close', 'task.suspend', 'task.resume', 'task.withdraw', 'deadline.decide')
  and task_id in (select session_task_ids()));

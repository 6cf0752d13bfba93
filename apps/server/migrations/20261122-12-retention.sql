-- How long things are kept is set from the command line too, while nobody serves.
insert into action_roles (action, role) values ('jurisdiction.update', 'system');
comment on column jurisdictions.settings is 'signOff, acceptWithinWorkingDays, dueOnHoliday: settings.rules.ts; retention: platform/record/retention.rules.ts';

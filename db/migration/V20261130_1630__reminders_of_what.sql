-- Of what somebody was reminded: to accept the terms of access, or to bring those who are named for data.
alter table terms_reminder add column reason text not null default 'ACCEPT_TERMS'
  check (reason in ('ACCEPT_TERMS', 'BRING_TEAM'));
alter table terms_reminder alter column reason drop default;
alter table terms_reminder drop constraint terms_reminder_pkey;
alter table terms_reminder add primary key (application_id, person_id, reason, reminded);

-- When somebody who applies was reminded to accept the terms of access.
create table terms_reminder (
  application_id uuid not null references application,
  person_id      uuid not null references person,
  reminded       timestamptz not null,
  primary key (application_id, person_id, reminded)
);
grant select, insert, delete on terms_reminder to portal_app;

-- Who is writing in which section of a draft right now. It says nothing a minute and a half later, so
-- that it need not outlive the server: unlogged, and what is old is deleted with the next renewal.
create unlogged table draft_presence (
  application_id uuid        not null references application,
  person_id      uuid        not null references person,
  section        text        not null,
  seen           timestamptz not null,
  primary key (application_id, person_id)
);
grant select, insert, update, delete on draft_presence to portal_app;

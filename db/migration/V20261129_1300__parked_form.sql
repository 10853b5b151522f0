-- Forms that were sent when their sender was no longer signed in: one a page, sealed by the portal
-- for that person, and removed after a day.
create table parked_form (
  id        uuid        primary key,
  person_id uuid        not null references person on delete cascade,
  page      text        not null check (page ~ '^[0-9a-f]{64}$'), -- hash of the address
  sent      timestamptz not null,
  content   text        not null check (length(content) <= 16777216),
  unique (person_id, page)
);
create index parked_form_sent on parked_form (sent);
grant select, insert, update, delete on parked_form to portal_app;

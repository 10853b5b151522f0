-- What the team notes when it screens an application, as text, so that its hash can be computed again. Erasable.
create table screening_note (
  screening_id   uuid        not null,
  hash           text        not null check (hash ~ '^[0-9a-f]{64}$'),
  application_id uuid        not null references application,
  author         uuid        not null references person,
  written        timestamptz not null,
  body           text        not null,
  primary key (screening_id, hash)
);
create index screening_note_application on screening_note (application_id);
grant select, insert, update on screening_note to portal_app;

-- The terms of use of the database, list by list; none is ever changed or removed.
create table data_use_list (
  number integer primary key check (number > 0),
  hash   text    not null check (hash ~ '^[0-9a-f]{64}$'),
  body   text    not null
);
grant select, insert on data_use_list to portal_app;

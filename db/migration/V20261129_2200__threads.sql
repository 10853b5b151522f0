-- Threads as one reads them; each row can be built again from the events of its stream.
create table thread (
  id             uuid        primary key,
  application_id uuid        not null references application,
  kind           text        not null check (kind in ('WITH_APPLICANT', 'AMONG_STAFF', 'IN_COMMITTEE')),
  revision       integer     not null check (revision >= 0),
  section        text,
  question       text,
  opener         text        not null,
  last_voice     text        not null,
  resolved       boolean     not null,
  opened         timestamptz not null,
  moved          timestamptz not null,
  check (question is null or section is not null)
);
create index thread_application on thread (application_id);
create index thread_waiting on thread (kind, last_voice) where not resolved;
grant select, insert, update on thread to portal_app;

-- What was said, as text, so that its hash can be computed again. Erasable.
create table thread_text (
  thread_id uuid        not null references thread,
  hash      text        not null check (hash ~ '^[0-9a-f]{64}$'),
  author    uuid        not null references person,
  written   timestamptz not null,
  body      text        not null,
  primary key (thread_id, hash)
);
grant select, insert, update on thread_text to portal_app;

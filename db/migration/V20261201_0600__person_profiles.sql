-- What people say of themselves once, for every application. No event holds any of it: it decides
-- nothing that was decided, and an erasure deletes it whole. Each change stays until then; only the
-- person makes one, so that the row's person is who.
create table person_details (
  person_id uuid not null references person,
  number    integer not null,
  job_title text not null,
  orcid     text not null,
  at        timestamptz not null,
  primary key (person_id, number)
);
create table training (
  id        uuid primary key,
  person_id uuid not null references person,
  kind      text not null,
  done      date not null,
  recorded  timestamptz not null,
  removed   timestamptz
);
create index on training (person_id);
-- Which warnings of its end went out, so that none goes twice.
create table training_warning (
  training_id uuid not null references training on delete cascade,
  warning     text not null,
  warned      timestamptz not null,
  primary key (training_id, warning)
);
grant select, insert, delete on person_details to portal_app;
grant select, insert, update, delete on training to portal_app;
grant select, insert, delete on training_warning to portal_app;

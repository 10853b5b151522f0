-- Applications as one reads them; each row can be built again from the events of its stream.
create table application (
  id           uuid        primary key,
  reference    text        not null unique,
  stage        text        not null,
  title        text        not null,
  organisation text        not null,
  applicant    uuid        references person,
  revision     integer     not null default 0, -- the last submitted one, 0 for none
  selection    uuid,                           -- frozen with it
  begun        timestamptz not null,
  since        timestamptz not null            -- in this stage
);
create index application_stage on application (stage, since);
grant select, insert, update on application to portal_app;

-- Who is what to an application: the applicant, the panel, and those in conflict, who may not read.
create table application_relation (
  application_id uuid not null references application,
  person_id      uuid not null references person,
  relation       text not null,
  primary key (application_id, person_id, relation)
);
create index application_relation_person on application_relation (person_id);
grant select, insert, delete on application_relation to portal_app;

-- Expressions of interest: erasable, the event holds the hash. The key makes a double submit one.
create table interest (
  application_id uuid        primary key references application,
  form_key       uuid        not null unique,
  form_version   integer     not null,
  name           text        not null,
  email          text        not null,
  answers        text        not null,
  content        text        not null,
  sent           timestamptz not null,
  answer         text                              -- what a declined visitor was told
);
grant select, insert, update on interest to portal_app;

-- Links that were mailed. Only the hash of the secret is kept.
create table invitation (
  token          text        primary key check (token ~ '^[0-9a-f]{64}$'),
  application_id uuid        not null references application,
  expires        timestamptz not null
);
grant select, insert on invitation to portal_app;

-- The draft: one row a section, with a version that catches the page of yesterday.
create table draft_section (
  application_id uuid        not null references application,
  section        text        not null,
  version        integer     not null,
  answers        text        not null,
  saved          timestamptz not null,
  saved_by       uuid        not null references person,
  primary key (application_id, section)
);
grant select, insert, update on draft_section to portal_app;

-- What was submitted, as text, so that its hash can be computed again. Erasable.
create table application_revision (
  application_id uuid        not null references application,
  revision       integer     not null,
  form_version   integer     not null,
  body           text        not null,
  content        text        not null,
  submitted      timestamptz not null,
  submitted_by   uuid        not null references person,
  primary key (application_id, revision)
);
grant select, insert, update on application_revision to portal_app;

-- Files of applications; their bytes lie in the object store.
create table attachment (
  id             uuid        primary key,
  application_id uuid        not null references application,
  file_name      text        not null,
  media_type     text        not null,
  bytes          bigint      not null,
  sha256         text        not null,
  stored         timestamptz not null,
  stored_by      uuid        not null references person
);
create index attachment_application on attachment (application_id);
grant select, insert on attachment to portal_app;

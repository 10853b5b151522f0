-- Who reads of which open step of an application: a copy of what its streams say, written in the transaction that
-- moves them and read by homes. A row is what one group of readers is told: people by their id, people by a role
-- of the realm, and those who have the role and are not told. No words stand here: titles and references are
-- joined, so that they are never old.
create table work_item (
  application_id uuid        not null references application,
  number         int         not null,
  step           text        not null,
  holder         text        not null,
  yours          boolean     not null,
  people         uuid[]      not null,
  roles          text[]      not null,
  without        uuid[]      not null,
  since          timestamptz not null,
  due            timestamptz,
  lapses         boolean     not null,
  subject_id     uuid        not null,
  page           text        not null,
  primary key (application_id, number),
  check (not lapses or due is not null)
);
create index work_item_people on work_item using gin (people);
create index work_item_roles on work_item using gin (roles);

-- Under which version of the rule the copy of an application was written; where there is none, or an older one,
-- a job writes it anew.
create table work_written (
  application_id uuid primary key references application,
  version        int not null
);

create index application_stream_stream on application_stream (stream_id);

grant select, insert, delete on work_item to portal_app;
grant select, insert, update, delete on work_written to portal_app;

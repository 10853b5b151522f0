-- What the database of mammograms holds: woman (client), episode, section, lesion, study, series,
-- image, mark. Filled by the import alone, which replaces a whole client in one transaction.
-- Names of the source are unique keys; the bigint keys are for joins only, mean nothing outside and
-- change when a client is replaced. JSONB holds what the source said and nobody selects by.
create sequence catalogue_key;

create table client (
  id             bigint      primary key,
  name           text        not null unique check (name ~ '^(demd|optm)[0-9]{1,18}$'),
  site           text        not null check (site ~ '^[a-z]{4}$'),
  classification text        not null check (classification in ('N', 'M', 'B', 'CI')),
  -- derived by CaseTypes alone, never by hand
  status         text        not null check (status in ('INTERVAL', 'MALIGNANT', 'BENIGN', 'NORMAL')),
  version        integer     not null check (version > 0),
  nbss_sha256    bytea       not null check (length(nbss_sha256) = 32),
  imagedb_sha256 bytea       not null check (length(imagedb_sha256) = 32),
  imported_at    timestamptz not null
);
create index client_by_status on client (status);

create table episode (
  id           bigint   primary key,
  client_id    bigint   not null references client on delete cascade,
  name         text     not null check (name ~ '^[0-9]{1,9}$'),
  type         text,
  -- derived by CaseTypes alone: the one type of the 2D view, the set of the 3D view, and those of
  -- the set that are marked
  case_type    text     not null check (case_type in ('INTERVAL', 'MALIGNANT', 'BENIGN', 'NORMAL')),
  case_types   text[]   not null,
  marked_types text[]   not null,
  -- every value of the episode that is not a section of its own, under the names of the source
  fields       jsonb    not null,
  unique (client_id, name),
  check (case_type = any (case_types)),
  check (marked_types <@ case_types)
);
create index episode_by_case_type on episode (case_type);

-- SCREENING, ASSESSMENT, BIOPSYWIDE, ... as the source has them, whole.
create table episode_section (
  episode_id     bigint not null references episode on delete cascade,
  kind           text   not null check (kind ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  left_opinion   text,
  right_opinion  text,
  body           jsonb  not null,
  primary key (episode_id, kind)
);

create table lesion (
  id         bigint primary key,
  episode_id bigint not null references episode on delete cascade,
  side       text   not null check (side in ('L', 'R')),
  -- unique across both sides of an episode
  name       text   not null check (name ~ '^[0-9]{1,9}$'),
  -- derived by CaseTypes alone; null where nothing says
  class      text   check (class in ('MALIGNANT', 'BENIGN')),
  fields     jsonb  not null,
  unique (episode_id, name)
);

create table study (
  id         bigint primary key,
  client_id  bigint not null references client on delete cascade,
  episode_id bigint references episode on delete cascade,
  uid        text   not null unique check (uid ~ '^[0-9.]{1,64}$'),
  taken_on   date   not null,
  fields     jsonb  not null
);
create index study_by_client on study (client_id);
create index study_by_episode on study (episode_id);

create table series (
  id       bigint primary key,
  study_id bigint not null references study on delete cascade,
  uid      text   not null unique check (uid ~ '^[0-9.]{1,64}$')
);
create index series_by_study on series (study_id);

create table image (
  id             bigint   primary key,
  series_id      bigint   not null references series on delete cascade,
  uid            text     not null unique check (uid ~ '^[0-9.]{1,64}$'),
  dimension      text     not null check (dimension in ('TWO_D', 'THREE_D')),
  processing     text     not null check (processing in ('PROCESSED', 'UNPROCESSED')),
  maker          text     not null,
  pixel_columns  integer  not null check (pixel_columns > 0),
  pixel_rows     integer  not null check (pixel_rows > 0),
  bytes          bigint   not null check (bytes > 0),
  sha256         bytea    not null check (length(sha256) = 32),
  sidecar_sha256 bytea    not null check (length(sidecar_sha256) = 32)
);
create index image_by_series on image (series_id);

create table mark (
  id       bigint  primary key,
  image_id bigint  not null references image on delete cascade,
  name     text    not null,
  x1       integer not null check (x1 >= 0),
  y1       integer not null check (y1 >= 0),
  x2       integer not null check (x2 > x1),
  y2       integer not null check (y2 > y1),
  fields   jsonb   not null,
  unique (image_id, name)
);

create table mark_lesion (
  mark_id   bigint not null references mark on delete cascade,
  lesion_id bigint not null references lesion on delete cascade,
  primary key (mark_id, lesion_id)
);
create index mark_lesion_by_lesion on mark_lesion (lesion_id);

-- A question to the catalogue that somebody keeps under a name.
create table selection (
  id         uuid        primary key,
  owner      uuid        not null,
  name       text        not null check (length(name) between 1 and 100),
  criteria   jsonb       not null,
  created_at timestamptz not null,
  -- saving the same twice saves it once
  unique (owner, name, criteria)
);
create index selection_by_owner on selection (owner, created_at);

-- Its answer as of one day, by the names of the source, so that it outlives a new import. Nobody
-- changes it: the application may read and add.
create table frozen_selection (
  id        uuid        primary key,
  selection uuid        not null references selection,
  sha256    bytea       not null check (length(sha256) = 32),
  frozen_at timestamptz not null,
  criteria  jsonb       not null,
  sentence  text        not null,
  women     bigint      not null,
  episodes  bigint      not null,
  studies   bigint      not null,
  images    bigint      not null,
  -- freezing an unchanged answer again gives the same one
  unique (selection, sha256)
);

create table frozen_client (
  frozen_selection uuid    not null references frozen_selection,
  client           text    not null,
  -- the client's, so that a builder notices when she has been replaced since
  version          integer not null,
  primary key (frozen_selection, client)
);

create table frozen_episode (
  frozen_selection uuid not null,
  client           text not null,
  episode          text not null,
  primary key (frozen_selection, client, episode),
  foreign key (frozen_selection, client) references frozen_client
);

create table frozen_image (
  frozen_selection uuid  not null,
  client           text  not null,
  episode          text  not null,
  image            text  not null,
  sha256           bytea not null check (length(sha256) = 32),
  primary key (frozen_selection, client, image),
  foreign key (frozen_selection, client, episode) references frozen_episode
);

grant usage on sequence catalogue_key to portal_app;
grant select, insert, update, delete
  on client, episode, episode_section, lesion, study, series, image, mark, mark_lesion
  to portal_app;
grant select, insert on selection to portal_app;
grant select, insert on frozen_selection, frozen_client, frozen_episode, frozen_image to portal_app;

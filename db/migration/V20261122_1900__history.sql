-- Everything that has happened. Kept for ever: the application may read and add, nobody changes.
-- body is json, not jsonb, because the hash is over the text as written.
create table event (
  stream_type   text        not null,
  stream_id     uuid        not null,
  version       integer     not null check (version > 0),
  at            timestamptz not null,
  actor         uuid        not null,
  type          text        not null,
  body          json        not null,
  previous_hash text        not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          text        not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (stream_id, version)
);
grant select, insert on event to portal_app;

-- A signed row over the heads of all streams, chained to the last one: whole streams cut off show.
create table checkpoint (
  number             bigint generated always as identity primary key,
  at                 timestamptz not null,
  heads              text        not null,
  previous_signature text        not null,
  signature          text        not null
);
grant select, insert on checkpoint to portal_app;

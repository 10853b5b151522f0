-- Releases as one reads them; each row can be built again from the events of its stream.
create table release (
  id               uuid        primary key,
  reference        text        not null unique,
  agreement        uuid        not null,
  application      uuid        not null,
  frozen_selection uuid        not null,
  state            text        not null,
  linking          text        not null,
  build            uuid        not null,
  requested_by     uuid        not null,
  requested_at     timestamptz not null,
  reason           text,                  -- of a failure, a rejection or a withdrawal
  approved_by      uuid,
  published_at     timestamptz,
  manifest         text        check (manifest ~ '^[0-9a-f]{64}$'),
  files            bigint,
  bytes            bigint,
  clients          bigint,
  episodes         bigint,
  studies          bigint,
  images           bigint,
  lesions          bigint,
  marks            bigint,
  since            timestamptz not null   -- in this state
);
create index release_agreement on release (agreement);
grant select, insert, update on release to portal_app;

-- One attempt at building, and how far it has come.
create table release_build (
  id         uuid        primary key,
  release    uuid        not null references release,
  clients    bigint,                      -- how many there are to do, once that is known
  begun_at   timestamptz,
  checked_at timestamptz                  -- when everything was found as it should be
);
create index release_build_release on release_build (release);
grant select, insert, update on release_build to portal_app;

-- A client whose files all lie in the store, checked, by her number in the release: a build that
-- was cut off goes on behind these. The source's id is not here.
create table release_client (
  build    uuid   not null references release_build,
  number   bigint not null,
  episodes bigint not null,
  studies  bigint not null,
  images   bigint not null,
  lesions  bigint not null,
  marks    bigint not null,
  primary key (build, number)
);
grant select, insert on release_client to portal_app;

-- What a release consists of. SHA256SUMS is made from it.
create table release_file (
  release uuid   not null references release,
  path    text   collate "C" not null,
  bytes   bigint not null check (bytes >= 0),
  sha256  text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (release, path)
);
grant select, insert, update, delete on release_file to portal_app;

-- From its approval on, nobody changes what a release consists of, not even by mistake.
create function release_file_stays() returns trigger language plpgsql as $$
begin
  if exists (select 1 from release
             where id in (old.release, new.release)
               and state in ('APPROVED', 'PUBLISHED', 'WITHDRAWN')) then
    raise exception 'The files of release % can no longer change', coalesce(new.release, old.release);
  end if;
  return coalesce(new, old);
end $$;
create trigger release_file_stays before insert or update or delete on release_file
  for each row execute function release_file_stays();

-- The keys from which pseudonyms follow, wrapped by the portal's master key. One for an agreement;
-- one for a release where the agreement forbids linking.
create table release_key (
  id         uuid        primary key,
  agreement  uuid        not null,
  release    uuid        unique,
  wrapped    text        not null,
  created_at timestamptz not null
);
create unique index release_key_of_agreement on release_key (agreement) where release is null;
grant select, insert, update on release_key to portal_app;

-- Which number a client has got under a key. She is known by a keyed mark only.
create table release_number (
  release_key uuid   not null references release_key,
  mark        text   not null check (mark ~ '^[0-9a-f]{64}$'),
  number      bigint not null,
  primary key (release_key, mark),
  unique (release_key, number)
);
grant select, insert on release_number to portal_app;

-- Secrets for downloading: shown once, kept as their hash, for one person and one agreement.
create table download_token (
  id         uuid        primary key,
  hash       text        not null unique check (hash ~ '^[0-9a-f]{64}$'),
  person     uuid        not null,
  agreement  uuid        not null,
  made_at    timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz
);
create index download_token_person on download_token (person, agreement);
grant select, insert, update on download_token to portal_app;

-- Who has asked for which file, and what they got: the range, or why nothing.
create table download (
  id      bigint      generated always as identity primary key,
  at      timestamptz not null,
  person  uuid        not null,
  release uuid        not null,
  path    text        not null,
  first   bigint,
  last    bigint,
  closed  text,
  check ((first is null) = (last is null))
);
create index download_release on download (release, person, at);
grant select, insert on download to portal_app;

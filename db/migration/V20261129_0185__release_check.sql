-- Before a release is opened, every file of it is read and held against its hash: hours, for a large
-- one. How far that has come stands here, so that a server that dies goes on where it was.
create table release_check (
  id        uuid   primary key,
  release   uuid   not null references release,
  through   text   collate "C" not null default '',  -- the last path that was looked at
  files     bigint not null default 0,
  bytes     bigint not null default 0,
  differing bigint not null default 0                -- missing, or with other bytes
);
create index release_check_release on release_check (release);
grant select, insert, update on release_check to portal_app;

alter table release add column publishing_check uuid unique;

create or replace function release_file_stays() returns trigger language plpgsql as $$
begin
  if exists (select 1 from release
             where id in (old.release, new.release)
               and state in ('APPROVED', 'PUBLISHING', 'PUBLISHED', 'WITHDRAWN')) then
    raise exception 'The files of a release can no longer change once it is approved';
  end if;
  return coalesce(new, old);
end $$;

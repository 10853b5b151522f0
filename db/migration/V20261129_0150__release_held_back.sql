-- Images of a selection that a build left out, since their headers say that they can never leave.
-- The source's UID stands here without any name of the release.
create table release_held_back (
  build  uuid not null references release_build,
  image  text not null check (image ~ '^[0-9.]{1,64}$'),
  reason text not null,
  primary key (build, image)
);
grant select, insert on release_held_back to portal_app;

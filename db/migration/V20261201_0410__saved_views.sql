-- What people have chosen of the work list, kept under a name, each part by what it means: '' stands for what was not
-- chosen. Names and searches are words of who saved it, and the row goes when they are erased.
create table saved_view (
  id         uuid        primary key,
  owner      uuid        not null references person,
  name       text        not null check (length(name) between 1 and 60),
  shared     boolean     not null,
  typed      text        not null check (length(typed) <= 100),
  stage      text        not null,
  holder     text        not null,
  overdue    boolean     not null,
  owned_by   text        not null,
  columns    text        not null,
  sort       text        not null,
  descending boolean     not null,
  at         timestamptz not null,
  unique (owner, name)
);
grant select, insert, update, delete on saved_view to portal_app;

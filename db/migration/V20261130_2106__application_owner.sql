-- Who of the team looks after an application, and who did before: each time that somebody was named, or nobody any more.
-- The row with the highest number stands.
create table application_owner (
  application_id uuid        not null references application,
  number         int         not null,
  owner          uuid        references person,
  named_by       uuid        not null references person,
  at             timestamptz not null,
  primary key (application_id, number)
);

grant select, insert on application_owner to portal_app;

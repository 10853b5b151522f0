-- When a draft was saved, and by whom: until it is submitted first, to count how long people worked.
create table draft_save (
  application_id uuid        not null references application,
  person_id      uuid        not null references person,
  saved          timestamptz not null,
  primary key (application_id, person_id, saved)
);
grant select, insert, delete on draft_save to portal_app;

-- How long the form took those who have submitted it, in whole minutes.
create table working_time (
  application_id uuid    primary key references application,
  minutes        integer not null check (minutes >= 0)
);
grant select, insert on working_time to portal_app;

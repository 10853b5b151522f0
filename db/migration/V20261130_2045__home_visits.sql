-- When somebody looked at their home page: what has happened since their last visit is told there. A visit begins with
-- the first look after half an hour without one; "since" is when the visit before it was over. The row goes with the
-- person's name when they are erased.
create table home_visit (
  person_id uuid        primary key references person,
  since     timestamptz not null,
  seen      timestamptz not null
);
grant select, insert, update, delete on home_visit to portal_app;

-- News are the newest events of all streams.
create index event_at on event (at);

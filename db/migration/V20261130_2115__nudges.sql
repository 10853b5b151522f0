-- When those who wait for a step of an application have last reminded those who hold it, and from when on they may
-- again: a copy of the newest event of each step in each stream of nudges, which homes read. The subject is the
-- application; of a chair's the review. The id is that of the task that mails.
create table nudge (
  subject_id     uuid        not null,
  application_id uuid        not null references application,
  side           text        not null,
  step           text        not null,
  id             uuid        not null unique,
  at             timestamptz not null,
  again          timestamptz not null,
  primary key (subject_id, side, step)
);
grant select, insert, update on nudge to portal_app;

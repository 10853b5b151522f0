-- How long applications were on each stretch of their way that they have gone, without the time in which they
-- waited for those who apply: a copy of their histories, of which the portal tells how long it usually takes.
create table stage_time (
  application_id uuid        not null references application,
  number         int         not null,
  stage          text        not null,
  seconds        bigint      not null check (seconds >= 0),
  ended          timestamptz not null,
  primary key (application_id, number)
);
create index stage_time_stage on stage_time (stage, seconds);

grant select, insert, delete on stage_time to portal_app;

-- the copies are written anew by the job that writes open steps
update work_written set version = 0;

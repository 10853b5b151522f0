-- Each lane of jobs has a table of its own (db-scheduler's, as scheduled_tasks), so that long work
-- never keeps short work waiting. What waits already moves to its lane.
create table job_mail (like scheduled_tasks including all);
create table job_build (like scheduled_tasks including all);
create table job_publish (like scheduled_tasks including all);
grant select, insert, update, delete on job_mail, job_build, job_publish to portal_app;

insert into job_mail select * from scheduled_tasks where task_name = 'mail';
insert into job_build select * from scheduled_tasks where task_name = 'release-build';
delete from scheduled_tasks where task_name in ('mail', 'release-build');

-- Jobs that were given up: what they were about, and why, without anybody's name or address.
create table job_failure (
  job       text        not null,
  subject   uuid        not null,
  failed_at timestamptz not null,
  tries     integer     not null check (tries > 0),
  reason    text        not null,
  primary key (job, subject)
);
grant select, insert, update, delete on job_failure to portal_app;

-- What a mail is about: the stream of the application, review, agreement or release.
alter table mail add column about uuid;
create index mail_about on mail (about, written);

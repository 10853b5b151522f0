-- People: erasable. Events hold only the id.
create table person (
  id      uuid primary key,
  issuer  text not null,
  subject text not null,
  name    text not null,
  email   text not null,
  unique (issuer, subject)
);
grant select, insert, update on person to portal_app;

-- Which streams belong to which application, for its history.
create table application_stream (
  application_id uuid not null,
  stream_type    text not null,
  stream_id      uuid not null,
  primary key (application_id, stream_id)
);
grant select, insert on application_stream to portal_app;

-- The outbox: written with the events, sent afterwards. Once sent, address and text are wiped.
create table mail (
  id       uuid        primary key,
  template text        not null,
  recipient text,
  subject  text,
  body     text,
  written  timestamptz not null,
  sent     timestamptz
);
grant select, insert, update on mail to portal_app;

-- Numbers that people say aloud, without gaps filled again.
create table reference_counter (
  kind text    not null,
  year integer not null,
  last integer not null,
  primary key (kind, year)
);
grant select, insert, update on reference_counter to portal_app;

-- The job queue of db-scheduler 16 (its documented table for PostgreSQL).
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on scheduled_tasks to portal_app;

-- The application reads which migrations have run, and refuses to start on a mismatch.
grant select on flyway_schema_history to portal_app;

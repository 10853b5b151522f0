-- A draft keeps what was typed and does not answer its question, letter by letter, beside the answers.
alter table draft_section add column typed text not null default '{"values":{}}';

-- What was typed and could not be saved in its place: another window had saved the section since, or
-- the application had been submitted. It stays until its author has saved or deleted it.
create table draft_aside (
  id             uuid        primary key,
  application_id uuid        not null references application,
  section        text        not null,
  typed          text        not null,
  put            timestamptz not null,
  put_by         uuid        not null references person
);
create index draft_aside_section on draft_aside (application_id, section);
grant select, insert, delete on draft_aside to portal_app;

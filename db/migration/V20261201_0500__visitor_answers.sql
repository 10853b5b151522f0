-- Who sent an expression of interest and has no account yet is asked and answers too: no author, and no
-- person of an address for answers, is that visitor.
alter table thread_text alter column author drop not null;
alter table thread_reply alter column person_id drop not null;

-- Links to the page where a visitor answers one question once, by the hash of their secret.
create table visitor_answer (
  token     text        primary key check (token ~ '^[0-9a-f]{64}$'),
  thread_id uuid        not null,
  kind      text        not null default 'WITH_APPLICANT' check (kind = 'WITH_APPLICANT'),
  expires   timestamptz not null,
  used      timestamptz,
  foreign key (thread_id, kind) references thread (id, kind)
);
create index visitor_answer_thread on visitor_answer (thread_id);
grant select, insert, update (used) on visitor_answer to portal_app;

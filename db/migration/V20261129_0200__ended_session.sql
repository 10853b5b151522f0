-- Sessions that have ended at the sign-in service before their tokens have. A row is good for as
-- long as a session can last there; it holds no person.
create table ended_session (
  sid text        primary key check (length(sid) between 1 and 200),
  at  timestamptz not null
);
create index ended_session_at on ended_session (at);
grant select, insert, delete on ended_session to portal_app;

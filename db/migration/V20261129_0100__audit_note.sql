-- What auditors and administrators are told by mail: each signature, and what a check has found. A
-- job finds out who they are, so that a sign-in service that is away stops no checkpoint.
create table audit_note (
  id      uuid        primary key,
  kind    text        not null check (kind in ('SIGNED', 'FOUND')),
  written timestamptz not null,
  body    text        not null
);
grant select, insert on audit_note to portal_app;

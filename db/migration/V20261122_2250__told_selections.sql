-- What one asker has saved, compared or frozen: two of these may not differ by one to seven women.
-- The asker is a person's id, or a random id of an anonymous session; never a name or an address.
create table told_selection (
  asker    text        not null check (asker ~ '^(person|session):[0-9a-f-]{36}$'),
  criteria jsonb       not null,
  told_at  timestamptz not null,
  primary key (asker, criteria)
);
grant select, insert on told_selection to portal_app;

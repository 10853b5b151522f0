-- The key that blurs how many women make two selections differ enough. It is never shown: whoever
-- had it could count by refusals.
create table told_key (
  one boolean primary key default true check (one),
  hex text    not null check (hex ~ '^[0-9a-f]{64}$')
);
grant select, insert on told_key to portal_app;

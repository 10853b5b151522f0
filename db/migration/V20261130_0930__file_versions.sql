-- The file whose place another has taken. It stays, as an earlier version of that one.
alter table attachment add column replaces uuid;
grant update (replaces) on attachment to portal_app;

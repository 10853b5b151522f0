-- Whom a mail went to, for the report that it came back: the hash of the address together with the token that
-- only the mail itself bears, so that the row says nothing about the address to who reads it.
alter table mail add column returns_for text check (returns_for ~ '^[0-9a-f]{64}$');

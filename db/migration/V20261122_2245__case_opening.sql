-- Who has looked at whose case. Nobody changes it: the application may read and add.
create table case_opening (
  id     bigint      generated always as identity primary key,
  at     timestamptz not null,
  person uuid        not null,
  -- by the name of the source, so that it outlives a new import
  client text        not null,
  what   text        not null check (what in ('HISTORY', 'STUDY', 'IMAGE', 'PICTURE'))
);
create index case_opening_by_time on case_opening (at);
create index case_opening_by_client on case_opening (client, at);
grant select, insert on case_opening to portal_app;

-- Lists of cases are in the order of the clients' numbers.
create index client_by_number on client (length(name), name collate "C");

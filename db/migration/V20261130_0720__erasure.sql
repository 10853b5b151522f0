-- Who has asked to have their data erased, and what has become of it.
create table erasure_request (
  id         uuid        primary key,
  person     uuid        references person,    -- whose data; none without an account
  address    text        not null,             -- emptied with the rest
  asked      timestamptz not null,
  asked_by   uuid        not null references person,
  state      text        not null check (state in ('NEW', 'BEGUN', 'TAKEN_BACK', 'REFUSED', 'ERASED')),
  decided    timestamptz,
  decided_by uuid        references person
);
create unique index erasure_request_waiting on erasure_request (lower(address))
  where state in ('NEW', 'BEGUN');
grant select, insert, update on erasure_request to portal_app;

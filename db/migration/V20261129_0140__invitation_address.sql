-- An invitation is for the address that it was mailed to. Erasable. A link that was mailed before
-- has none, unless it is known, and is redeemed by nobody: the team sends a new one.
alter table invitation add column address text;
update invitation i set address =
  (select e.email from interest e where e.application_id = i.application_id);
grant update (address) on invitation to portal_app;

alter table agreement_invitation add column address text;
grant update (address) on agreement_invitation to portal_app;

-- Who has asked the team to send a link to another address, so that each asks once.
create table invitation_request (
  token     text        not null check (token ~ '^[0-9a-f]{64}$'),
  person_id uuid        not null references person,
  asked     timestamptz not null,
  primary key (token, person_id)
);
grant select, insert on invitation_request to portal_app;

-- One table for every link that is mailed, whatever it is for. Only the hash of the secret is kept;
-- links that were mailed before go on working.
create table mailed_link (
  token   text        primary key check (token ~ '^[0-9a-f]{64}$'),
  purpose text        not null,
  subject uuid        not null, -- what it leads to; the purpose says which table that is in
  expires timestamptz not null,
  address text                  -- erasable; a link without one is redeemed by nobody
);
insert into mailed_link (token, purpose, subject, expires, address)
  select token, 'applicant', application_id, expires, address from invitation;
insert into mailed_link (token, purpose, subject, expires, address)
  select token, 'signatory', agreement_id, expires, address from agreement_invitation;
grant select, insert, update (address) on mailed_link to portal_app;
drop table invitation;
drop table agreement_invitation;

-- Who has asked for a link of any purpose at an address of their own.
alter table invitation_request rename to link_request;
alter index invitation_request_pkey rename to link_request_pkey;

-- A mail is sent from an address of its own, so that what comes back tells which mail it was: the hash
-- of the token of that address.
alter table mail add column returns text unique;

-- Mails that have come back; nothing of what the other server says but its code.
create table returned_mail (
  mail_id   uuid        primary key references mail,
  came      timestamptz not null,
  status    text        not null check (status ~ '^[0-9]\.[0-9]{1,3}\.[0-9]{1,3}$'),
  person_id uuid        references person,
  seen      timestamptz
);
grant select, insert, update (seen) on returned_mail to portal_app;

alter table post_mail drop constraint post_mail_outcome_check;
alter table post_mail add constraint post_mail_outcome_check
  check (outcome in ('TAKEN', 'NOT_TAKEN', 'LEFT_ALONE', 'RETURNED'));

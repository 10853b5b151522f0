-- To whom receipts of public forms went within a day, and from where they were asked for, so that
-- the limits hold across servers and restarts. Each new one removes those that count no more.
create table receipt (
  id      uuid        primary key,
  mailbox text        not null,
  origin  text        not null,
  sent    timestamptz not null
);
create index receipt_mailbox on receipt (mailbox, sent);
create index receipt_origin on receipt (origin, sent);
create index receipt_sent on receipt (sent);
grant select, insert, delete on receipt to portal_app;

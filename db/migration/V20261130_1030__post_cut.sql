-- Mails of the mailbox at which the mail server ended the connection, by their number on that server
-- (RFC 9051, 2.3.1.1), and how often. A row goes once its mail lies in the mailbox no more.
create table post_cut (
  validity bigint      not null,
  uid      bigint      not null,
  cuts     integer     not null check (cuts > 0),
  last     timestamptz not null,
  primary key (validity, uid)
);
grant select, insert, update (cuts, last), delete on post_cut to portal_app;

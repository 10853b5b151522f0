-- Where answers to a mail go; wiped with it once it has gone.
alter table mail add column reply_to text;

-- Addresses that take one person's answers to one question, by the hash of their token. The kind is
-- part of the key, so that there can be none for a thread of the team or of the committee.
alter table thread add constraint thread_of_kind unique (id, kind);
create table thread_reply (
  token     text        primary key check (token ~ '^[0-9a-f]{64}$'),
  thread_id uuid        not null,
  kind      text        not null default 'WITH_APPLICANT' check (kind = 'WITH_APPLICANT'),
  person_id uuid        not null references person,
  expires   timestamptz not null,
  notices   integer     not null default 0,
  foreign key (thread_id, kind) references thread (id, kind)
);
grant select, insert, update (notices) on thread_reply to portal_app;

-- Which words came by mail.
alter table thread_text add column by_mail boolean not null default false;

-- Mails to the portal that were looked at, so that none is taken twice; nothing of what they say.
create table post_mail (
  mail      text        primary key check (mail ~ '^[0-9a-f]{64}$'),
  looked    timestamptz not null,
  outcome   text        not null check (outcome in ('TAKEN', 'NOT_TAKEN', 'LEFT_ALONE')),
  reason    text,
  thread_id uuid        references thread,
  person_id uuid        references person
);
create index post_mail_looked on post_mail (looked);
grant select, insert on post_mail to portal_app;

-- Whether the one mailbox can be looked into.
create table post_mailbox (
  id      integer     primary key check (id = 1),
  looked  timestamptz,
  failing timestamptz,
  told    boolean     not null
);
insert into post_mailbox (id, told) values (1, false);
grant select, update on post_mailbox to portal_app;

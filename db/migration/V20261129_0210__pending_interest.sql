-- Expressions of interest that wait for the link in the mail to their address. They are no
-- application yet; they go when they are confirmed, and after a week if they are not.
create table pending_interest (
  token        text        primary key check (token ~ '^[0-9a-f]{64}$'), -- the secret's hash
  form_key     uuid        not null unique,
  form_version integer     not null,
  email        text        not null,
  answers      text        not null,
  sent         timestamptz not null
);
create index pending_interest_sent on pending_interest (sent);
grant select, insert, delete on pending_interest to portal_app;

-- Links that were confirmed, with nobody's words: for a week they lead to what they have begun.
create table confirmed_interest (
  token          text        primary key check (token ~ '^[0-9a-f]{64}$'),
  application_id uuid        not null references application,
  confirmed      timestamptz not null
);
create index confirmed_interest_confirmed on confirmed_interest (confirmed);
grant select, insert, delete on confirmed_interest to portal_app;

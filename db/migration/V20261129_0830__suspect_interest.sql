-- Whether a field was filled in that nobody sees: by a program, or by a password manager. The form
-- is taken all the same, and the team is told.
alter table pending_interest add column suspect boolean not null default false;
alter table interest add column suspect boolean not null default false;

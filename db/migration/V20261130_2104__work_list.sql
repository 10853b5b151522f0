-- Open steps as the readers of the work list are told of them: one for each step and holder, a copy of what the streams
-- say, written in the transaction that moves them. Of a round of review they say that the committee has it, and no
-- more. They are empty until the job that writes the copies anew has come to an application.
create table office_step (
  application_id uuid        not null references application,
  number         int         not null,
  step           text        not null,
  holder         text        not null,
  since          timestamptz not null,
  due            timestamptz,
  lapses         boolean     not null,
  primary key (application_id, number),
  check (not lapses or due is not null)
);

grant select, insert, delete on office_step to portal_app;

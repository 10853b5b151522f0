-- Steps of which whoever has them is to be told by a task of this id, which deletes the row with the mails that it writes.
-- Who did what the step follows from gets none.
create table hand_over (
  id             uuid primary key,
  application_id uuid not null references application,
  step           text not null,
  subject_id     uuid not null,
  by_person      uuid not null
);
grant select, insert, delete on hand_over to portal_app;

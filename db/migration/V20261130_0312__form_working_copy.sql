-- What administrators are changing of a form before they publish it as a version: one working copy
-- for each form. It holds whatever was typed, and no history: a version begins when it is published.
create table form_working_copy (
  form       text        primary key check (form in ('application', 'interest')),
  version    integer     not null check (version > 0),
  body       text        not null check (length(body) <= 4194304),
  changed_by uuid        not null references person,
  changed    timestamptz not null
);
grant select, insert, update, delete on form_working_copy to portal_app;

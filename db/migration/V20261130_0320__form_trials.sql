-- What an administrator types who tries a form out, for that person alone: no application comes of it.
create table form_trial (
  person_id uuid not null references person on delete cascade,
  form      text not null check (form in ('application', 'interest')),
  section   text not null,
  typed     text not null check (length(typed) <= 4194304),
  primary key (person_id, form, section)
);
grant select, insert, update, delete on form_trial to portal_app;

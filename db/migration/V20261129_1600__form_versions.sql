-- The versions of the forms that people answer: the application and the expression of interest. A
-- version never changes, as what was answered in it is read with it for ever.
create table form_version (
  form    text    not null check (form in ('application', 'interest')),
  version integer not null check (version > 0),
  form_id uuid    not null,
  hash    text    not null check (hash ~ '^[0-9a-f]{64}$'),
  body    text    not null,
  primary key (form, version)
);
grant select, insert on form_version to portal_app;

-- What people choose cases by: derived from the sections, headers and marks by the code that writes
-- a client, import and generator alike. Null where the source says nothing.
alter table client
  add column synthetic boolean not null default false,
  -- the single values at the top of nbss_<client>.json
  add column fields    jsonb   not null default '{}';

alter table episode
  add column year            smallint check (year between 1900 and 2200),
  add column age             smallint check (age between 0 and 130),
  add column interval_type   text check (interval_type in ('normal', 'uncertain', 'suspicious', 'unclassifiable')),
  -- her episodes before this one that have a screen or a study
  add column earlier_screens smallint not null default 0 check (earlier_screens >= 0),
  -- whole years from this episode to the last that is known of her
  add column follow_up_years smallint not null default 0 check (follow_up_years >= 0);

alter table lesion
  add column signs       text[] not null default '{}',
  add column grade       text check (grade in ('1', '2', '3', 'not-assessable')),
  add column invasive    text check (invasive in ('invasive', 'in-situ')),
  add column size_mm     smallint check (size_mm between 0 and 999),
  add column er          text check (er in ('positive', 'negative', 'borderline', 'not-performed')),
  add column pr          text check (pr in ('positive', 'negative', 'borderline', 'not-performed')),
  add column her2        text check (her2 in ('positive', 'negative', 'borderline', 'not-performed')),
  add column conspicuity text[] not null default '{}',
  add check (signs <@ array['mass', 'calcification', 'asymmetry', 'distortion', 'other']),
  add check (conspicuity <@ array['obvious', 'subtle', 'very-subtle', 'occult', 'not-recalled']);

-- Volpara density grade; shared only where that was approved.
alter table study add column density smallint check (density between 1 and 4);

alter table image
  add column manufacturer text,
  add column model        text,
  add column laterality   text check (laterality in ('left', 'right')),
  add column view         text check (view in ('cc', 'mlo', 'other')),
  add column features     text[] not null default '{}',
  -- false for a synthetic row that no file belongs to
  add column stored       boolean not null default true,
  add check (features <@ array['implant', 'technical-repeat', 'blurred']);

-- One row: whoever holds the catalogue in memory sees here that it has changed.
create table catalogue_state (
  only_one   boolean     primary key default true check (only_one),
  version    bigint      not null,
  changed_at timestamptz not null
);
insert into catalogue_state (version, changed_at) values (0, now());
grant select, update on catalogue_state to portal_app;

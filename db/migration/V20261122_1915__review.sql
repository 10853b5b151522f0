-- Reviews as one reads them; each row can be built again from the events of its stream. The votes
-- themselves stand in the events only, so that no list shows them before the close.
create table review (
  id             uuid        primary key,
  application_id uuid        not null references application,
  chair          uuid        not null references person,
  opened         timestamptz not null,
  closed         timestamptz,
  outcome        text,
  check ((closed is null) = (outcome is null))
);
create index review_application on review (application_id);
grant select, insert, update on review to portal_app;

-- Who is on the panel, and how far they are.
create table review_member (
  review_id uuid    not null references review,
  person_id uuid    not null references person,
  standing  text    not null check (standing in ('SILENT', 'FREE', 'CONFLICTED')),
  voted     boolean not null,
  primary key (review_id, person_id)
);
create index review_member_person on review_member (person_id);
grant select, insert, update, delete on review_member to portal_app;

-- Words of members and chair, as text, so that their hash can be computed again. Erasable.
create table review_text (
  review_id uuid        not null references review,
  hash      text        not null check (hash ~ '^[0-9a-f]{64}$'),
  author    uuid        not null references person,
  written   timestamptz not null,
  body      text        not null,
  primary key (review_id, hash)
);
grant select, insert, update on review_text to portal_app;

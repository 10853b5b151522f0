-- Agreements as one reads them; each row can be built again from the events of its stream.
create table agreement (
  id                uuid        primary key,
  reference         text        not null unique,
  application_id    uuid        not null references application,
  applicant         uuid        not null references person,
  selection         uuid        not null,
  stage             text        not null check (stage in ('DRAFTING', 'SIGNING', 'ACTIVE', 'ENDED')),
  template          integer     not null,
  document          text        not null check (document ~ '^[0-9a-f]{64}$'),
  from_date         date        not null,
  until_date        date        not null,
  starts            timestamptz not null,
  ends              timestamptz not null,
  linking_forbidden boolean     not null,
  signatory         uuid        references person, -- of the recipient
  since             timestamptz not null            -- in this stage
);
create unique index agreement_one_living on agreement (application_id) where stage <> 'ENDED';
create index agreement_stage on agreement (stage, ends);
grant select, insert, update on agreement to portal_app;

-- Every text that was shown to somebody, by its hash. Erasable.
create table agreement_document (
  agreement_id uuid        not null references agreement,
  hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
  written      timestamptz not null,
  body         text        not null,
  primary key (agreement_id, hash)
);
grant select, insert, update on agreement_document to portal_app;

-- Signatures under the standing text, with the name as it was typed.
create table agreement_signature (
  agreement_id uuid        not null references agreement,
  party        text        not null check (party in ('CRH', 'ROYAL_SURREY', 'RECIPIENT')),
  person_id    uuid        not null references person,
  document     text        not null,
  typed_name   text        not null,
  signed       timestamptz not null,
  primary key (agreement_id, party)
);
grant select, insert, update, delete on agreement_signature to portal_app;

-- Who is what to an agreement, beside the roles of the realm.
create table agreement_relation (
  agreement_id uuid not null references agreement,
  person_id    uuid not null references person,
  relation     text not null,
  primary key (agreement_id, person_id, relation)
);
create index agreement_relation_person on agreement_relation (person_id);
grant select, insert, delete on agreement_relation to portal_app;

-- Links that were mailed to signatories. Only the hash of the secret is kept.
create table agreement_invitation (
  token        text        primary key check (token ~ '^[0-9a-f]{64}$'),
  agreement_id uuid        not null references agreement,
  expires      timestamptz not null
);
grant select, insert on agreement_invitation to portal_app;

-- Words to an end or a refusal to sign, as text. Erasable.
create table agreement_text (
  agreement_id uuid        not null references agreement,
  hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
  author       uuid        not null references person,
  written      timestamptz not null,
  body         text        not null,
  primary key (agreement_id, hash)
);
grant select, insert, update on agreement_text to portal_app;

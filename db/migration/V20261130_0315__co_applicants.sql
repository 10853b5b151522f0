-- Where co-applicants were invited: erasable, the event holds the hash under the row's key.
create table co_applicant_address (
  invitee        uuid primary key,
  application_id uuid not null references application,
  address        text not null,
  content_key    text check (content_key ~ '^[0-9a-f]{64}$')
);
create index co_applicant_address_application on co_applicant_address (application_id);
grant select, insert, update on co_applicant_address to portal_app;

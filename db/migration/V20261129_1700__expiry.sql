-- When somebody was warned that a draft or an invitation of theirs will be deleted. A draft that is
-- touched after a warning is warned of anew, and so is each new link of an invitation.
create table expiry_warning (
  application_id uuid        not null references application,
  about          text        not null, -- draft, or the hash of the link's secret
  warned         timestamptz not null,
  primary key (application_id, about, warned)
);
grant select, insert, delete on expiry_warning to portal_app;

-- When an applicant last said that they will go on with a draft in which they had nothing to write.
create table draft_kept (
  application_id uuid        primary key references application,
  kept           timestamptz not null
);
grant select, insert, update, delete on draft_kept to portal_app;

-- What an application leaves behind when it ends: what was written and not submitted.
grant delete on draft_section to portal_app;
grant delete on attachment to portal_app;

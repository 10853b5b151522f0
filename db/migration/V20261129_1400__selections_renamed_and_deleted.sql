-- A person may rename and delete what they have saved. A deleted selection is kept as a row, because
-- what was frozen of it stays, and its name is free again.
alter table selection add column deleted_at timestamptz;
alter table selection drop constraint selection_owner_name_criteria_key;
create unique index selection_once
  on selection (owner, name, criteria) where deleted_at is null;
grant update (name, deleted_at) on selection to portal_app;

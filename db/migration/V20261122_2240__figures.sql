-- The figures of the database as they were counted once. What is published is the latest counting
-- that somebody has published; the counts themselves never change.
create table figures_snapshot (
  id           uuid        primary key,
  taken_at     timestamptz not null,
  body         jsonb       not null,
  synthetic    boolean     not null,
  -- synthetic, and of another size than the real database
  approximate  boolean     not null,
  published_at timestamptz,
  published_by uuid,
  check ((published_at is null) = (published_by is null)),
  check (synthetic or not approximate)
);
create index figures_snapshot_published on figures_snapshot (taken_at)
  where published_at is not null;
create index figures_snapshot_taken on figures_snapshot (taken_at);
grant select, insert on figures_snapshot to portal_app;
grant update (published_at, published_by) on figures_snapshot to portal_app;

-- How long the steps of an application take is measured from these events alone.
create index event_milestone on event (type)
  where type in ('submitted', 'outcome-recorded', 'activated', 'published');

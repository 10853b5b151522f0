-- How far each stream went when this database was brought to this version: only events up to there
-- can have been stored in the older spelling. New homes have no row here.
create table history_before (
  stream_id uuid    primary key,
  version   integer not null
);
insert into history_before select stream_id, max(version) from event group by stream_id;
grant select on history_before to portal_app;

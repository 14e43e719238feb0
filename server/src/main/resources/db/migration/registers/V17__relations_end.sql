-- A relation that was made by mistake, or whose document will not be issued, ends: it stands in the trail only.
alter table registers.relations add column ended_at timestamptz;

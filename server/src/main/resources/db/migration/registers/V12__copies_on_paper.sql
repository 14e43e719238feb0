-- Copies that were numbered on paper while the system was down stand in the one series of copies too, and so do numbers left out there.
alter table registers.copies alter column copy_id drop not null;
alter table registers.copies add column outage_id uuid;
alter table registers.copies add constraint a_line_without_copy_says_why check (copy_id is not null or outage_id is not null);

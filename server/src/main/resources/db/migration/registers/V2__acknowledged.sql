-- Ký nhận (cột 9) of an outgoing document has two sources: the receivers' states 03, and what the clerk writes down for copies on
-- paper. `receipt` stays the clerk's.
alter table registers.outgoing add column acknowledged text;

-- The lines of one outage, which are few, are found without reading the whole book.
create index outgoing_of_outage on registers.outgoing (agency_id, outage_id) where outage_id is not null;
create index copies_of_outage on registers.copies (agency_id, outage_id) where outage_id is not null;

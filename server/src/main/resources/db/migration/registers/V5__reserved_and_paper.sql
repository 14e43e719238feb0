-- Numbers that the clerk keeps free for today (giữ số), and numbers that were given on paper while the system was down: both stand in
-- the one series, each in its line.
alter table registers.outgoing alter column document_id drop not null;
alter table registers.outgoing drop constraint outgoing_state_check;
alter table registers.outgoing add constraint outgoing_state_check
    check (state in ('RESERVED', 'NUMBERED', 'ISSUED', 'CANCELLED'));
alter table registers.outgoing add column reserved_for text;
alter table registers.outgoing add column reserved_by text;
alter table registers.outgoing add column outage_id uuid;
alter table registers.outgoing add constraint a_line_without_document_says_why
    check (document_id is not null or reserved_for is not null or outage_id is not null);
alter table registers.outgoing add constraint a_reserved_number_has_no_document
    check (state <> 'RESERVED' or document_id is null);
drop index registers.number_and_notation_once_a_year;
create unique index number_and_notation_once_a_year on registers.outgoing (agency_id, authority_id, year, number, notation)
    where notation <> '';

-- A time in which the system was down. As long as it is not settled, the authority's books of outgoing documents give no number.
create table registers.outage (
    agency_id     uuid        not null,
    id            uuid        not null,
    authority_id  uuid        not null,
    began         timestamptz not null,
    ended         timestamptz not null,
    reason        text        not null,
    declared_by   text        not null,
    declared_at   timestamptz not null,
    settled_by    text,
    settled_at    timestamptz,
    none_on_paper boolean     not null default false,
    primary key (agency_id, id),
    check (ended >= began),
    check ((settled_at is null) = (settled_by is null))
);
call public.put_behind_wall('registers.outage');
create unique index one_outage_at_a_time on registers.outage (agency_id, authority_id) where settled_at is null;

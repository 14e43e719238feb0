-- The province's list of how documents are sent: electronically, with paper beside it, on paper only. One list for the whole
-- installation, kept by the province's manager; each new list holds from its day on in place of the one before and no list is ever
-- changed. Not behind the wall: every agency goes by it.
create table practice.sending_list (
    id          uuid        primary key,
    valid_from  date        not null,
    instrument  text        not null check (length(instrument) between 1 and 300),
    entered_by  text        not null,
    entered_at  timestamptz not null
);
create index sending_list_in_force on practice.sending_list (valid_from desc, entered_at desc);
grant select, insert on practice.sending_list to congvan_app;

-- The first rule that fits counts. Empty: whatever kind, whatever recipient. A recipient ending in `.*` stands for all codes below.
create table practice.sending_rule (
    list_id       uuid    not null references practice.sending_list,
    ordinal       integer not null,
    document_type text,
    recipient     text,
    mode          text    not null check (mode in ('ELECTRONIC', 'WITH_PAPER', 'PAPER_ONLY')),
    primary key (list_id, ordinal)
);
grant select, insert on practice.sending_rule to congvan_app;

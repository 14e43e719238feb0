-- Every time a bản chính was printed to be stamped by hand (Nghị định 30/2020, Điều 18 khoản 5): who, when, how many copies.
create table outgoing.paper_print (
    agency_id       uuid        not null,
    document_id     uuid        not null,
    ordinal         integer     not null,
    copies          integer     not null check (copies between 1 and 999),
    printed_by_name text        not null,
    printed_at      timestamptz not null,
    primary key (agency_id, document_id, ordinal),
    foreign key (agency_id, document_id) references outgoing.document
);
call public.put_behind_wall('outgoing.paper_print');

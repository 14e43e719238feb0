-- Which types of administrative documents of an authority are numbered in a book of their own, from a day on (Nghị định 30/2020,
-- Điều 15). As with settings, a row is never changed: the latest decision for a day counts.
create table practice.own_book (
    agency_id     uuid        not null,
    id            uuid        not null,
    authority_id  uuid        not null,
    document_type text        not null,
    own           boolean     not null,
    valid_from    date        not null,
    reason        text        not null check (length(reason) between 1 and 500),
    decided_by    uuid        not null,
    decided_at    timestamptz not null,
    primary key (agency_id, id)
);
create index own_book_in_force on practice.own_book (agency_id, authority_id, document_type, valid_from desc, decided_at desc);
call public.put_behind_wall('practice.own_book');

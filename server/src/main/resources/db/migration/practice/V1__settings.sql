create schema practice;
grant usage on schema practice to congvan_app;

-- What an agency has decided within the law, each with the day from which it holds. A row is never changed: a new decision for the
-- same day is a later row, and the latest one counts. So the trail of decisions is the table itself.
create table practice.setting (
    agency_id   uuid        not null,
    id          uuid        not null,
    setting     text        not null,
    value       boolean     not null,
    valid_from  date        not null,
    reason      text        not null,
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    primary key (agency_id, id)
);
create index setting_in_force on practice.setting (agency_id, setting, valid_from desc, decided_at desc);
call public.put_behind_wall('practice.setting');

-- The agency's own name of a register book; where it has none, the book is called as the law's form calls it.
create table practice.book_name (
    agency_id   uuid        not null,
    id          uuid        not null,
    authority_id uuid       not null,
    book        text        not null,
    name        text        not null check (length(name) between 1 and 200),
    valid_from  date        not null,
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    primary key (agency_id, id)
);
create index book_name_in_force on practice.book_name (agency_id, authority_id, book, valid_from desc, decided_at desc);
call public.put_behind_wall('practice.book_name');

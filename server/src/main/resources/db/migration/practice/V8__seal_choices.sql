-- Whether a kind of document that several people sign gets the agency's seal, where the law leaves it to the agency. A row is never
-- changed: a new decision for the same day is a later row, and the latest one counts.
create table practice.seal_choice (
    agency_id     uuid        not null,
    id            uuid        not null,
    document_type text        not null,
    sealed        boolean     not null,
    valid_from    date        not null,
    reason        text        not null check (length(reason) between 1 and 500),
    decided_by    uuid        not null,
    decided_at    timestamptz not null,
    primary key (agency_id, id)
);
create index seal_choice_in_force on practice.seal_choice (agency_id, document_type, valid_from desc, decided_at desc);
call public.put_behind_wall('practice.seal_choice');

-- Hồ sơ trình: what a tờ trình carries for the authority that is to decide, beside its own files. Once it is issued, `sent_package` is
-- the package that carries it and `sent_to` the agency that gets it.
create table outgoing.dossier (
    agency_id     uuid        not null,
    document_id   uuid        not null,
    decider_code  text        not null,
    decider_name  text        not null,
    document_type text        not null,
    summary       text        not null check (length(summary) between 1 and 500),
    draft         uuid        not null,
    opinions      uuid[]      not null,
    papers        uuid[]      not null,
    put_by_name   text        not null,
    put_at        timestamptz not null,
    dropped_at    timestamptz,
    sent_package  uuid,
    sent_to       uuid,
    primary key (agency_id, document_id),
    foreign key (agency_id, document_id) references outgoing.document,
    check (num_nulls(sent_package, sent_to) in (0, 2))
);
call public.put_behind_wall('outgoing.dossier');
create unique index dossier_of_package on outgoing.dossier (sent_package) where sent_package is not null;

-- In the receiving agency: the one draft that was opened from a hồ sơ trình.
create table outgoing.received_dossier (
    agency_id      uuid        not null,
    arrival_id     uuid        not null,
    draft_id       uuid        not null,
    package_id     uuid        not null,
    sender_code    text        not null,
    sender_name    text        not null,
    submitted_type text        not null,
    submitted_sign text        not null,
    submitted_on   date        not null,
    opened_by      uuid        not null,
    opened_by_name text        not null,
    opened_at      timestamptz not null,
    request_key    text,
    primary key (agency_id, arrival_id),
    unique (agency_id, draft_id),
    unique (agency_id, package_id),
    foreign key (agency_id, draft_id) references outgoing.document
);
call public.put_behind_wall('outgoing.received_dossier');

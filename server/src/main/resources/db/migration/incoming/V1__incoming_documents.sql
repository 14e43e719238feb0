-- Documents that arrive, from the doorstep to the register (Nghị định 30/2020, Điều 20 to 22).
create schema incoming;
grant usage on schema incoming to congvan_app;

create table incoming.documents (
    agency_id       uuid        not null,
    document_id     uuid        not null,
    authority_id    uuid        not null,
    origin          text        not null check (origin in ('PACKAGE', 'BY_HAND')),
    state           text        not null check (state in ('WAITING', 'SUSPECTED', 'ISOLATED', 'REGISTERED', 'REFUSED')),
    sender_code     text,
    sender_name     text        not null,
    fields          jsonb       not null,
    code_key        text        not null,
    notation        text        not null,
    organ_key       text        not null,
    searched        text        not null,
    issued_on       date        not null,
    urgency         smallint    not null,
    main_digest     text,
    arrived_at      timestamptz not null,
    mark            text,
    mark_overridden text,
    mark_judged_at  timestamptz,
    mark_judged_by  text,
    decided_at      timestamptz,
    decided_by      text,
    arrival_number  integer,
    arrival_year    integer,
    ground          text,
    words           text,
    primary key (agency_id, document_id),
    check ((state = 'REGISTERED') = (arrival_number is not null)),
    check ((state = 'REFUSED') = (ground is not null)),
    check (state <> 'SUSPECTED' or mark is not null)
);
call public.put_behind_wall('incoming.documents');
create index documents_by_state on incoming.documents (agency_id, state, arrived_at);
create index documents_by_sign on incoming.documents (agency_id, code_key, notation);
create index documents_by_digest on incoming.documents (agency_id, main_digest);

-- The checks before reception, newest last; kept as they were shown.
create table incoming.checks (
    agency_id        uuid        not null,
    document_id      uuid        not null,
    at               timestamptz not null,
    digest           text        not null,
    light            text        not null check (light in ('GREEN', 'AMBER', 'RED')),
    signed           boolean     not null,
    signed_by_person boolean     not null,
    signed_by_agency boolean     not null,
    report_json      text        not null,
    report_html      text        not null,
    primary key (agency_id, document_id, digest, at),
    foreign key (agency_id, document_id) references incoming.documents
);
call public.put_behind_wall('incoming.checks');

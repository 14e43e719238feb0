create schema outgoing;
grant usage on schema outgoing to congvan_app;

-- One outgoing document, from its draft to issue. `revision` counts every change: an act on an older one is refused.
create table outgoing.document (
    agency_id        uuid        not null,
    id               uuid        not null,
    revision         bigint      not null,
    state            text        not null,
    since            timestamptz not null,
    unit_id          uuid        not null,
    drafter          uuid        not null,
    authority_id     uuid        not null,
    signer           uuid        not null,
    document_type    text        not null,
    summary          text        not null,
    searchable       text        not null,
    urgency          text        not null,
    decided_urgency  text        not null,
    drafter_mark     text,
    copies           integer     not null check (copies between 0 and 999),
    language         text        not null,
    description      text,
    reply_by         date,
    version          integer     not null check (version > 0),
    places           jsonb       not null,
    handed_by        uuid,
    opened           boolean     not null default false,
    returned_by      text,
    prepared         text,
    leader_order     text,
    signed           text,
    signed_at        timestamptz,
    signed_by        uuid,
    number           integer,
    printed_number   text,
    notation         text,
    document_date    date,
    numbered         text,
    seal_order       text,
    sealed           text,
    sealed_at        timestamptz,
    issued           text,
    issued_at        timestamptz,
    waiting          jsonb,
    trouble          boolean     not null default false,
    created_at       timestamptz not null,
    primary key (agency_id, id),
    check ((number is null) = (document_date is null)),
    check ((signed is null) = (signed_at is null)),
    check (number is null or numbered is not null),
    check (state not in ('SEALING', 'SEALED', 'ISSUED', 'CANCELLED') or number is not null),
    check (state in ('SEALING', 'SEALED', 'ISSUED', 'CANCELLED') or number is null),
    check (state not in ('SEALED', 'ISSUED') or sealed is not null),
    check ((state = 'ISSUED') = (issued is not null))
);
create index document_by_state on outgoing.document (agency_id, state, since);
create index document_newest on outgoing.document (agency_id, id desc);
create index document_of_drafter on outgoing.document (agency_id, drafter, id desc);
call public.put_behind_wall('outgoing.document');

-- Every content the document ever had. A new one makes approvals that follow it necessary again.
create table outgoing.version (
    agency_id    uuid        not null,
    document_id  uuid        not null,
    version      integer     not null,
    source       uuid        not null,
    pdf          uuid        not null,
    pdf_digest   text        not null,
    pages        integer     not null,
    pdf_a        boolean     not null,
    attachments  uuid[]      not null,
    reading      jsonb       not null,
    made_by      uuid        not null,
    made_by_name text        not null,
    made_at      timestamptz not null,
    remark       text,
    primary key (agency_id, document_id, version),
    foreign key (agency_id, document_id) references outgoing.document
);
call public.put_behind_wall('outgoing.version');

-- Nơi nhận of one version, in its order.
create table outgoing.recipient (
    agency_id   uuid    not null,
    document_id uuid    not null,
    version     integer not null,
    ordinal     integer not null,
    code        text    not null,
    name        text    not null,
    primary key (agency_id, document_id, version, ordinal),
    unique (agency_id, document_id, version, code),
    foreign key (agency_id, document_id) references outgoing.document
);
call public.put_behind_wall('outgoing.recipient');

-- What was done to the document, with names and titles as they were then. A row is only changed to say that its approval or
-- signature no longer counts.
create table outgoing.act (
    agency_id   uuid        not null,
    document_id uuid        not null,
    ordinal     integer     not null,
    act         text        not null,
    event       text        not null,
    from_state  text        not null,
    to_state    text        not null,
    version     integer     not null,
    post_id     uuid,
    name        text        not null,
    title       text        not null,
    done_at     timestamptz not null,
    remark      text,
    void_because jsonb,
    primary key (agency_id, document_id, ordinal),
    foreign key (agency_id, document_id) references outgoing.document
);
call public.put_behind_wall('outgoing.act');

-- Refused attempts to bring in a file with a mark of secrecy. Of the content only the digest is kept.
create table outgoing.secrecy_attempt (
    agency_id       uuid        not null,
    id              uuid        not null,
    attempted_at    timestamptz not null,
    attempted_by    uuid        not null,
    name            text        not null,
    file            text        not null,
    degree          text        not null,
    certain         boolean     not null,
    overridden_by   uuid,
    override_reason text,
    overridden_at   timestamptz,
    primary key (agency_id, id),
    check ((overridden_by is null) = (override_reason is null)),
    check (overridden_by is null or not certain)
);
create index secrecy_attempt_of_file on outgoing.secrecy_attempt (agency_id, file);
call public.put_behind_wall('outgoing.secrecy_attempt');

-- The sealed documents that wait for their time stamp, by agency: the job that issues them must know in which agencies it has
-- work. It tells agencies only, no document.
create function outgoing.agencies_with_sealed() returns setof uuid
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select distinct agency_id from outgoing.document where state = 'SEALED'
$$;
call public.open_to_definer('outgoing.document', 'select');
call public.across_agencies('outgoing.agencies_with_sealed()');

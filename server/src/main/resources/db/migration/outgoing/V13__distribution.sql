-- How a document goes to each of its Nơi nhận: to what end, by which way, and why where that differs from the province's list. What
-- is not decided follows the list; at issue what held is written down for every recipient and stays as it is.
create table outgoing.distribution (
    agency_id       uuid        not null,
    document_id     uuid        not null,
    recipient       text        not null,
    role            text        not null,
    mode            text        not null check (mode in ('ELECTRONIC', 'WITH_PAPER', 'PAPER_ONLY')),
    proposed        text        not null check (proposed in ('ELECTRONIC', 'WITH_PAPER', 'PAPER_ONLY')),
    proposed_by     text,
    reason          text        check (length(reason) between 1 and 500),
    redirected_code text,
    redirected_name text,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    issued_at       timestamptz,
    taken_by_name   text,
    taken_at        timestamptz,
    primary key (agency_id, document_id, recipient),
    foreign key (agency_id, document_id) references outgoing.document,
    check (mode = proposed or reason is not null),
    check ((redirected_code is null) = (redirected_name is null)),
    check ((taken_by_name is null) = (taken_at is null)),
    check (taken_at is null or issued_at is not null)
);
call public.put_behind_wall('outgoing.distribution');

-- Saved groups of recipients: the agency's own (no owner) and those of one post.
create table outgoing.recipient_group (
    agency_id  uuid        not null,
    id         uuid        not null,
    owner      uuid,
    name       text        not null check (length(name) between 1 and 200),
    members    text[]      not null check (cardinality(members) between 1 and 500),
    saved_at   timestamptz not null,
    saved_by   text        not null,
    dropped_at timestamptz,
    primary key (agency_id, id)
);
create unique index recipient_group_name on outgoing.recipient_group (agency_id, coalesce(owner, agency_id), lower(name))
    where dropped_at is null;
call public.put_behind_wall('outgoing.recipient_group');

-- Documents that were signed on paper and are issued as digitised copies (Nghị định 30/2020, Điều 18 khoản 6, Điều 25 khoản 1 điểm c).
-- The number comes first, from the same book as all others, so that it can be written on the paper; the scan follows, and from there on
-- the document is an outgoing document like any other (outgoing.document under the same id).
create table outgoing.from_paper (
    agency_id      uuid        not null,
    id             uuid        not null,
    authority_id   uuid        not null,
    unit_id        uuid        not null,
    clerk          uuid        not null,
    fields         jsonb       not null,
    signed_on      date        not null,
    pages          integer     not null check (pages between 1 and 9999),
    number         integer     not null,
    printed_number text        not null,
    notation       text        not null,
    document_date  date        not null,
    numbered_at    timestamptz not null,
    scan           text        check (scan ~ '^[0-9a-f]{64}$'),
    scanned_at     timestamptz,
    cancelled_at   timestamptz,
    cancel_reason  text,
    primary key (agency_id, id),
    check ((scan is null) = (scanned_at is null)),
    check ((cancelled_at is null) = (cancel_reason is null)),
    check (signed_on <= document_date)
);
create index from_paper_open on outgoing.from_paper (agency_id, numbered_at) where scan is null and cancelled_at is null;
call public.put_behind_wall('outgoing.from_paper');

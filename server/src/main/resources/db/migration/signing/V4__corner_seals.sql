-- Orders of the agency's signature without picture (Nghị định 30/2020, Phụ lục I, Phần I Mục II điểm 8 and Phần II Mục I): on each
-- appendix in a file of its own, and on copies. Kept apart from signing.request, because one document has many of them at once: each
-- is for one part of it, and a newer order replaces an older one of the same part only.
create table signing.corner_request (
    agency_id       uuid        not null,
    id              uuid        not null,
    document_id     uuid        not null,
    part            uuid        not null,
    post_id         uuid        not null,
    base_file       text        not null check (base_file ~ '^[0-9a-f]{64}$'),
    document_digest text        not null check (document_digest ~ '^[0-9a-f]{64}$'),
    words           text        not null,
    font_size       real        not null,
    chain           bytea       not null,
    signing_time    timestamptz not null,
    warnings        jsonb       not null,
    made_at         timestamptz not null,
    expires_at      timestamptz not null,
    value_digest    text        check (value_digest ~ '^[0-9a-f]{64}$'),
    signed_file     text        check (signed_file ~ '^[0-9a-f]{64}$'),
    time_stamped_at timestamptz,
    primary key (agency_id, id),
    check ((signed_file is null) = (value_digest is null)),
    check ((signed_file is null) = (time_stamped_at is null))
);
create index on signing.corner_request (agency_id, document_id, part);
call public.put_behind_wall('signing.corner_request');

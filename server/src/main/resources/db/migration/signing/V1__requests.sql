create schema signing;
grant usage on schema signing to congvan_app;

-- One row per ordered signature: everything that is needed to finish it when the answer comes, on whichever node.
-- The signed file, once made, stands here too: the same answer given twice has the same result.
create table signing.request (
    agency_id uuid not null,
    id uuid not null,
    document_id uuid not null,
    role text not null check (role in ('LEADER', 'SEAL')),
    post_id uuid not null,
    base_file text not null check (base_file ~ '^[0-9a-f]{64}$'),
    document_digest text not null check (document_digest ~ '^[0-9a-f]{64}$'),
    image text not null check (image ~ '^[0-9a-f]{64}$'),
    chain bytea not null,
    signing_time timestamptz not null,
    number text,
    notation text,
    document_date date,
    warnings jsonb not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    value_digest text check (value_digest ~ '^[0-9a-f]{64}$'),
    signed_file text check (signed_file ~ '^[0-9a-f]{64}$'),
    time_stamped_at timestamptz,
    primary key (agency_id, id),
    check ((signed_file is null) = (value_digest is null)),
    check ((signed_file is null) = (time_stamped_at is null))
);
create index on signing.request (agency_id, document_id);
call public.put_behind_wall('signing.request');

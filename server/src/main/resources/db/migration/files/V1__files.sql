create schema files;
grant usage on schema files to congvan_app;

-- One row for every content ever stored; the bytes lie in the content store under the digest. Belongs to no agency: people reach
-- content only through a holding. Never changed, never deleted: a digest names its bytes for ever.
create table files.content (
    digest    text        not null primary key check (digest ~ '^[0-9a-f]{64}$'),
    size      bigint      not null check (size > 0),
    stored_at timestamptz not null
);
grant select, insert on files.content to congvan_app;

-- One agency holds one file for one document.
create table files.holding (
    agency_id   uuid        not null,
    id          uuid        not null,
    document_id uuid        not null,
    role        text        not null,
    digest      text        not null references files.content (digest),
    file_name   text        not null check (length(file_name) between 1 and 255),
    kind        text        not null,
    size        bigint      not null check (size > 0),
    held_at     timestamptz not null,
    position    bigint      generated always as identity,
    primary key (agency_id, id)
);
create index holding_by_document on files.holding (agency_id, document_id, position);
call public.put_behind_wall('files.holding');
-- A holding is final: nothing of it is ever updated.
revoke update on files.holding from congvan_app;

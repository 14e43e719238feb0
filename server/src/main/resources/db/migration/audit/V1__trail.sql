-- The trail: what was done, by whom, when. Written in the act's transaction, never changed, never deleted, not even by the owner.
create schema audit;
grant usage on schema audit to congvan_app;

create function audit.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'the trail is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

-- Puts a table of the trail behind the wall, for reading and appending only.
create procedure audit.append_only(trail regclass)
    language plpgsql as $$
begin
    call public.put_behind_wall(trail);
    execute format('revoke update, delete, truncate on %s from congvan_app', trail);
    execute format('create trigger append_only before update or delete or truncate on %s for each statement execute function audit.refuse_change()', trail);
end
$$;

-- What happened before anybody acted for an agency (a failed sign-in) stands under the agency 00000000-0000-0000-0000-000000000000.
create table audit.entry (
    agency_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    person_id uuid,
    post_id uuid,
    job text,
    act text not null,
    subject_kind text not null,
    subject uuid not null,
    document_id uuid,
    details jsonb not null,
    request_id text,
    primary key (agency_id, id)
);
create index entry_by_document on audit.entry (agency_id, document_id, at) where document_id is not null;
create index entry_by_time on audit.entry (agency_id, at desc, id desc);
call audit.append_only('audit.entry');

-- The committed entries that are not chained yet: the tail. Rows are deleted when chained.
create table audit.unsealed (
    agency_id uuid not null,
    entry_id uuid not null,
    primary key (agency_id, entry_id)
);
call public.put_behind_wall('audit.unsealed');
grant delete on audit.unsealed to congvan_app;

-- One chain per agency: link_hash = SHA-256(previous link_hash || position || entry_hash).
create table audit.link (
    agency_id uuid not null,
    position bigint not null,
    entry_id uuid not null,
    entry_hash bytea not null,
    link_hash bytea not null,
    primary key (agency_id, position),
    unique (agency_id, entry_id)
);
call audit.append_only('audit.link');

-- The root of the Merkle tree over the entry hashes of a stretch of the chain; also kept in a file outside the database.
create table audit.head (
    agency_id uuid not null,
    first_position bigint not null,
    last_position bigint not null,
    root bytea not null,
    link_hash bytea not null,
    made_at timestamptz not null,
    primary key (agency_id, last_position)
);
call audit.append_only('audit.head');

-- How far each chain has come; its row is what sealers on several nodes take turns by.
create table audit.chain (
    agency_id uuid not null primary key,
    position bigint not null,
    link_hash bytea not null,
    head_position bigint not null,
    head_at timestamptz not null
);
call public.put_behind_wall('audit.chain');

-- Cross-agency, ids only: which agencies have entries waiting to be chained, and which have a trail at all.
create function audit.agencies_with_tail() returns setof uuid
    language sql stable security definer set search_path = audit, pg_temp
begin atomic
    select distinct agency_id from audit.unsealed;
end;
create function audit.agencies_with_trail() returns setof uuid
    language sql stable security definer set search_path = audit, pg_temp
begin atomic
    select agency_id from audit.chain union select agency_id from audit.unsealed;
end;
call public.open_to_definer('audit.unsealed', 'select');
call public.open_to_definer('audit.chain', 'select');
call public.across_agencies('audit.agencies_with_tail()');
call public.across_agencies('audit.agencies_with_trail()');

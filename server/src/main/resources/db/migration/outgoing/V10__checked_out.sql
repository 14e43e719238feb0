-- A draft taken along to be worked on in one's own word processor. At most one is open for a document.
create table outgoing.checkout (
    agency_id    uuid        not null,
    id           uuid        not null,
    document_id  uuid        not null,
    version      integer     not null,
    taken_by     uuid        not null,
    taken_name   text        not null,
    taken_at     timestamptz not null,
    purpose      text,
    ended_at     timestamptz,
    ending       text check (ending in ('CHECKED_IN', 'GIVEN_UP', 'BROKEN')),
    ended_by     uuid,
    ended_name   text,
    reason       text,
    made_version integer,
    primary key (agency_id, id),
    foreign key (agency_id, document_id, version) references outgoing.version,
    check (num_nulls(ended_at, ending, ended_by, ended_name) in (0, 4)),
    check ((reason is not null) = (coalesce(ending, '') = 'BROKEN')),
    check ((made_version is not null) = (coalesce(ending, '') = 'CHECKED_IN'))
);
create unique index checkout_open on outgoing.checkout (agency_id, document_id) where ended_at is null;
create index checkout_of_document on outgoing.checkout (agency_id, document_id, id);
call public.put_behind_wall('outgoing.checkout');

-- A corrected file that came too late to be the next version: kept to be compared, never a version.
create table outgoing.set_aside (
    agency_id    uuid        not null,
    id           uuid        not null,
    document_id  uuid        not null,
    based_on     integer     not null,
    source       uuid        not null,
    pdf          uuid        not null,
    pdf_digest   text        not null,
    brought_by   uuid        not null,
    brought_name text        not null,
    brought_at   timestamptz not null,
    note         text        not null,
    primary key (agency_id, id),
    foreign key (agency_id, document_id, based_on) references outgoing.version
);
create index set_aside_of_document on outgoing.set_aside (agency_id, document_id, id);
call public.put_behind_wall('outgoing.set_aside');
revoke update on outgoing.set_aside from congvan_app;

-- The fields as they were with this version, so that two versions can be compared. Empty in versions of the time before.
alter table outgoing.version add column fields jsonb;

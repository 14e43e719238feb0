create schema certificates;
grant usage on schema certificates to congvan_app;

-- The certificates registered in an agency, to a person or to an issuing authority.
create table certificates.certificate (
    agency_id uuid not null,
    id uuid not null,
    person_id uuid,
    authority_id uuid,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    device text not null default '',
    state text not null check (state in ('ACTIVE', 'SUSPENDED', 'REVOKED')),
    not_before timestamptz not null,
    not_after timestamptz not null,
    registered_at timestamptz not null,
    registered_by uuid,
    primary key (agency_id, id),
    unique nulls not distinct (agency_id, sha256, person_id, authority_id),
    check ((person_id is null) <> (authority_id is null))
);
create index on certificates.certificate (agency_id, person_id) where person_id is not null;
create index on certificates.certificate (agency_id, authority_id) where authority_id is not null;
call public.put_behind_wall('certificates.certificate');

-- Every change of state, with its reason (Nghị định 30/2020, Điều 32, 33).
create table certificates.state_change (
    agency_id uuid not null,
    id uuid not null,
    certificate_id uuid not null,
    state text not null check (state in ('ACTIVE', 'SUSPENDED', 'REVOKED')),
    reason text not null,
    at timestamptz not null,
    by_post uuid,
    primary key (agency_id, id),
    foreign key (agency_id, certificate_id) references certificates.certificate
);
call public.put_behind_wall('certificates.state_change');

-- Which clerk's post keeps an authority's device, by which written assignment (Điều 32 khoản 1, 2).
create table certificates.custody (
    agency_id uuid not null,
    id uuid not null,
    certificate_id uuid not null,
    post_id uuid not null,
    assignment text not null check (assignment <> ''),
    valid_from date not null,
    valid_to date,
    primary key (agency_id, id),
    foreign key (agency_id, certificate_id) references certificates.certificate,
    check (valid_to >= valid_from)
);
create index on certificates.custody (agency_id, certificate_id);
create unique index on certificates.custody (agency_id, certificate_id) where valid_to is null;
call public.put_behind_wall('certificates.custody');

create schema organisation;
grant usage on schema organisation to congvan_app;
grant usage on schema organisation to congvan_definer;

-- The province's tree of agencies. Not behind the wall: every agency may know of every other.
create table organisation.agency (
    id uuid primary key,
    key text not null unique,
    name text not null,
    short_name text not null,
    parent uuid references organisation.agency,
    valid_from date not null,
    valid_to date,
    check (valid_to >= valid_from)
);
grant select, insert, update on organisation.agency to congvan_app;

-- One row per human being, whatever posts he holds. Not behind the wall.
create table organisation.person (
    id uuid primary key,
    key text not null unique,
    full_name text not null,
    signature_image text check (signature_image ~ '^[0-9a-f]{64}$')
);
grant select, insert, update on organisation.person to congvan_app;

-- One account per person. Not behind the wall: it is read before anybody acts.
create table organisation.account (
    id uuid primary key,
    person_id uuid not null unique references organisation.person,
    username text not null unique check (username ~ '^[a-z0-9]+([._-][a-z0-9]+)*$'),
    password_hash text not null,
    made_at timestamptz not null,
    locked_at timestamptz,
    last_post uuid
);
grant select, insert, update on organisation.account to congvan_app;

-- Attempts to sign in, for throttling. Kept for a day; older ones are deleted because they serve nothing any more (the trail keeps the acts).
create table organisation.sign_in_attempt (
    id uuid primary key,
    username text not null,
    address text not null,
    at timestamptz not null,
    succeeded boolean not null
);
create index on organisation.sign_in_attempt (username, at);
create index on organisation.sign_in_attempt (address, at);
create index on organisation.sign_in_attempt (at);
grant select, insert, update, delete on organisation.sign_in_attempt to congvan_app;

create table organisation.unit (
    agency_id uuid not null references organisation.agency,
    id uuid not null,
    key text not null,
    name text not null,
    abbreviation text not null,
    ordinal int not null,
    valid_from date not null,
    valid_to date,
    primary key (agency_id, id),
    unique (agency_id, key),
    check (valid_to >= valid_from)
);
call public.put_behind_wall('organisation.unit');

create table organisation.held_post (
    agency_id uuid not null references organisation.agency,
    id uuid not null,
    key text not null,
    person_id uuid not null references organisation.person,
    unit_id uuid not null,
    title text not null,
    roles text[] not null,
    ordinal int not null,
    valid_from date not null,
    valid_to date,
    primary key (agency_id, id),
    unique (agency_id, key),
    foreign key (agency_id, unit_id) references organisation.unit,
    check (valid_to >= valid_from)
);
create index on organisation.held_post (person_id);
create unique index on organisation.held_post (id);
call public.put_behind_wall('organisation.held_post');

create table organisation.authority (
    agency_id uuid not null references organisation.agency,
    id uuid not null,
    key text not null,
    kind text not null,
    name text not null,
    head_above text[] not null,
    head_lines text[] not null,
    legal_bases text[] not null,
    abbreviation text not null,
    place text not null,
    unit_id uuid,
    -- The authority whose identifier code this one shares, e.g. the chairman that of his committee.
    code_of uuid,
    seal_image text check (seal_image ~ '^[0-9a-f]{64}$'),
    ordinal int not null,
    valid_from date not null,
    valid_to date,
    primary key (agency_id, id),
    unique (agency_id, key),
    foreign key (agency_id, unit_id) references organisation.unit,
    foreign key (agency_id, code_of) references organisation.authority,
    check (cardinality(head_lines) > 0),
    check (valid_to >= valid_from)
);
call public.put_behind_wall('organisation.authority');

-- Which clerk's post receives, numbers and seals for which authority (BG 7).
create table organisation.served_authority (
    agency_id uuid not null,
    authority_id uuid not null,
    post_id uuid not null,
    valid_from date not null,
    valid_to date,
    primary key (agency_id, authority_id, post_id, valid_from),
    foreign key (agency_id, authority_id) references organisation.authority,
    foreign key (agency_id, post_id) references organisation.held_post,
    check (valid_to >= valid_from)
);
call public.put_behind_wall('organisation.served_authority');

-- Decree 30/2020, Điều 13: TL. stands in the agency's rules; TUQ. has its written document and an end.
create table organisation.signing_power (
    agency_id uuid not null,
    authority_id uuid not null,
    post_id uuid not null,
    capacity text not null check (capacity in ('OWN', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
    authority_lines text[] not null check (cardinality(authority_lines) > 0),
    basis text,
    ordinal int not null,
    valid_from date not null,
    valid_to date,
    primary key (agency_id, authority_id, post_id, valid_from),
    foreign key (agency_id, authority_id) references organisation.authority,
    foreign key (agency_id, post_id) references organisation.held_post,
    check (capacity not in ('TL', 'TUQ') or basis is not null),
    check (capacity <> 'TUQ' or valid_to is not null),
    check (valid_to >= valid_from)
);
call public.put_behind_wall('organisation.signing_power');

-- The catalogue of identifier codes with its history. Not behind the wall: it is the directory by which agencies find each other.
create table organisation.identifier_code (
    code text not null check (code ~ '^[A-Z][0-9]{2}(\.[0-9]{1,3}){0,3}$' or code ~ '^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}$'),
    name text not null,
    agency_id uuid references organisation.agency,
    authority_id uuid,
    valid_from date not null,
    valid_to date,
    successor text,
    basis text not null,
    primary key (code, valid_from),
    check (valid_to >= valid_from),
    check (successor is null or valid_to is not null)
);
create unique index on organisation.identifier_code (code) where valid_to is null;
create index on organisation.identifier_code (authority_id);
grant select, insert, update on organisation.identifier_code to congvan_app;

create table organisation.access_token (
    agency_id uuid not null references organisation.agency,
    id uuid not null,
    post_id uuid not null,
    name text not null,
    scope text not null check (scope in ('READ', 'ACT')),
    secret_hash bytea not null unique,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, post_id) references organisation.held_post,
    check (expires_at > made_at)
);
call public.put_behind_wall('organisation.access_token');

-- The posts a person holds on a day, in all agencies: asked at sign-in, when nobody acts yet, and for the switch of posts.
create function organisation.posts_of_person(asked_person uuid, on_day date)
    returns table (agency_id uuid, agency_name text, post_id uuid, title text, unit_name text, roles text[])
    language sql stable security definer set search_path = organisation, pg_temp
    as $$
        select p.agency_id, a.name, p.id, p.title, u.name, p.roles
        from organisation.held_post p
        join organisation.agency a on a.id = p.agency_id
        join organisation.unit u on u.agency_id = p.agency_id and u.id = p.unit_id
        where p.person_id = asked_person
          and on_day between p.valid_from and coalesce(p.valid_to, 'infinity')
          and on_day between a.valid_from and coalesce(a.valid_to, 'infinity')
        order by p.valid_from, p.id
    $$;

-- The token with this hash, whoever's it is: asked before anybody acts. Answers with the hash only, never lists.
create function organisation.token_by_hash(asked_hash bytea)
    returns table (agency_id uuid, token_id uuid, person_id uuid, post_id uuid, scope text, expires_at timestamptz, revoked_at timestamptz)
    language sql stable security definer set search_path = organisation, pg_temp
    as $$
        select t.agency_id, t.id, p.person_id, t.post_id, t.scope, t.expires_at, t.revoked_at
        from organisation.access_token t
        join organisation.held_post p on p.agency_id = t.agency_id and p.id = t.post_id
        where t.secret_hash = asked_hash
    $$;

create policy definer_reads on organisation.held_post for select to congvan_definer using (true);
create policy definer_reads on organisation.unit for select to congvan_definer using (true);
create policy definer_reads on organisation.access_token for select to congvan_definer using (true);
grant select on organisation.agency, organisation.held_post, organisation.unit, organisation.access_token to congvan_definer;

grant create on schema organisation to congvan_definer;
alter function organisation.posts_of_person(uuid, date) owner to congvan_definer;
alter function organisation.token_by_hash(bytea) owner to congvan_definer;
revoke create on schema organisation from congvan_definer;
revoke execute on function organisation.posts_of_person(uuid, date) from public;
revoke execute on function organisation.token_by_hash(bytea) from public;
grant execute on function organisation.posts_of_person(uuid, date) to congvan_app;
grant execute on function organisation.token_by_hash(bytea) to congvan_app;

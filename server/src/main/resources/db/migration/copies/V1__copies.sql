-- Copies of issued and received documents (Nghị định 30/2020, Điều 25–27).
create schema copies;
grant usage on schema copies to congvan_app;

-- One request for a copy and what became of it. What is copied is told as it stood when the copy was asked for.
create table copies.copy (
    agency_id      uuid        not null,
    id             uuid        not null,
    document_id    uuid        not null,
    outgoing       boolean     not null,
    authority_id   uuid        not null,
    type_name      text        not null,
    issuer         text        not null,
    sign           text        not null,
    document_date  date        not null,
    subject        text        not null,
    form           text        not null check (form in ('SY', 'SL', 'TRS')),
    origin         text        not null check (origin in ('PAPER', 'ELECTRONIC')),
    target         text        not null check (target in ('PAPER', 'ELECTRONIC')),
    pages          integer[]   not null,
    copies         integer     not null check (copies between 1 and 999),
    receiver       text        not null,
    purpose        text        not null,
    asked_by       uuid        not null,
    asked_by_name  text        not null,
    asked_at       timestamptz not null,
    state          text        not null check (state in ('REQUESTED', 'REFUSED', 'APPROVED', 'SEALING', 'MADE', 'GIVEN')),
    decided_by     uuid,
    decided_name   text,
    decided_lines  text[],
    decided_at     timestamptz,
    remark         text,
    number         integer,
    printed_number text,
    notation       text,
    copy_date      date,
    base           text        check (base ~ '^[0-9a-f]{64}$'),
    seal_order     text,
    file           uuid,
    look_up_code   text        not null,
    given_to       text,
    given_at       timestamptz,
    primary key (agency_id, id),
    unique (agency_id, look_up_code),
    check ((state in ('SEALING', 'MADE', 'GIVEN')) = (number is not null)),
    check ((state = 'GIVEN') = (given_at is not null)),
    check ((number is null) = (copy_date is null))
);
create index on copies.copy (agency_id, document_id);
create index on copies.copy (agency_id, asked_at desc);
call public.put_behind_wall('copies.copy');

-- Every print of a copy on paper: when, by whom, how many sheets' worth of copies.
create table copies.print (
    agency_id  uuid        not null,
    copy_id    uuid        not null,
    ordinal    integer     not null,
    copies     integer     not null check (copies between 1 and 999),
    printed_by uuid        not null,
    name       text        not null,
    printed_at timestamptz not null,
    primary key (agency_id, copy_id, ordinal),
    foreign key (agency_id, copy_id) references copies.copy
);
call public.put_behind_wall('copies.print');

-- Whom the head of the agency lets decide on and sign copies (Điều 27), from a day on, until a later row says otherwise for the same post.
create table copies.signer (
    agency_id    uuid        not null,
    id           uuid        not null,
    authority_id uuid        not null,
    post_id      uuid        not null,
    lines        text[]      not null,
    may_sign     boolean     not null,
    basis        text        not null,
    valid_from   date        not null,
    decided_by   uuid        not null,
    decided_at   timestamptz not null,
    primary key (agency_id, id)
);
create index on copies.signer (agency_id, authority_id, post_id, valid_from desc, decided_at desc);
call public.put_behind_wall('copies.signer');

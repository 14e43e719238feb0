-- Register books, their lines, and how documents stand to each other (Nghị định 30/2020, Điều 15, 16, 22; Phụ lục IV; Phụ lục VI).
create schema registers;
grant usage on schema registers to congvan_app;

-- One gap-free series of numbers. The row is the lock: whoever takes a number holds it until the commit.
create table registers.books (
    agency_id    uuid    not null,
    authority_id uuid    not null,
    direction    text    not null check (direction in ('OUTGOING', 'INCOMING')),
    year         integer not null check (year between 2000 and 2999),
    book         text    not null,
    last_number  integer not null check (last_number > 0),
    last_day     date    not null,
    primary key (agency_id, authority_id, direction, year, book)
) with (fillfactor = 50);
call public.put_behind_wall('registers.books');

create table registers.outgoing (
    agency_id       uuid        not null,
    authority_id    uuid        not null,
    year            integer     not null,
    book            text        not null,
    number          integer     not null check (number > 0),
    document_id     uuid        not null,
    notation        text        not null,
    day             date        not null,
    taken_at        timestamptz not null,
    state           text        not null check (state in ('NUMBERED', 'ISSUED', 'CANCELLED')),
    type_name       text        not null,
    organ_name      text        not null,
    subject         text        not null,
    language        text        not null,
    pages           integer     not null,
    note            text,
    signer_position text        not null,
    signer_name     text        not null,
    receivers       jsonb       not null,
    urgency         smallint    not null,
    copies          integer     not null,
    answer_due      date,
    copy_keeper     text        not null,
    dispatched_on   date,
    receipt         text,
    cancelled_at    timestamptz,
    cancel_reason   text,
    primary key (agency_id, authority_id, year, book, number),
    check (extract(year from day) = year),
    check ((state = 'CANCELLED') = (cancelled_at is not null and cancel_reason is not null)),
    check ((state = 'ISSUED') = (dispatched_on is not null))
);
call public.put_behind_wall('registers.outgoing');
create unique index one_live_number_per_document on registers.outgoing (agency_id, document_id) where state <> 'CANCELLED';
create unique index number_and_notation_once_a_year on registers.outgoing (agency_id, authority_id, year, number, notation);

create table registers.incoming (
    agency_id       uuid        not null,
    authority_id    uuid        not null,
    year            integer     not null,
    book            text        not null,
    number          integer     not null check (number > 0),
    document_id     uuid        not null,
    arrived_on      date        not null,
    taken_at        timestamptz not null,
    type_name       text        not null,
    code_number     text        not null,
    notation        text        not null,
    issued_on       date        not null,
    organ_name      text        not null,
    subject         text        not null,
    language        text        not null,
    pages           integer     not null,
    note            text,
    signer_position text        not null,
    signer_name     text        not null,
    urgency         smallint    not null,
    to_places       text,
    due             date,
    handed_over_on  date,
    receipt         text,
    primary key (agency_id, authority_id, year, book, number),
    check (extract(year from arrived_on) = year)
);
call public.put_behind_wall('registers.incoming');
create unique index one_arrival_number_per_document on registers.incoming (agency_id, document_id);

create table registers.relations (
    agency_id     uuid        not null,
    from_document uuid        not null,
    relation      text        not null check (relation in ('ANSWERS', 'REPLACES', 'AMENDS', 'CORRECTS', 'RECALLS')),
    to_document   uuid        not null,
    made_at       timestamptz not null,
    primary key (agency_id, from_document, relation, to_document),
    check (from_document <> to_document)
);
call public.put_behind_wall('registers.relations');
create index relations_backwards on registers.relations (agency_id, to_document);

-- The next number of a series, and the lock on it until the commit. No number where the day lies before that of a lower number,
-- in this series or in a later year's: then `behind` says which day that is.
create function registers.next_number(
        p_authority uuid, p_direction text, p_year integer, p_book text, p_day date,
        out given integer, out behind date)
    language plpgsql as $$
declare
    v_agency constant uuid := public.current_agency();
begin
    for attempt in 1..2 loop
        update registers.books set last_number = last_number + 1, last_day = p_day
            where agency_id = v_agency and authority_id = p_authority and direction = p_direction
              and year = p_year and book = p_book and last_day <= p_day
              and not exists (select from registers.books later
                  where later.agency_id = v_agency and later.authority_id = p_authority
                    and later.direction = p_direction and later.year > p_year and later.book = p_book)
            returning last_number into given;
        if given is not null then
            return;
        end if;
        select max(last_day) into behind from registers.books
            where agency_id = v_agency and authority_id = p_authority and direction = p_direction
              and book = p_book and year >= p_year and last_day > p_day;
        if behind is not null then
            return;
        end if;
        insert into registers.books (agency_id, authority_id, direction, year, book, last_number, last_day)
            values (v_agency, p_authority, p_direction, p_year, p_book, 1, p_day)
            on conflict do nothing returning last_number into given;
        if given is not null then
            return;
        end if;
    end loop;
    select last_day into behind from registers.books
        where agency_id = v_agency and authority_id = p_authority and direction = p_direction and year = p_year and book = p_book;
end
$$;

-- Number and line of an outgoing document in one round trip.
create function registers.take_outgoing(
        p_authority uuid, p_year integer, p_book text, p_day date, p_at timestamptz, p_document uuid, p_notation text,
        p_type_name text, p_organ_name text, p_subject text, p_language text, p_pages integer, p_note text,
        p_signer_position text, p_signer_name text, p_receivers jsonb, p_urgency integer, p_copies integer,
        p_answer_due date, p_copy_keeper text,
        out given integer, out behind date)
    language plpgsql as $$
begin
    select n.given, n.behind into given, behind
        from registers.next_number(p_authority, 'OUTGOING', p_year, p_book, p_day) n;
    if given is not null then
        insert into registers.outgoing (agency_id, authority_id, year, book, number, document_id, notation, day, taken_at,
                state, type_name, organ_name, subject, language, pages, note, signer_position, signer_name, receivers,
                urgency, copies, answer_due, copy_keeper)
            values (public.current_agency(), p_authority, p_year, p_book, given, p_document, p_notation, p_day, p_at,
                'NUMBERED', p_type_name, p_organ_name, p_subject, p_language, p_pages, p_note, p_signer_position,
                p_signer_name, p_receivers, p_urgency, p_copies, p_answer_due, p_copy_keeper);
    end if;
end
$$;

-- Số đến and line of an incoming document in one round trip.
create function registers.take_arrival(
        p_authority uuid, p_year integer, p_book text, p_day date, p_at timestamptz, p_document uuid,
        p_type_name text, p_code_number text, p_notation text, p_issued_on date, p_organ_name text, p_subject text,
        p_language text, p_pages integer, p_note text, p_signer_position text, p_signer_name text, p_urgency integer,
        p_to_places text, p_due date,
        out given integer, out behind date)
    language plpgsql as $$
begin
    select n.given, n.behind into given, behind
        from registers.next_number(p_authority, 'INCOMING', p_year, p_book, p_day) n;
    if given is not null then
        insert into registers.incoming (agency_id, authority_id, year, book, number, document_id, arrived_on, taken_at,
                type_name, code_number, notation, issued_on, organ_name, subject, language, pages, note, signer_position,
                signer_name, urgency, to_places, due)
            values (public.current_agency(), p_authority, p_year, p_book, given, p_document, p_day, p_at,
                p_type_name, p_code_number, p_notation, p_issued_on, p_organ_name, p_subject, p_language, p_pages, p_note,
                p_signer_position, p_signer_name, p_urgency, p_to_places, p_due);
    end if;
end
$$;

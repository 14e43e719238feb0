-- The one series of copies (Nghị định 30/2020, Điều 25; Phụ lục I Phần II), and the registers that people keep by hand, line by line
-- (Phụ lục IV, mẫu III, IV, and the system's own).
alter table registers.books drop constraint books_direction_check;
alter table registers.books add constraint books_direction_check check (direction in ('OUTGOING', 'INCOMING', 'COPIES', 'KEPT'));

create table registers.copies (
    agency_id     uuid        not null,
    authority_id  uuid        not null,
    year          integer     not null,
    book          text        not null,
    number        integer     not null check (number > 0),
    copy_id       uuid        not null,
    notation      text        not null,
    day           date        not null,
    taken_at      timestamptz not null,
    state         text        not null check (state in ('ISSUED', 'CANCELLED')),
    type_name     text        not null,
    original      text        not null,
    subject       text        not null,
    receivers     jsonb       not null,
    copies        integer     not null check (copies >= 0),
    on_paper      boolean     not null,
    signer_name   text        not null,
    note          text,
    cancelled_at  timestamptz,
    cancel_reason text,
    primary key (agency_id, authority_id, year, book, number),
    check (extract(year from day) = year),
    check ((state = 'CANCELLED') = (cancelled_at is not null and cancel_reason is not null))
);
call public.put_behind_wall('registers.copies');
create unique index one_live_number_per_copy on registers.copies (agency_id, copy_id) where state <> 'CANCELLED';

-- Number and line of a copy in one round trip.
create function registers.take_copy(
        p_authority uuid, p_year integer, p_book text, p_day date, p_at timestamptz, p_copy uuid, p_notation text,
        p_type_name text, p_original text, p_subject text, p_receivers jsonb, p_copies integer, p_on_paper boolean,
        p_signer_name text, p_note text,
        out given integer, out behind date)
    language plpgsql as $$
begin
    select n.given, n.behind into given, behind
        from registers.next_number(p_authority, 'COPIES', p_year, p_book, p_day) n;
    if given is not null then
        insert into registers.copies (agency_id, authority_id, year, book, number, copy_id, notation, day, taken_at, state,
                type_name, original, subject, receivers, copies, on_paper, signer_name, note)
            values (public.current_agency(), p_authority, p_year, p_book, given, p_copy, p_notation, p_day, p_at, 'ISSUED',
                p_type_name, p_original, p_subject, p_receivers, p_copies, p_on_paper, p_signer_name, p_note);
    end if;
end
$$;

-- One line of a register kept by hand. Its form, and with it the columns, is data of the lawbook; `number` is the line's ordinal.
create table registers.kept (
    agency_id    uuid        not null,
    authority_id uuid        not null,
    form         text        not null,
    year         integer     not null,
    number       integer     not null check (number > 0),
    day          date        not null,
    cells        jsonb       not null,
    document_id  uuid,
    written_by   text        not null,
    written_at   timestamptz not null,
    changed_at   timestamptz,
    primary key (agency_id, authority_id, form, year, number)
);
call public.put_behind_wall('registers.kept');

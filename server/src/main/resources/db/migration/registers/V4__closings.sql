-- Khóa sổ: a span of numbers of one series is fixed by a digest of its lines. What is learnt later about a closed line is a
-- supplement beside it, dated and never changed.
create table registers.closing (
    agency_id      uuid        not null,
    authority_id   uuid        not null,
    kind           text        not null check (kind in ('OUTGOING', 'INCOMING', 'COPIES')),
    year           integer     not null,
    book           text        not null,
    first_number   integer     not null check (first_number > 0),
    last_number    integer     not null,
    id             uuid        not null,
    from_day       date        not null,
    to_day         date        not null,
    cancelled      integer     not null,
    digest         text        not null check (digest ~ '^[0-9a-f]{64}$'),
    closed_at      timestamptz not null,
    closed_by      text        not null,
    primary key (agency_id, authority_id, kind, year, book, first_number),
    check (last_number >= first_number),
    check (to_day >= from_day)
);
call public.put_behind_wall('registers.closing');
revoke update on registers.closing from congvan_app;
create unique index closing_by_id on registers.closing (agency_id, id);
create index closing_by_digest on registers.closing (agency_id, digest);

create table registers.supplement (
    agency_id    uuid        not null,
    id           uuid        not null,
    authority_id uuid        not null,
    kind         text        not null,
    year         integer     not null,
    book         text        not null,
    number       integer     not null,
    fact         text        not null check (fact in ('RECEIPT', 'ACKNOWLEDGED', 'HANDED_OVER')),
    words        text        not null,
    written_at   timestamptz not null,
    primary key (agency_id, id)
);
call public.put_behind_wall('registers.supplement');
revoke update on registers.supplement from congvan_app;
create index supplement_of_line on registers.supplement (agency_id, authority_id, kind, year, book, number);

-- A line within a closed span stays as it is, whoever tries.
create function registers.closed_line_stays() returns trigger
    language plpgsql as $$
begin
    if (tg_op = 'DELETE' or new is distinct from old) and exists (
            select from registers.closing c
            where c.agency_id = old.agency_id and c.authority_id = old.authority_id and c.kind = tg_argv[0]
              and c.year = old.year and c.book = old.book and old.number between c.first_number and c.last_number) then
        raise exception 'line % of a closed register is not changed', old.number using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger closed_line_stays before update or delete on registers.outgoing
    for each row execute function registers.closed_line_stays('OUTGOING');
create trigger closed_line_stays before update or delete on registers.incoming
    for each row execute function registers.closed_line_stays('INCOMING');
create trigger closed_line_stays before update or delete on registers.copies
    for each row execute function registers.closed_line_stays('COPIES');

-- Khóa sổ of a register kept by hand: a span of its lines is fixed as it stands, with a digest. What was still empty in a closed line
-- (ký nhận, ngày trả) may be written later; what stood there stays.
create table registers.kept_closing (
    agency_id    uuid        not null,
    id           uuid        not null,
    authority_id uuid        not null,
    form         text        not null,
    year         integer     not null,
    first_number integer     not null check (first_number > 0),
    last_number  integer     not null,
    from_day     date        not null,
    to_day       date        not null,
    lines        jsonb       not null,
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
    closed_at    timestamptz not null,
    closed_by    text        not null,
    primary key (agency_id, id),
    unique (agency_id, authority_id, form, year, first_number),
    check (last_number >= first_number),
    check (to_day >= from_day)
);
call public.put_behind_wall('registers.kept_closing');
revoke update on registers.kept_closing from congvan_app;
create index kept_closing_by_digest on registers.kept_closing (agency_id, digest);

create function registers.closed_kept_line_stays() returns trigger
    language plpgsql as $$
declare
    closed jsonb;
begin
    select line.value -> 'cells' into closed
        from registers.kept_closing c, jsonb_array_elements(c.lines) line
        where c.agency_id = old.agency_id and c.authority_id = old.authority_id and c.form = old.form
          and c.year = old.year and old.number between c.first_number and c.last_number
          and (line.value ->> 'number')::int = old.number;
    if closed is not null and (tg_op = 'DELETE' or new.number <> old.number or new.day <> old.day
            or new.year <> old.year or new.form <> old.form or not new.cells @> closed) then
        raise exception 'line % of a closed register is not changed', old.number using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger closed_line_stays before update or delete on registers.kept
    for each row execute function registers.closed_kept_line_stays();

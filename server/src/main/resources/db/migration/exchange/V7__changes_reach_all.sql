-- Word of a later document that changes one which was sent (Nghị định 30/2020, Điều 18 khoản 3) reaches whoever gets the earlier one
-- after that too, and comes back: who was told, and who has seen it.
create table exchange.changes (
    agency_id   uuid        not null,
    document_id uuid        not null,
    changed_by  uuid        not null,
    change      text        not null check (change in ('CORRECTS', 'AMENDS', 'REPLACES', 'ABOLISHES')),
    sign        text        not null,
    issued_on   date        not null,
    at          timestamptz not null,
    primary key (agency_id, document_id, changed_by)
);
call public.put_behind_wall('exchange.changes');
call public.open_to_definer('exchange.changes', 'select, insert');

-- Who of the receiver's people saw it first.
alter table exchange.changed_arrivals add column seen_by text;
alter table exchange.changed_arrivals add column seen_at timestamptz;
alter table exchange.changed_arrivals add constraint changed_arrivals_seen check ((seen_by is null) = (seen_at is null));

-- Tells every receiver of a document of the acting agency that a later one changes it. A receiver whom it is just handed to is found
-- here, or finds the change himself.
drop function exchange.tell_change(uuid, uuid, text, text, date, timestamptz);
create function exchange.tell_change(
        p_document uuid, p_by uuid, p_change text, p_sign text, p_issued_on date, p_at timestamptz)
    returns void language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
    v_sender constant uuid := public.current_agency();
    v_package uuid;
begin
    insert into changes (agency_id, document_id, changed_by, change, sign, issued_on, at)
        values (v_sender, p_document, p_by, p_change, p_sign, p_issued_on, p_at)
        on conflict do nothing;
    for v_package in select package_id from packages where agency_id = v_sender and document_id = p_document order by 1 loop
        perform one_at_a_time(v_package);
        insert into changed_arrivals (agency_id, arrival_id, document_id, change, sign, issued_on, at)
            select agency_id, arrival_id, p_by, p_change, p_sign, p_issued_on, p_at
            from arrivals
            where package_id = v_package and sender_agency = v_sender and status in ('HANDED', 'ARRIVED', 'ACCEPTED')
            on conflict do nothing;
    end loop;
end
$$;

-- What is handed over after its change was told brings the word with it.
create function exchange.changes_follow() returns trigger language plpgsql as $$
begin
    insert into exchange.changed_arrivals (agency_id, arrival_id, document_id, change, sign, issued_on, at)
        select new.agency_id, new.arrival_id, c.changed_by, c.change, c.sign, c.issued_on, c.at
        from exchange.packages p
        join exchange.changes c on c.agency_id = p.agency_id and c.document_id = p.document_id
        where p.agency_id = new.sender_agency and p.package_id = new.package_id
        on conflict do nothing;
    return new;
end
$$;
create trigger changes_follow after insert or update of status on exchange.arrivals
    for each row when (new.status = 'HANDED') execute function exchange.changes_follow();

-- To which receivers of a document of the acting agency word of its changes went, and who there has seen it.
create function exchange.changes_told(p_document uuid)
    returns table (recipient_code text, recipient_name text, change text, sign text, issued_on date, status text,
        told boolean, seen_by text, seen_at timestamptz)
    language sql stable security definer set search_path = exchange, pg_temp as $$
    select d.recipient_code, d.recipient_name, c.change, c.sign, c.issued_on, d.status,
           coalesce(t.told, false), t.seen_by, t.seen_at
    from changes c
    join packages p on p.agency_id = c.agency_id and p.document_id = c.document_id
    join deliveries d on d.agency_id = p.agency_id and d.package_id = p.package_id
    left join arrivals a on a.package_id = p.package_id and a.sender_agency = p.agency_id and a.recipient_code = d.recipient_code
    left join changed_arrivals t on t.agency_id = a.agency_id and t.arrival_id = a.arrival_id and t.document_id = c.changed_by
    where c.agency_id = public.current_agency() and c.document_id = p_document
    order by c.at, d.ordinal
$$;

call public.across_agencies('exchange.tell_change(uuid, uuid, text, text, date, timestamptz)');
call public.across_agencies('exchange.changes_told(uuid)');

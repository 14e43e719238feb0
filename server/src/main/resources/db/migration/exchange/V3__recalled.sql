-- Recall (thu hồi; Nghị định 30/2020, Điều 18 khoản 4): what was sent is cancelled at every receiver at once, whatever he has done with
-- it; it cannot be refused and is confirmed by the system. And what a later document does to one that was sent: corrects, amends,
-- replaces it.
alter table exchange.deliveries drop constraint deliveries_status_check;
alter table exchange.deliveries add constraint deliveries_status_check
    check (status in ('WAITING', 'FAILED', 'ARRIVED', 'REFUSED', 'ACCEPTED', 'RECALLED'));
alter table exchange.deliveries add column recalled_from text;
alter table exchange.deliveries add constraint deliveries_recalled check ((status = 'RECALLED') = (recalled_from is not null));
alter table exchange.feedbacks drop constraint feedbacks_status_check;
alter table exchange.feedbacks add constraint feedbacks_status_check
    check (status in ('FAILED', 'ARRIVED', 'REFUSED', 'ACCEPTED', 'RECALLED'));
alter table exchange.arrivals drop constraint arrivals_status_check;
alter table exchange.arrivals add constraint arrivals_status_check
    check (status in ('HANDED', 'DAMAGED', 'ARRIVED', 'REFUSED', 'ACCEPTED', 'RECALLED'));
create index arrivals_of_a_package on exchange.arrivals (package_id);

-- In the receiver's agency: his arrivals that the sender has recalled; `told` once the receiver's side has been.
create table exchange.recalled_arrivals (
    agency_id     uuid        not null,
    arrival_id    uuid        not null,
    recalled_from text        not null,
    ordered_by    text        not null,
    reason        text        not null,
    at            timestamptz not null,
    told          boolean     not null default false,
    primary key (agency_id, arrival_id),
    foreign key (agency_id, arrival_id) references exchange.arrivals
);
call public.put_behind_wall('exchange.recalled_arrivals');
create index recalled_arrivals_to_tell on exchange.recalled_arrivals (agency_id) where not told;

-- In the receiver's agency: the later documents that correct, amend or replace one that he received.
create table exchange.changed_arrivals (
    agency_id  uuid        not null,
    arrival_id uuid        not null,
    document_id uuid       not null,
    change     text        not null check (change in ('CORRECTS', 'AMENDS', 'REPLACES')),
    sign       text        not null,
    issued_on  date        not null,
    at         timestamptz not null,
    told       boolean     not null default false,
    primary key (agency_id, arrival_id, document_id),
    foreign key (agency_id, arrival_id) references exchange.arrivals
);
call public.put_behind_wall('exchange.changed_arrivals');
create index changed_arrivals_to_tell on exchange.changed_arrivals (agency_id) where not told;

call public.open_to_definer('exchange.recalled_arrivals', 'select, insert');
call public.open_to_definer('exchange.changed_arrivals', 'select, insert');

drop function exchange.hand_over(uuid, text, uuid, uuid, uuid, timestamptz);
drop function exchange.agencies_with_work(timestamptz);

-- Handing over and recalling one package follow each other: a receiver whom it is just handed to is either found by the recall, or
-- gets nothing any more.
create function exchange.one_at_a_time(p_package uuid) returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended(p_package::text, 20260301))
$$;

-- As in the first migration, one at a time.
create function exchange.hand_over(
        p_package uuid, p_code text, p_receiver uuid, p_authority uuid, p_arrival uuid, p_at timestamptz)
    returns boolean language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
    v_sender constant uuid := public.current_agency();
begin
    perform one_at_a_time(p_package);
    update deliveries set handed_at = p_at, attempts = attempts + 1
        where agency_id = v_sender and package_id = p_package and recipient_code = p_code
          and status = 'WAITING' and handed_at is null;
    if not found then
        return false;
    end if;
    insert into arrivals (agency_id, arrival_id, package_id, authority_id, recipient_code, sender_agency, sender_code,
            sender_name, envelope, files, handed_at, status)
        select p_receiver, p_arrival, p.package_id, p_authority, p_code, v_sender, p.sender_code, p.sender_name,
               case when p.envelope ->> 'secrecy' = 'NONE' then p.envelope
                    else p.envelope || '{"subject": "", "signerName": "", "signerPosition": ""}' end,
               case when p.envelope ->> 'secrecy' = 'NONE' then p.files else '[]' end,
               p_at, 'HANDED'
        from packages p where p.agency_id = v_sender and p.package_id = p_package
        on conflict (agency_id, package_id, recipient_code)
            do update set status = 'HANDED', handed_at = p_at where arrivals.status = 'DAMAGED';
    return true;
end
$$;

-- Recalls every package of a document of the acting agency: from outboxes and doorsteps it is gone, at the receivers it is cancelled.
-- What a receiver has refused stays refused. How many deliveries were recalled.
create function exchange.recall(p_document uuid, p_ordered_by text, p_reason text, p_at timestamptz)
    returns integer language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
    v_sender constant uuid := public.current_agency();
    v_package uuid;
    v_recalled integer := 0;
    v_now integer;
begin
    for v_package in select package_id from packages where agency_id = v_sender and document_id = p_document order by 1 loop
        perform one_at_a_time(v_package);
        -- Before anything is looked at, so that a receiver who is just accepting has done so or comes too late.
        perform 1 from arrivals where package_id = v_package and sender_agency = v_sender order by agency_id, arrival_id for update;
        insert into recalled_arrivals (agency_id, arrival_id, recalled_from, ordered_by, reason, at)
            select agency_id, arrival_id, status, p_ordered_by, p_reason, p_at from arrivals
            where package_id = v_package and sender_agency = v_sender and status in ('HANDED', 'DAMAGED', 'ARRIVED', 'ACCEPTED');
        update arrivals set status = 'RECALLED'
            where package_id = v_package and sender_agency = v_sender and status in ('HANDED', 'DAMAGED', 'ARRIVED', 'ACCEPTED');
        insert into feedbacks (agency_id, package_id, recipient_code, status, at)
            select agency_id, package_id, recipient_code, 'RECALLED', p_at from deliveries
            where agency_id = v_sender and package_id = v_package and status in ('WAITING', 'FAILED', 'ARRIVED', 'ACCEPTED');
        update deliveries set status = 'RECALLED', recalled_from = status, since = p_at, failure = null
            where agency_id = v_sender and package_id = v_package and status in ('WAITING', 'FAILED', 'ARRIVED', 'ACCEPTED');
        get diagnostics v_now = row_count;
        v_recalled := v_recalled + v_now;
    end loop;
    return v_recalled;
end
$$;

-- Tells every receiver of a document of the acting agency that a later one changes it.
create function exchange.tell_change(
        p_document uuid, p_by uuid, p_change text, p_sign text, p_issued_on date, p_at timestamptz)
    returns void language sql security definer set search_path = exchange, pg_temp as $$
    insert into changed_arrivals (agency_id, arrival_id, document_id, change, sign, issued_on, at)
        select a.agency_id, a.arrival_id, p_by, p_change, p_sign, p_issued_on, p_at
        from packages p join arrivals a on a.package_id = p.package_id and a.sender_agency = p.agency_id
        where p.agency_id = public.current_agency() and p.document_id = p_document
          and a.status in ('HANDED', 'ARRIVED', 'ACCEPTED')
        on conflict do nothing
$$;

-- The agencies for which the delivery job has something to do: ids only.
create function exchange.agencies_with_work(p_at timestamptz)
    returns setof uuid language sql stable security definer set search_path = exchange, pg_temp as $$
    select agency_id from deliveries where status = 'WAITING' and handed_at is null and next_attempt <= p_at
    union
    select agency_id from arrivals where status = 'HANDED'
    union
    select agency_id from feedbacks where not announced
    union
    select agency_id from recalled_arrivals where not told
    union
    select agency_id from changed_arrivals where not told
$$;

call public.across_agencies('exchange.hand_over(uuid, text, uuid, uuid, uuid, timestamptz)');
call public.across_agencies('exchange.agencies_with_work(timestamptz)');
call public.across_agencies('exchange.recall(uuid, text, text, timestamptz)');
call public.across_agencies('exchange.tell_change(uuid, uuid, text, text, date, timestamptz)');

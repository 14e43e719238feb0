-- Taking back (lấy lại): the sender asks one receiver to give a document back. Whoever has not accepted it loses it at once; whoever
-- has may agree or refuse. It is no recall (thu hồi), which needs an order and cannot be refused.
alter table exchange.changed_arrivals drop constraint changed_arrivals_change_check;
alter table exchange.changed_arrivals add constraint changed_arrivals_change_check
    check (change in ('CORRECTS', 'AMENDS', 'REPLACES', 'ABOLISHES'));

-- How an arrival was cancelled: recalled, or taken back by its sender.
alter table exchange.recalled_arrivals add column taken_back boolean not null default false;
alter table exchange.deliveries add column taken_back boolean not null default false;

-- In the sender's agency: what was asked of whom, and the answer; `told` once the sender's side has been.
create table exchange.take_backs (
    agency_id      uuid        not null,
    ask_id         uuid        not null,
    package_id     uuid        not null,
    recipient_code text        not null,
    asked_by       text        not null,
    reason         text        not null check (length(reason) between 1 and 1000),
    asked_at       timestamptz not null,
    answer         text        check (answer in ('AT_ONCE', 'AGREED', 'REFUSED', 'LAPSED')),
    answered_by    text,
    words          text,
    answered_at    timestamptz,
    told           boolean     not null default true,
    primary key (agency_id, ask_id),
    check ((answer is null) = (answered_at is null)),
    check (coalesce(answer in ('AGREED', 'REFUSED'), false) = (answered_by is not null))
);
call public.put_behind_wall('exchange.take_backs');
create index take_backs_of_a_package on exchange.take_backs (agency_id, package_id);
create unique index one_open_take_back on exchange.take_backs (agency_id, package_id, recipient_code) where answer is null;
create index take_backs_to_tell on exchange.take_backs (agency_id) where not told;

-- In the receiver's agency: the same question as it came to him.
create table exchange.asked_back (
    agency_id   uuid        not null,
    ask_id      uuid        not null,
    arrival_id  uuid        not null,
    asked_by    text        not null,
    reason      text        not null,
    asked_at    timestamptz not null,
    answer      text        check (answer in ('AGREED', 'REFUSED', 'LAPSED')),
    answered_by text,
    words       text,
    answered_at timestamptz,
    told        boolean     not null default false,
    primary key (agency_id, ask_id),
    foreign key (agency_id, arrival_id) references exchange.arrivals
);
call public.put_behind_wall('exchange.asked_back');
create index asked_back_of_an_arrival on exchange.asked_back (agency_id, arrival_id);
create index asked_back_to_tell on exchange.asked_back (agency_id) where not told;

call public.open_to_definer('exchange.take_backs', 'select, insert, update');
call public.open_to_definer('exchange.asked_back', 'select, insert, update');

-- Cancels one delivery at its receiver, whatever it has come to there; the package must be held one at a time.
create function exchange.cancel_delivery(
        p_sender uuid, p_package uuid, p_code text, p_by text, p_reason text, p_at timestamptz)
    returns void language plpgsql as $$
begin
    insert into exchange.recalled_arrivals (agency_id, arrival_id, recalled_from, ordered_by, reason, at, taken_back)
        select agency_id, arrival_id, status, p_by, p_reason, p_at, true from exchange.arrivals
        where package_id = p_package and sender_agency = p_sender and recipient_code = p_code
          and status in ('HANDED', 'DAMAGED', 'ARRIVED', 'ACCEPTED');
    update exchange.arrivals set status = 'RECALLED'
        where package_id = p_package and sender_agency = p_sender and recipient_code = p_code
          and status in ('HANDED', 'DAMAGED', 'ARRIVED', 'ACCEPTED');
    insert into exchange.feedbacks (agency_id, package_id, recipient_code, status, at)
        values (p_sender, p_package, p_code, 'RECALLED', p_at);
    update exchange.deliveries set status = 'RECALLED', recalled_from = status, since = p_at, failure = null, taken_back = true
        where agency_id = p_sender and package_id = p_package and recipient_code = p_code;
end
$$;

-- Asks one receiver of a document of the acting agency to give it back. AT_ONCE: he had not accepted it, and it is gone there. ASKED:
-- he has, and is asked. ASKED_ALREADY: an earlier question waits for his answer. NOTHING: he has nothing (any more).
create function exchange.take_back(
        p_document uuid, p_code text, p_ask uuid, p_by text, p_reason text, p_at timestamptz)
    returns text language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
    v_sender constant uuid := public.current_agency();
    v_package uuid;
    v_status text;
begin
    select d.package_id into v_package from deliveries d join packages p using (agency_id, package_id)
        where d.agency_id = v_sender and p.document_id = p_document and d.recipient_code = p_code
          and d.status in ('WAITING', 'FAILED', 'ARRIVED', 'ACCEPTED')
        order by p.sent_at desc limit 1;
    if not found then
        return 'NOTHING';
    end if;
    perform one_at_a_time(v_package);
    -- Before anything is looked at, so that a receiver who is just accepting has done so or comes too late.
    perform 1 from arrivals where package_id = v_package and sender_agency = v_sender and recipient_code = p_code for update;
    select status into v_status from deliveries
        where agency_id = v_sender and package_id = v_package and recipient_code = p_code for update;
    if v_status not in ('WAITING', 'FAILED', 'ARRIVED', 'ACCEPTED') then
        return 'NOTHING';
    end if;
    if exists (select from take_backs
            where agency_id = v_sender and package_id = v_package and recipient_code = p_code and answer is null) then
        return 'ASKED_ALREADY';
    end if;
    if v_status = 'ACCEPTED' then
        insert into take_backs (agency_id, ask_id, package_id, recipient_code, asked_by, reason, asked_at)
            values (v_sender, p_ask, v_package, p_code, p_by, p_reason, p_at);
        insert into asked_back (agency_id, ask_id, arrival_id, asked_by, reason, asked_at)
            select agency_id, p_ask, arrival_id, p_by, p_reason, p_at from arrivals
            where package_id = v_package and sender_agency = v_sender and recipient_code = p_code and status = 'ACCEPTED';
        return 'ASKED';
    end if;
    perform cancel_delivery(v_sender, v_package, p_code, p_by, p_reason, p_at);
    insert into take_backs (agency_id, ask_id, package_id, recipient_code, asked_by, reason, asked_at, answer, answered_at)
        values (v_sender, p_ask, v_package, p_code, p_by, p_reason, p_at, 'AT_ONCE', p_at);
    return 'AT_ONCE';
end
$$;

-- The acting agency's answer to a question that waits: agreed and cancelled here, or refused. False: it does not wait any more.
create function exchange.answer_take_back(p_ask uuid, p_agree boolean, p_by text, p_words text, p_at timestamptz)
    returns boolean language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
    q asked_back;
    a arrivals;
begin
    select * into q from asked_back where agency_id = public.current_agency() and ask_id = p_ask;
    if not found then
        return false;
    end if;
    select * into a from arrivals where agency_id = q.agency_id and arrival_id = q.arrival_id;
    perform one_at_a_time(a.package_id);
    update asked_back set answer = case when p_agree then 'AGREED' else 'REFUSED' end, answered_by = p_by, words = p_words,
            answered_at = p_at
        where agency_id = q.agency_id and ask_id = p_ask and answer is null;
    if not found then
        return false;
    end if;
    update take_backs set answer = case when p_agree then 'AGREED' else 'REFUSED' end, answered_by = p_by, words = p_words,
            answered_at = p_at, told = false
        where agency_id = a.sender_agency and ask_id = p_ask;
    if p_agree then
        perform cancel_delivery(a.sender_agency, a.package_id, a.recipient_code, q.asked_by, q.reason, p_at);
    end if;
    return true;
end
$$;

-- A recall ends every question that waits: there is nothing left to give back.
create function exchange.take_backs_lapse() returns trigger language plpgsql as $$
begin
    update exchange.asked_back set answer = 'LAPSED', answered_at = new.at
        where agency_id = new.agency_id and arrival_id = new.arrival_id and answer is null;
    update exchange.take_backs t set answer = 'LAPSED', answered_at = new.at
        from exchange.arrivals a
        where a.agency_id = new.agency_id and a.arrival_id = new.arrival_id and t.agency_id = a.sender_agency
          and t.package_id = a.package_id and t.recipient_code = a.recipient_code and t.answer is null;
    return new;
end
$$;
create trigger take_backs_lapse after insert on exchange.recalled_arrivals
    for each row execute function exchange.take_backs_lapse();

-- The agencies for which the delivery job has something to do: ids only.
drop function exchange.agencies_with_work(timestamptz);
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
    union
    select agency_id from asked_back where not told
    union
    select agency_id from take_backs where not told
$$;

call public.across_agencies('exchange.agencies_with_work(timestamptz)');
call public.across_agencies('exchange.take_back(uuid, text, uuid, text, text, timestamptz)');
call public.across_agencies('exchange.answer_take_back(uuid, boolean, text, text, timestamptz)');

-- Packages between agencies: outbox, inbox, states 01, 02, 03 (Quyết định 28/2018/QĐ-TTg).
create schema exchange;
grant usage on schema exchange to congvan_app;

-- One issued document on its way. Written in the sender's transaction of issue; never changed.
create table exchange.packages (
    agency_id    uuid        not null,
    package_id   uuid        not null,
    document_id  uuid        not null,
    authority_id uuid        not null,
    sender_code  text        not null,
    sender_name  text        not null,
    envelope     jsonb       not null,
    files        jsonb       not null,
    sent_at      timestamptz not null,
    primary key (agency_id, package_id)
);
call public.put_behind_wall('exchange.packages');
create index packages_of_a_document on exchange.packages (agency_id, document_id);

-- The package and one receiver. WAITING and not handed over: in the outbox. WAITING and handed over: on the receiver's doorstep.
create table exchange.deliveries (
    agency_id      uuid        not null,
    package_id     uuid        not null,
    recipient_code text        not null,
    recipient_name text        not null,
    ordinal        integer     not null,
    status         text        not null check (status in ('WAITING', 'FAILED', 'ARRIVED', 'REFUSED', 'ACCEPTED')),
    since          timestamptz not null,
    attempts       integer     not null default 0,
    next_attempt   timestamptz not null,
    handed_at      timestamptz,
    arrived_at     timestamptz,
    person         text,
    ground         text,
    words          text,
    failure        jsonb,
    primary key (agency_id, package_id, recipient_code),
    foreign key (agency_id, package_id) references exchange.packages,
    check ((status = 'REFUSED') = (ground is not null)),
    check ((status = 'FAILED') = (failure is not null))
);
call public.put_behind_wall('exchange.deliveries');
create index deliveries_due on exchange.deliveries (next_attempt) where status = 'WAITING' and handed_at is null;
create index deliveries_failed on exchange.deliveries (agency_id) where status = 'FAILED';

-- Every state that came back, in the sender's agency; `announced` once the sender's side has been told.
create table exchange.feedbacks (
    agency_id      uuid        not null,
    feedback_id    bigint      generated always as identity,
    package_id     uuid        not null,
    recipient_code text        not null,
    status         text        not null check (status in ('FAILED', 'ARRIVED', 'REFUSED', 'ACCEPTED')),
    at             timestamptz not null,
    person         text,
    announced      boolean     not null default false,
    primary key (agency_id, feedback_id)
);
call public.put_behind_wall('exchange.feedbacks');
create index feedbacks_of_a_package on exchange.feedbacks (agency_id, package_id);
create index feedbacks_to_announce on exchange.feedbacks (agency_id, feedback_id) where not announced;

-- The receiver's inbox. HANDED: on the doorstep, not checked yet. DAMAGED: its content was not what its digests say.
create table exchange.arrivals (
    agency_id      uuid        not null,
    arrival_id     uuid        not null,
    package_id     uuid        not null,
    authority_id   uuid        not null,
    recipient_code text        not null,
    sender_agency  uuid        not null,
    sender_code    text        not null,
    sender_name    text        not null,
    envelope       jsonb       not null,
    files          jsonb       not null,
    handed_at      timestamptz not null,
    status         text        not null check (status in ('HANDED', 'DAMAGED', 'ARRIVED', 'REFUSED', 'ACCEPTED')),
    arrived_at     timestamptz,
    primary key (agency_id, arrival_id),
    unique (agency_id, package_id, recipient_code)
);
call public.put_behind_wall('exchange.arrivals');
create index arrivals_on_the_doorstep on exchange.arrivals (agency_id) where status = 'HANDED';

call public.open_to_definer('exchange.packages', 'select');
call public.open_to_definer('exchange.deliveries', 'select, update');
call public.open_to_definer('exchange.feedbacks', 'select, insert');
call public.open_to_definer('exchange.arrivals', 'select, insert, update');

-- Package and its deliveries in one round trip.
create function exchange.post_package(
        p_package uuid, p_document uuid, p_authority uuid, p_sender_code text, p_sender_name text,
        p_envelope jsonb, p_files jsonb, p_codes text[], p_names text[], p_at timestamptz)
    returns void language sql as $$
    insert into exchange.packages (agency_id, package_id, document_id, authority_id, sender_code, sender_name, envelope, files, sent_at)
        values (public.current_agency(), p_package, p_document, p_authority, p_sender_code, p_sender_name, p_envelope, p_files, p_at);
    insert into exchange.deliveries (agency_id, package_id, recipient_code, recipient_name, ordinal, status, since, next_attempt)
        select public.current_agency(), p_package, r.code, r.name, r.ordinal, 'WAITING', p_at, p_at
        from unnest(p_codes, p_names) with ordinality as r(code, name, ordinal);
$$;

-- Lays a waiting package of the acting agency on a receiver's doorstep, once however often it is called. Of a package that names a
-- degree of secrecy only the sender and the number go over, for the receiver to turn it away.
-- False: there is nothing (any more) to hand over.
create function exchange.hand_over(
        p_package uuid, p_code text, p_receiver uuid, p_authority uuid, p_arrival uuid, p_at timestamptz)
    returns boolean language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
    v_sender constant uuid := public.current_agency();
begin
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

-- Moves a package in the acting agency's inbox on and tells its sender, in one transaction: HANDED to ARRIVED or DAMAGED, ARRIVED to
-- ACCEPTED or REFUSED. False: it is not (any more) in the state before. The sender sees DAMAGED as FAILED with `p_failure`.
create function exchange.move_arrival(
        p_arrival uuid, p_from text, p_to text, p_at timestamptz, p_person text, p_ground text, p_words text, p_failure jsonb)
    returns boolean language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
    a arrivals;
    v_seen constant text := case p_to when 'DAMAGED' then 'FAILED' else p_to end;
begin
    if (p_from, p_to) not in (('HANDED', 'ARRIVED'), ('HANDED', 'DAMAGED'), ('ARRIVED', 'ACCEPTED'), ('ARRIVED', 'REFUSED')) then
        raise exception 'no way from % to %', p_from, p_to;
    end if;
    update arrivals set status = p_to, arrived_at = case p_to when 'ARRIVED' then p_at else arrived_at end
        where agency_id = public.current_agency() and arrival_id = p_arrival and status = p_from
        returning * into a;
    if not found then
        return false;
    end if;
    update deliveries set status = v_seen, since = p_at, person = p_person, ground = p_ground, words = p_words,
            failure = p_failure, arrived_at = case p_to when 'ARRIVED' then p_at else arrived_at end
        where agency_id = a.sender_agency and package_id = a.package_id and recipient_code = a.recipient_code;
    insert into feedbacks (agency_id, package_id, recipient_code, status, at, person)
        values (a.sender_agency, a.package_id, a.recipient_code, v_seen, p_at, p_person);
    return true;
end
$$;

-- The agencies for which the delivery job has something to do: ids only.
create function exchange.agencies_with_work(p_at timestamptz)
    returns setof uuid language sql stable security definer set search_path = exchange, pg_temp as $$
    select agency_id from deliveries where status = 'WAITING' and handed_at is null and next_attempt <= p_at
    union
    select agency_id from arrivals where status = 'HANDED'
    union
    select agency_id from feedbacks where not announced
$$;

call public.across_agencies('exchange.hand_over(uuid, text, uuid, uuid, uuid, timestamptz)');
call public.across_agencies('exchange.move_arrival(uuid, text, text, timestamptz, text, text, text, jsonb)');
call public.across_agencies('exchange.agencies_with_work(timestamptz)');

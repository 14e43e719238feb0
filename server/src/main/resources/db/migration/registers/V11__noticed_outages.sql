-- What the system noticed itself: for each time in which no server ran, whether numbers may have been given on paper in it, and if so
-- which outage is asked about. A row is never changed.
create table registers.noticed (
    agency_id    uuid        not null,
    authority_id uuid        not null,
    silence_id   uuid        not null,
    outage_id    uuid,
    noticed_at   timestamptz not null,
    primary key (agency_id, authority_id, silence_id)
);
call public.put_behind_wall('registers.noticed');
revoke update on registers.noticed from congvan_app;

-- Whether the system noticed the outage by itself, and nobody declared it.
alter table registers.outage add column noticed boolean not null default false;

-- Agencies with number books for which one of these silences was not judged yet: they are only named.
create function registers.agencies_to_ask(p_silences uuid[]) returns setof uuid
    language sql stable security definer set search_path = registers, pg_temp as $$
    select distinct b.agency_id from registers.books b cross join unnest(p_silences) s
    where b.direction in ('OUTGOING', 'COPIES')
      and not exists (select from registers.noticed n
          where n.agency_id = b.agency_id and n.authority_id = b.authority_id and n.silence_id = s)
$$;
call public.open_to_definer('registers.books', 'select');
call public.open_to_definer('registers.noticed', 'select');
call public.across_agencies('registers.agencies_to_ask(uuid[])');

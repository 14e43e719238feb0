-- Another agency is told that it is asked no more: once, if it had been told that it was asked and had not answered.
alter table outgoing.opinion_asked add column withdrawal_told boolean not null default true;
create index opinion_withdrawal_untold on outgoing.opinion_asked (asked_agency) where not withdrawal_told;

-- Takes what the acting agency has to be told of: questions that their asker has withdrawn. Told once.
create function outgoing.withdrawn_from_us()
    returns table (id uuid, round_id uuid, asker_name text, because text)
    language sql security definer set search_path = outgoing, pg_temp as $$
    update opinion_asked a set withdrawal_told = true
    from opinion_round r
    where a.asked_agency = public.current_agency() and a.kind = 'AGENCY' and not a.withdrawal_told
      and r.agency_id = a.agency_id and r.id = a.round_id and r.withdrawn_at is not null
    returning a.id, a.round_id, r.asker_name, r.withdrawn_because
$$;

-- The agencies that are to be told of it: ids only.
create function outgoing.agencies_with_withdrawals_to_tell()
    returns setof uuid language sql stable security definer set search_path = outgoing, pg_temp as $$
    select distinct asked_agency from opinion_asked where not withdrawal_told
$$;

call public.across_agencies('outgoing.withdrawn_from_us()');
call public.across_agencies('outgoing.agencies_with_withdrawals_to_tell()');

-- A round may gather the members' votes (phiếu lấy ý kiến thành viên) on a document that is issued for a collective (TM.).
alter table outgoing.opinion_round add column kind text not null default 'OPINIONS' check (kind in ('OPINIONS', 'VOTES'));

-- As in the migration that made it, with the kind of the round.
drop function outgoing.asked_of_us();
create function outgoing.asked_of_us()
    returns table (id uuid, round_id uuid, asker_name text, summary text, document_type text, version integer, question text,
                   files jsonb, round_open boolean, due_on date, opened_name text, opened_at timestamptz, seen_at timestamptz,
                   let_post uuid, wished_day date, wished_because text, wish_answer text, told boolean, reminded boolean, given bigint,
                   name text, round_kind text)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select a.id, a.round_id, r.asker_name, r.summary, r.document_type, r.version, r.question,
           case when r.closed_at is null and r.withdrawn_at is null then r.files else '[]'::jsonb end,
           r.closed_at is null and r.withdrawn_at is null, a.due_on, r.opened_name, r.opened_at, a.opened_at,
           a.let_post, a.wished_day, a.wished_because, a.wish_answer, a.told, a.reminded,
           (select count(*) from opinion o where o.agency_id = a.agency_id and o.asked_id = a.id), a.name, r.kind
    from opinion_asked a join opinion_round r on r.agency_id = a.agency_id and r.id = a.round_id
    where a.kind = 'AGENCY' and a.asked_agency = public.current_agency()
$$;
call public.across_agencies('outgoing.asked_of_us()');

-- A round in which others are asked for their opinion on one version of a draft. What they may see stands in `files`; what they
-- are told of the draft stands in the round itself, as it was when they were asked.
create table outgoing.opinion_round (
    agency_id       uuid        not null,
    id              uuid        not null,
    document_id     uuid        not null,
    version         integer     not null,
    ordinal         integer     not null check (ordinal > 0),
    asker_name      text        not null,
    summary         text        not null,
    document_type   text        not null,
    question        text        not null,
    files           jsonb       not null,
    due_on          date        not null,
    opened_by       uuid        not null,
    opened_name     text        not null,
    opened_title    text        not null,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    withdrawn_at    timestamptz,
    withdrawn_because text,
    primary key (agency_id, id),
    unique (agency_id, document_id, ordinal),
    foreign key (agency_id, document_id, version) references outgoing.version,
    check (closed_at is null or withdrawn_at is null),
    check ((withdrawn_at is null) = (withdrawn_because is null))
);
call public.put_behind_wall('outgoing.opinion_round');

-- One who is asked: a post, a unit, or another agency of the installation; with an own day, because it may be put off for one
-- alone. `told` and `reminded` keep the notices from being given twice.
create table outgoing.opinion_asked (
    agency_id        uuid        not null,
    id               uuid        not null,
    round_id         uuid        not null,
    ordinal          integer     not null,
    kind             text        not null check (kind in ('POST', 'UNIT', 'AGENCY')),
    post_id          uuid,
    unit_id          uuid,
    asked_agency     uuid,
    name             text        not null,
    let_post         uuid,
    due_on           date        not null,
    opened_at        timestamptz,
    opened_name      text,
    wished_day       date,
    wished_because   text,
    wish_answer      text check (wish_answer in ('GRANTED', 'DECLINED')),
    settled          text check (settled in ('ACCEPTED', 'PARTLY', 'EXPLAINED')),
    settled_words    text,
    told             boolean     not null,
    reminded         boolean     not null default false,
    wish_announced   boolean     not null default true,
    primary key (agency_id, id),
    foreign key (agency_id, round_id) references outgoing.opinion_round,
    unique (agency_id, round_id, ordinal),
    check (num_nonnulls(post_id, unit_id, asked_agency) = 1),
    check ((kind = 'POST') = (post_id is not null) and (kind = 'UNIT') = (unit_id is not null)),
    check (num_nulls(wished_day, wished_because) in (0, 2)),
    check (wish_answer is null or wished_day is not null),
    check ((settled is null) = (settled_words is null))
);
create index opinion_asked_of_round on outgoing.opinion_asked (agency_id, round_id, ordinal);
create index opinion_asked_of_post on outgoing.opinion_asked (agency_id, post_id) where kind = 'POST';
create index opinion_asked_of_unit on outgoing.opinion_asked (agency_id, unit_id) where kind = 'UNIT';
create index opinion_asked_of_agency on outgoing.opinion_asked (asked_agency) where kind = 'AGENCY';
create index opinion_asked_untold on outgoing.opinion_asked (agency_id) where not told or not wish_announced;
call public.put_behind_wall('outgoing.opinion_asked');

-- The opinions. Whoever changes his opinion adds one: the last counts, the others stay readable.
create table outgoing.opinion (
    agency_id   uuid        not null,
    id          uuid        not null,
    asked_id    uuid        not null,
    ordinal     integer     not null,
    verdict     text        not null check (verdict in ('AGREE', 'DISAGREE', 'OTHER')),
    words       text        not null,
    files       jsonb       not null,
    given_by    uuid        not null,
    given_name  text        not null,
    given_title text        not null,
    given_at    timestamptz not null,
    late        boolean     not null,
    announced   boolean     not null,
    primary key (agency_id, id),
    foreign key (agency_id, asked_id) references outgoing.opinion_asked,
    unique (agency_id, asked_id, ordinal)
);
create index opinion_unannounced on outgoing.opinion (agency_id) where not announced;
call public.put_behind_wall('outgoing.opinion');

-- The round is only locked, so that nothing is laid into one that is being closed; the lock asks for the right to update.
call public.open_to_definer('outgoing.opinion_round', 'select, update');
call public.open_to_definer('outgoing.opinion_asked', 'select, update');
call public.open_to_definer('outgoing.opinion', 'select, insert');

-- What other agencies ask of the acting agency: exactly the rounds in which it is asked, and of them what it was told. The files are
-- shown for the time of the asking only; afterwards it sees that it was asked and what it answered.
create function outgoing.asked_of_us()
    returns table (id uuid, round_id uuid, asker_name text, summary text, document_type text, version integer, question text,
                   files jsonb, round_open boolean, due_on date, opened_name text, opened_at timestamptz, seen_at timestamptz,
                   let_post uuid, wished_day date, wished_because text, wish_answer text, told boolean, reminded boolean, given bigint,
                   name text)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select a.id, a.round_id, r.asker_name, r.summary, r.document_type, r.version, r.question,
           case when r.closed_at is null and r.withdrawn_at is null then r.files else '[]'::jsonb end,
           r.closed_at is null and r.withdrawn_at is null, a.due_on, r.opened_name, r.opened_at, a.opened_at,
           a.let_post, a.wished_day, a.wished_because, a.wish_answer, a.told, a.reminded,
           (select count(*) from opinion o where o.agency_id = a.agency_id and o.asked_id = a.id), a.name
    from opinion_asked a join opinion_round r on r.agency_id = a.agency_id and r.id = a.round_id
    where a.kind = 'AGENCY' and a.asked_agency = public.current_agency()
$$;

-- The opinions that the acting agency gave to another one.
create function outgoing.given_by_us(p_asked uuid)
    returns table (id uuid, ordinal integer, verdict text, words text, files jsonb, given_by uuid, given_name text,
                   given_title text, given_at timestamptz, late boolean)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select o.id, o.ordinal, o.verdict, o.words, o.files, o.given_by, o.given_name, o.given_title, o.given_at, o.late
    from opinion o join opinion_asked a on a.agency_id = o.agency_id and a.id = o.asked_id
    where a.id = p_asked and a.kind = 'AGENCY' and a.asked_agency = public.current_agency()
    order by o.ordinal
$$;

-- Lays an opinion of the acting agency into the round in which it is asked. False: it is not asked there, or no longer.
create function outgoing.answer_another(
        p_asked uuid, p_id uuid, p_verdict text, p_words text, p_files jsonb, p_by uuid, p_name text, p_title text,
        p_at timestamptz, p_today date)
    returns boolean language plpgsql security definer set search_path = outgoing, pg_temp as $$
declare
    a opinion_asked;
begin
    select x.* into a from opinion_asked x join opinion_round r on r.agency_id = x.agency_id and r.id = x.round_id
        where x.id = p_asked and x.kind = 'AGENCY' and x.asked_agency = public.current_agency()
          and r.closed_at is null and r.withdrawn_at is null
        for update of x for share of r;
    if not found then
        return false;
    end if;
    insert into opinion (agency_id, id, asked_id, ordinal, verdict, words, files, given_by, given_name, given_title, given_at,
            late, announced)
        values (a.agency_id, p_id, a.id, (select count(*) + 1 from opinion o where o.agency_id = a.agency_id and o.asked_id = a.id),
            p_verdict, p_words, p_files, p_by, p_name, p_title, p_at, p_today > a.due_on, false);
    return true;
end
$$;

-- Notes at the asking agency what the acting agency did with its question: `told`, `reminded`, `opened` by whom, `wished` for another
-- day with a reason. False: it is not asked there, or no longer.
create function outgoing.note_at_asker(p_asked uuid, p_what text, p_name text, p_at timestamptz, p_day date, p_because text)
    returns boolean language plpgsql security definer set search_path = outgoing, pg_temp as $$
begin
    if p_what not in ('told', 'reminded', 'opened', 'wished') then
        raise exception 'nothing is noted as %', p_what;
    end if;
    update opinion_asked a set
            told = a.told or p_what = 'told',
            reminded = a.reminded or p_what = 'reminded',
            opened_at = case when p_what = 'opened' then coalesce(a.opened_at, p_at) else a.opened_at end,
            opened_name = case when p_what = 'opened' then coalesce(a.opened_name, p_name) else a.opened_name end,
            wished_day = case when p_what = 'wished' then p_day else a.wished_day end,
            wished_because = case when p_what = 'wished' then p_because else a.wished_because end,
            wish_answer = case when p_what = 'wished' then null else a.wish_answer end,
            wish_announced = a.wish_announced and p_what <> 'wished'
        from opinion_round r
        where a.id = p_asked and a.kind = 'AGENCY' and a.asked_agency = public.current_agency()
          and r.agency_id = a.agency_id and r.id = a.round_id and r.closed_at is null and r.withdrawn_at is null;
    return found;
end
$$;

-- The agencies in which somebody is to be told of a round: ids only.
create function outgoing.agencies_with_opinions_to_tell(p_soon date)
    returns setof uuid language sql stable security definer set search_path = outgoing, pg_temp as $$
    select agency_id from opinion where not announced
    union
    select agency_id from opinion_asked where not wish_announced
    union
    select coalesce(a.asked_agency, a.agency_id)
    from opinion_asked a join opinion_round r on r.agency_id = a.agency_id and r.id = a.round_id
    where r.closed_at is null and r.withdrawn_at is null
      and (not a.told or not a.reminded and a.due_on <= p_soon
           and not exists (select from opinion o where o.agency_id = a.agency_id and o.asked_id = a.id))
$$;

call public.across_agencies('outgoing.asked_of_us()');
call public.across_agencies('outgoing.given_by_us(uuid)');
call public.across_agencies('outgoing.answer_another(uuid, uuid, text, text, jsonb, uuid, text, text, timestamptz, date)');
call public.across_agencies('outgoing.note_at_asker(uuid, text, text, timestamptz, date, text)');
call public.across_agencies('outgoing.agencies_with_opinions_to_tell(date)');

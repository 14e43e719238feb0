-- What the deciding agency asks of the agency that drafted (trả lại, đề nghị bổ sung), and the supplementary version that comes back.
-- `told` and `answer_told` keep the notices from being given twice.
create table outgoing.dossier_ask (
    agency_id      uuid        not null,
    id             uuid        not null,
    arrival_id     uuid        not null,
    ordinal        integer     not null check (ordinal > 0),
    kind           text        not null check (kind in ('RETURNED', 'MORE')),
    reason         text        not null check (length(reason) between 1 and 2000),
    version        integer     not null,
    asked_by_name  text        not null,
    asked_by_title text        not null,
    asked_at       timestamptz not null,
    withdrawn_at   timestamptz,
    told           boolean     not null default false,
    words          text,
    file           jsonb,
    answered_name  text,
    answered_title text,
    answered_at    timestamptz,
    answer_told    boolean     not null default false,
    taken_version  integer,
    aside_because  text,
    settled_name   text,
    settled_at     timestamptz,
    primary key (agency_id, id),
    unique (agency_id, arrival_id, ordinal),
    foreign key (agency_id, arrival_id) references outgoing.received_dossier,
    check (num_nulls(words, file, answered_name, answered_title, answered_at) in (0, 5)),
    check (withdrawn_at is null or answered_at is null),
    check (settled_at is null or answered_at is not null),
    check ((settled_at is not null) = (num_nonnulls(taken_version, aside_because) = 1)),
    check ((settled_at is null) = (settled_name is null))
);
call public.put_behind_wall('outgoing.dossier_ask');
-- One question at a time.
create unique index dossier_ask_open on outgoing.dossier_ask (agency_id, arrival_id)
    where withdrawn_at is null and settled_at is null;
create index dossier_ask_untold on outgoing.dossier_ask (agency_id)
    where not told or answered_at is not null and not answer_told;

-- At the agency that drafted: with which end its people have been told.
alter table outgoing.dossier add column told_end text;
create index dossier_under_way on outgoing.dossier (agency_id) where sent_package is not null and told_end is null;

call public.open_to_definer('outgoing.dossier', 'select');
call public.open_to_definer('outgoing.received_dossier', 'select');
call public.open_to_definer('outgoing.dossier_ask', 'select, update');

-- Where the drafts stand that other agencies opened from dossiers of the acting one: the state and the number, nothing of what is
-- said or done inside.
create function outgoing.states_of_our_dossiers(p_document uuid)
    returns table (document_id uuid, state text, since timestamptz, stage integer, stages integer, opened_at timestamptz,
                   printed_number text, notation text, document_date date)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select s.document_id, d.state, d.since, (d.circuit ->> 'at')::integer, jsonb_array_length(d.circuit -> 'route'), r.opened_at,
           case when d.state = 'ISSUED' then d.printed_number end, case when d.state = 'ISSUED' then d.notation end,
           case when d.state = 'ISSUED' then d.document_date end
    from dossier s
        join received_dossier r on r.package_id = s.sent_package and r.agency_id = s.sent_to
        join document d on d.agency_id = r.agency_id and d.id = r.draft_id
    where s.agency_id = public.current_agency() and (p_document is null or s.document_id = p_document)
$$;

-- What other agencies ask of the acting one, which drafted.
create function outgoing.asks_of_our_dossiers(p_document uuid)
    returns table (document_id uuid, id uuid, ordinal integer, kind text, reason text, version integer, asked_by_name text,
                   asked_by_title text, asked_at timestamptz, withdrawn_at timestamptz, told boolean, words text, file jsonb,
                   answered_name text, answered_title text, answered_at timestamptz, taken_version integer,
                   aside_because text, settled_at timestamptz)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select s.document_id, a.id, a.ordinal, a.kind, a.reason, a.version, a.asked_by_name, a.asked_by_title, a.asked_at,
           a.withdrawn_at, a.told, a.words, a.file, a.answered_name, a.answered_title, a.answered_at, a.taken_version,
           a.aside_because, a.settled_at
    from dossier s
        join received_dossier r on r.package_id = s.sent_package and r.agency_id = s.sent_to
        join dossier_ask a on a.agency_id = r.agency_id and a.arrival_id = r.arrival_id
    where s.agency_id = public.current_agency() and (p_document is null or s.document_id = p_document)
    order by a.ordinal
$$;

-- Lays a supplementary version of the acting agency into the question that it was asked. NOT-ASKED: it is not asked, or no longer;
-- TOO-LATE: the document is signed or ended.
create function outgoing.supplement_dossier(
        p_ask uuid, p_words text, p_file jsonb, p_name text, p_title text, p_at timestamptz)
    returns text language plpgsql security definer set search_path = outgoing, pg_temp as $$
declare
    v_state text;
begin
    select d.state into v_state
        from dossier_ask a
            join received_dossier r on r.agency_id = a.agency_id and r.arrival_id = a.arrival_id
            join dossier s on s.sent_package = r.package_id and s.sent_to = r.agency_id
            join document d on d.agency_id = r.agency_id and d.id = r.draft_id
        where a.id = p_ask and s.agency_id = public.current_agency() and a.withdrawn_at is null and a.answered_at is null
        for update of a;
    if not found then
        return 'NOT-ASKED';
    end if;
    if v_state in ('NUMBERING', 'SEALING', 'SEALED', 'ISSUED', 'CANCELLED', 'WITHDRAWN') then
        return 'TOO-LATE';
    end if;
    update dossier_ask set words = p_words, file = p_file, answered_name = p_name, answered_title = p_title, answered_at = p_at
        where id = p_ask;
    return 'DONE';
end
$$;

-- Notes that the people of the acting agency were told of a question.
create function outgoing.note_dossier_ask_told(p_ask uuid)
    returns boolean language plpgsql security definer set search_path = outgoing, pg_temp as $$
begin
    update dossier_ask a set told = true
        from received_dossier r, dossier s
        where a.id = p_ask and r.agency_id = a.agency_id and r.arrival_id = a.arrival_id
          and s.sent_package = r.package_id and s.sent_to = r.agency_id and s.agency_id = public.current_agency();
    return found;
end
$$;

-- The agencies in which somebody is to be told of a dossier: ids only.
create function outgoing.agencies_with_dossiers_to_tell()
    returns setof uuid language sql stable security definer set search_path = outgoing, pg_temp as $$
    select s.agency_id
    from dossier s
        join received_dossier r on r.package_id = s.sent_package and r.agency_id = s.sent_to
        join document d on d.agency_id = r.agency_id and d.id = r.draft_id
    where s.told_end is null and d.state in ('ISSUED', 'CANCELLED', 'WITHDRAWN')
    union
    select s.agency_id
    from dossier_ask a
        join received_dossier r on r.agency_id = a.agency_id and r.arrival_id = a.arrival_id
        join dossier s on s.sent_package = r.package_id and s.sent_to = r.agency_id
    where not a.told
    union
    select agency_id from dossier_ask where answered_at is not null and not answer_told
$$;

call public.across_agencies('outgoing.states_of_our_dossiers(uuid)');
call public.across_agencies('outgoing.asks_of_our_dossiers(uuid)');
call public.across_agencies('outgoing.supplement_dossier(uuid, text, jsonb, text, text, timestamptz)');
call public.across_agencies('outgoing.note_dossier_ask_told(uuid)');
call public.across_agencies('outgoing.agencies_with_dossiers_to_tell()');

-- A dossier whose draft came to nothing (withdrawn, or given up with its number) can be opened again: one draft at a time, the others
-- stay. What was asked belongs to the draft about which it was asked.
alter table outgoing.received_dossier no force row level security;
alter table outgoing.dossier_ask no force row level security;
alter table outgoing.dossier no force row level security;

alter table outgoing.dossier_ask add column draft_id uuid;
update outgoing.dossier_ask a set draft_id = r.draft_id
    from outgoing.received_dossier r where r.agency_id = a.agency_id and r.arrival_id = a.arrival_id;
alter table outgoing.dossier_ask alter column draft_id set not null;

drop function outgoing.states_of_our_dossiers(uuid);
drop function outgoing.asks_of_our_dossiers(uuid);
drop function outgoing.supplement_dossier(uuid, text, jsonb, text, text, timestamptz);
drop function outgoing.note_dossier_ask_told(uuid);
drop function outgoing.agencies_with_dossiers_to_tell();
drop index outgoing.dossier_ask_open;
-- Its foreign key, its order and its unique columns go with the column.
alter table outgoing.dossier_ask drop column arrival_id;

alter table outgoing.received_dossier
    drop constraint received_dossier_pkey,
    drop constraint received_dossier_agency_id_draft_id_key,
    drop constraint received_dossier_agency_id_package_id_key,
    add column replaced_at timestamptz,
    add primary key (agency_id, draft_id);
create unique index received_dossier_current on outgoing.received_dossier (agency_id, arrival_id) where replaced_at is null;
create index received_dossier_of_arrival on outgoing.received_dossier (agency_id, arrival_id);
create index received_dossier_of_package on outgoing.received_dossier (package_id);

alter table outgoing.dossier_ask
    add unique (agency_id, draft_id, ordinal),
    add foreign key (agency_id, draft_id) references outgoing.received_dossier;
create unique index dossier_ask_open on outgoing.dossier_ask (agency_id, draft_id)
    where withdrawn_at is null and settled_at is null;

-- At the agency that drafted. It goes to a code that was closed meanwhile, too, and waits there for the code to be repaired: only then
-- is it known to which agency. And of which opening its people were told the end.
alter table outgoing.dossier
    drop constraint dossier_check,
    add check (sent_to is null or sent_package is not null),
    add column told_opening timestamptz;
update outgoing.dossier s set told_opening = r.opened_at
    from outgoing.received_dossier r
    where r.package_id = s.sent_package and r.agency_id = s.sent_to and s.told_end is not null;
drop index outgoing.dossier_under_way;
create index dossier_under_way on outgoing.dossier (agency_id)
    where sent_package is not null and told_end is distinct from 'ISSUED';

alter table outgoing.received_dossier force row level security;
alter table outgoing.dossier_ask force row level security;
alter table outgoing.dossier force row level security;

-- Where the drafts stand that other agencies opened from dossiers of the acting one, the last of each: the state and the number, nothing
-- of what is said or done inside.
create function outgoing.states_of_our_dossiers(p_document uuid)
    returns table (document_id uuid, state text, since timestamptz, stage integer, stages integer, opened_at timestamptz,
                   printed_number text, notation text, document_date date)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select s.document_id, d.state, d.since, (d.circuit ->> 'at')::integer, jsonb_array_length(d.circuit -> 'route'), r.opened_at,
           case when d.state = 'ISSUED' then d.printed_number end, case when d.state = 'ISSUED' then d.notation end,
           case when d.state = 'ISSUED' then d.document_date end
    from dossier s
        join received_dossier r on r.package_id = s.sent_package and r.agency_id = s.sent_to and r.replaced_at is null
        join document d on d.agency_id = r.agency_id and d.id = r.draft_id
    where s.agency_id = public.current_agency() and (p_document is null or s.document_id = p_document)
$$;

-- What other agencies ask of the acting one, which drafted. `late`: the document is signed or ended, nothing is taken any more.
create function outgoing.asks_of_our_dossiers(p_document uuid)
    returns table (document_id uuid, id uuid, ordinal integer, kind text, reason text, version integer, asked_by_name text,
                   asked_by_title text, asked_at timestamptz, withdrawn_at timestamptz, told boolean, words text, file jsonb,
                   answered_name text, answered_title text, answered_at timestamptz, taken_version integer,
                   aside_because text, settled_at timestamptz, late boolean)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select s.document_id, a.id, a.ordinal, a.kind, a.reason, a.version, a.asked_by_name, a.asked_by_title, a.asked_at,
           a.withdrawn_at, a.told, a.words, a.file, a.answered_name, a.answered_title, a.answered_at, a.taken_version,
           a.aside_because, a.settled_at,
           d.state in ('NUMBERING', 'SEALING', 'SEALED', 'ISSUED', 'CANCELLED', 'WITHDRAWN')
    from dossier s
        join received_dossier r on r.package_id = s.sent_package and r.agency_id = s.sent_to
        join document d on d.agency_id = r.agency_id and d.id = r.draft_id
        join dossier_ask a on a.agency_id = r.agency_id and a.draft_id = r.draft_id
    where s.agency_id = public.current_agency() and (p_document is null or s.document_id = p_document)
    order by a.asked_at, a.ordinal
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
            join received_dossier r on r.agency_id = a.agency_id and r.draft_id = a.draft_id
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
        where a.id = p_ask and r.agency_id = a.agency_id and r.draft_id = a.draft_id
          and s.sent_package = r.package_id and s.sent_to = r.agency_id and s.agency_id = public.current_agency();
    return found;
end
$$;

-- The agencies in which somebody is to be told of a dossier: ids only.
create function outgoing.agencies_with_dossiers_to_tell()
    returns setof uuid language sql stable security definer set search_path = outgoing, pg_temp as $$
    select s.agency_id
    from dossier s
        join received_dossier r on r.package_id = s.sent_package and r.agency_id = s.sent_to and r.replaced_at is null
        join document d on d.agency_id = r.agency_id and d.id = r.draft_id
    where s.told_end is distinct from 'ISSUED' and d.state in ('ISSUED', 'CANCELLED', 'WITHDRAWN')
        and (s.told_end is distinct from d.state or s.told_opening is distinct from r.opened_at)
    union
    select s.agency_id
    from dossier_ask a
        join received_dossier r on r.agency_id = a.agency_id and r.draft_id = a.draft_id
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

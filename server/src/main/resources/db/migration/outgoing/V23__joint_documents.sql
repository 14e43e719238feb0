-- The agencies that issue a document together with the one that drafts it (văn bản liên tịch), in the order in which they sign and
-- seal after it. Named by the drafting agency; each by its identifier code, and the leader who signs there by the name that the
-- document prints: who that is, his own agency knows.
create table outgoing.joint_party (
    agency_id    uuid    not null,
    document_id  uuid    not null,
    ordinal      integer not null check (ordinal between 2 and 20),
    code         text    not null,
    party_agency uuid    not null,
    name         text    not null,
    signer_name  text    not null,
    signer_title text    not null,
    primary key (agency_id, document_id, ordinal),
    unique (agency_id, document_id, party_agency),
    foreign key (agency_id, document_id) references outgoing.document
);
call public.put_behind_wall('outgoing.joint_party');
grant delete on outgoing.joint_party to congvan_app;

-- One round of signatures on one version: from the first leader's signature on until the document is issued or one refuses or changes
-- something, which makes the round void with all its signatures. `file` is the newest revision, which only grows.
create table outgoing.joint_round (
    agency_id     uuid        not null,
    id            uuid        not null,
    document_id   uuid        not null,
    version       integer     not null,
    state         text        not null check (state in ('SIGNING', 'SEALING', 'ISSUED', 'VOID')),
    file          text        not null check (file ~ '^[0-9a-f]{64}$'),
    lead_name     text        not null,
    document_type text        not null,
    summary       text        not null,
    printed       text,
    notation      text,
    document_date date,
    opened_at     timestamptz not null,
    issued_at     timestamptz,
    voided_at     timestamptz,
    voided_by     text,
    void_because  text,
    return_due    boolean     not null default false,
    primary key (agency_id, id),
    foreign key (agency_id, document_id, version) references outgoing.version,
    check (num_nulls(printed, notation, document_date) in (0, 3)),
    check (state not in ('SEALING', 'ISSUED') or printed is not null),
    check ((state = 'ISSUED') = (issued_at is not null)),
    check ((state = 'VOID') = (voided_at is not null and voided_by is not null and void_because is not null))
);
call public.put_behind_wall('outgoing.joint_round');
create unique index one_open_joint_round on outgoing.joint_round (agency_id, document_id) where state in ('SIGNING', 'SEALING');
create index joint_round_return_due on outgoing.joint_round (agency_id) where return_due;

-- Each agency's turn in a round, the drafting agency's first. `told` says of how much the agency's people were told.
create table outgoing.joint_turn (
    agency_id    uuid        not null,
    id           uuid        not null,
    round_id     uuid        not null,
    ordinal      integer     not null check (ordinal between 1 and 20),
    code         text        not null,
    party_agency uuid        not null,
    name         text        not null,
    signer_name  text        not null,
    signer_title text        not null,
    signed_at    timestamptz,
    signed_file  text,
    sealed_at    timestamptz,
    sealed_by    text,
    sealed_file  text,
    let_post     uuid,
    told         text        not null default 'NOTHING'
        check (told in ('NOTHING', 'TO_SIGN', 'TO_SEAL', 'ISSUED', 'VOID')),
    primary key (agency_id, id),
    unique (agency_id, round_id, ordinal),
    foreign key (agency_id, round_id) references outgoing.joint_round,
    check ((signed_at is null) = (signed_file is null)),
    check ((sealed_at is null) = (sealed_file is null)),
    check (sealed_at is null or signed_at is not null)
);
call public.put_behind_wall('outgoing.joint_turn');
create index joint_turn_of_agency on outgoing.joint_turn (party_agency);

call public.open_to_definer('outgoing.joint_round', 'select, update');
call public.open_to_definer('outgoing.joint_turn', 'select, update');

-- The rounds in which the acting agency signs with another one: what it was told of the document, the newest file, and how far all are.
create function outgoing.joint_turns_of_us()
    returns table (id uuid, round_id uuid, ordinal integer, code text, name text, signer_name text, signer_title text,
                   signed_file text, sealed_file text, let_post uuid, told text, state text, file text, lead_name text,
                   document_type text, summary text, printed text, notation text, document_date date, opened_at timestamptz,
                   issued_at timestamptz, voided_at timestamptz, voided_by text, void_because text, places jsonb)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select t.id, t.round_id, t.ordinal, t.code, t.name, t.signer_name, t.signer_title, t.signed_file, t.sealed_file, t.let_post,
           t.told, r.state, r.file, r.lead_name, r.document_type, r.summary, r.printed, r.notation, r.document_date, r.opened_at,
           r.issued_at, r.voided_at, r.voided_by, r.void_because,
           (select jsonb_agg(jsonb_build_object('ordinal', p.ordinal, 'name', p.name, 'signerName', p.signer_name,
                    'signerTitle', p.signer_title, 'signedAt', p.signed_at, 'sealedAt', p.sealed_at) order by p.ordinal)
            from joint_turn p where p.agency_id = t.agency_id and p.round_id = t.round_id)
    from joint_turn t join joint_round r on r.agency_id = t.agency_id and r.id = t.round_id
    where t.party_agency = public.current_agency() and t.agency_id <> public.current_agency()
$$;

-- Takes the acting agency's signature or seal into the round. False: it is not its turn, or the round is over; of two who act at once
-- the second is told so.
create function outgoing.take_joint_turn(p_turn uuid, p_what text, p_base text, p_file text, p_by text, p_at timestamptz)
    returns boolean language plpgsql security definer set search_path = outgoing, pg_temp as $$
declare
    t joint_turn;
    r joint_round;
begin
    select x.* into t from joint_turn x
        where x.id = p_turn and x.party_agency = public.current_agency() and x.agency_id <> public.current_agency();
    if not found then
        return false;
    end if;
    select x.* into r from joint_round x where x.agency_id = t.agency_id and x.id = t.round_id for update;
    select x.* into t from joint_turn x where x.agency_id = t.agency_id and x.id = p_turn;
    if r.file <> p_base then
        return false;
    end if;
    if p_what = 'signed' then
        if r.state <> 'SIGNING' or t.signed_at is not null or exists (select from joint_turn o
                where o.agency_id = t.agency_id and o.round_id = t.round_id and o.ordinal < t.ordinal and o.signed_at is null) then
            return false;
        end if;
        update joint_turn set signed_at = p_at, signed_file = p_file where agency_id = t.agency_id and joint_turn.id = p_turn;
    elsif p_what = 'sealed' then
        if r.state <> 'SEALING' or t.sealed_at is not null or exists (select from joint_turn o
                where o.agency_id = t.agency_id and o.round_id = t.round_id and o.ordinal < t.ordinal and o.sealed_at is null) then
            return false;
        end if;
        update joint_turn set sealed_at = p_at, sealed_by = p_by, sealed_file = p_file
            where agency_id = t.agency_id and joint_turn.id = p_turn;
    else
        raise exception 'no turn is taken by %', p_what;
    end if;
    update joint_round set file = p_file where agency_id = r.agency_id and joint_round.id = r.id;
    return true;
end
$$;

-- The acting agency refuses to sign or to seal: the round is void at once; the drafting agency takes the document back behind its own wall.
create function outgoing.refuse_joint(p_turn uuid, p_by text, p_because text, p_at timestamptz)
    returns boolean language plpgsql security definer set search_path = outgoing, pg_temp as $$
begin
    update joint_round r set state = 'VOID', voided_at = p_at, voided_by = p_by, void_because = p_because, return_due = true
        from joint_turn t
        where t.id = p_turn and t.party_agency = public.current_agency() and t.agency_id <> public.current_agency()
          and r.agency_id = t.agency_id and r.id = t.round_id and r.state in ('SIGNING', 'SEALING') and t.sealed_at is null;
    return found;
end
$$;

-- Notes of how much the acting agency's people were told, and whom it lets read. False: it has no such turn.
create function outgoing.note_joint(p_turn uuid, p_told text, p_let uuid)
    returns boolean language plpgsql security definer set search_path = outgoing, pg_temp as $$
begin
    update joint_turn t set told = coalesce(p_told, t.told), let_post = coalesce(p_let, t.let_post)
        where t.id = p_turn and t.party_agency = public.current_agency() and t.agency_id <> public.current_agency();
    return found;
end
$$;

-- The agencies in which a round has something to tell or to do: ids only.
create function outgoing.agencies_with_joint_news()
    returns setof uuid language sql stable security definer set search_path = outgoing, pg_temp as $$
    select r.agency_id from joint_round r where r.return_due
    union
    select t.party_agency from joint_turn t join joint_round r on r.agency_id = t.agency_id and r.id = t.round_id
    where t.told not in ('ISSUED', 'VOID')
$$;

call public.across_agencies('outgoing.joint_turns_of_us()');
call public.across_agencies('outgoing.take_joint_turn(uuid, text, text, text, text, timestamptz)');
call public.across_agencies('outgoing.refuse_joint(uuid, text, text, timestamptz)');
call public.across_agencies('outgoing.note_joint(uuid, text, uuid)');
call public.across_agencies('outgoing.agencies_with_joint_news()');

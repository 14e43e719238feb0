-- The rounds of one document are asked for with every list of signed documents.
create index joint_round_of_document on outgoing.joint_round (agency_id, document_id);

-- To which document of which agency the acting agency's turn belongs, as long as the round is open: what stops the document behind its
-- own wall stops the others' signatures too.
create function outgoing.joint_document_of(p_turn uuid)
    returns table (agency_id uuid, document_id uuid)
    language sql stable security definer set search_path = outgoing, pg_temp as $$
    select r.agency_id, r.document_id
    from joint_turn t join joint_round r on r.agency_id = t.agency_id and r.id = t.round_id
    where t.id = p_turn and t.party_agency = public.current_agency() and t.agency_id <> public.current_agency()
      and r.state in ('SIGNING', 'SEALING')
$$;
call public.across_agencies('outgoing.joint_document_of(uuid)');

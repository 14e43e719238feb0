-- Notes that the people of the acting agency were told of a question: true for the first who notes it, so that two at once tell it once.
drop function outgoing.note_dossier_ask_told(uuid);
create function outgoing.note_dossier_ask_told(p_ask uuid)
    returns boolean language plpgsql security definer set search_path = outgoing, pg_temp as $$
begin
    update dossier_ask a set told = true
        from received_dossier r, dossier s
        where a.id = p_ask and not a.told and r.agency_id = a.agency_id and r.draft_id = a.draft_id
          and s.sent_package = r.package_id and s.sent_to = r.agency_id and s.agency_id = public.current_agency();
    return found;
end
$$;
call public.across_agencies('outgoing.note_dossier_ask_told(uuid)');

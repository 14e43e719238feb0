-- What the public verification page asks over the walls. Whoever asks brings the digest of a whole issued file, or the code that stands
-- on a print: he has the document already, and is told what stands on its face. No trích yếu, no recipients, no agency's ids.
create schema portal;
grant usage on schema portal to congvan_app;
grant usage on schema files, registers, copies, organisation to congvan_definer;

create index holding_issued_by_digest on files.holding (digest) where role in ('ISSUED', 'SEALED_ATTACHMENT');
create index copy_by_code on copies.copy (look_up_code);

create function portal.issued_as(p_digests text[])
    returns table (digest text, kind text, number integer, notation text, day date, type_name text, organ_name text, recalled boolean)
    language sql stable security definer set search_path = portal, pg_temp as $$
    select h.digest, case h.role when 'ISSUED' then 'DOCUMENT' else 'APPENDIX' end, r.number, r.notation, r.day, r.type_name,
           r.organ_name, r.recalled is not null
    from files.holding h
    join registers.outgoing r on r.agency_id = h.agency_id and r.document_id = h.document_id and r.state = 'ISSUED'
    where h.digest = any(p_digests) and h.role in ('ISSUED', 'SEALED_ATTACHMENT')
    union
    select h.digest, 'COPY', r.number, r.notation, r.day, r.type_name, a.name, false
    from files.holding h
    join registers.copies r on r.agency_id = h.agency_id and r.copy_id = h.document_id and r.state = 'ISSUED'
    join organisation.authority a on a.agency_id = r.agency_id and a.id = r.authority_id
    where h.digest = any(p_digests) and h.role = 'ISSUED'
    order by 1, 2 desc, 5
$$;

create function portal.print_of(p_code text)
    returns table (form_name text, number integer, notation text, day date, authority_name text, type_name text, original_sign text,
                   original_date date, original_organ text, original_file text)
    language sql stable security definer set search_path = portal, pg_temp as $$
    select r.type_name, r.number, r.notation, r.day, a.name, c.type_name, c.sign, c.document_date, c.issuer,
           (select h.digest from files.holding h
            where c.origin = 'ELECTRONIC' and h.agency_id = c.agency_id and h.document_id = c.document_id and h.kind = 'PDF'
              and h.role = case when c.outgoing then 'ISSUED' else 'RECEIVED' end
            order by h.position limit 1)
    from copies.copy c
    join registers.copies r on r.agency_id = c.agency_id and r.copy_id = c.id and r.state = 'ISSUED'
    join organisation.authority a on a.agency_id = c.agency_id and a.id = c.authority_id
    where c.look_up_code = p_code and c.target = 'PAPER' and c.state in ('MADE', 'GIVEN')
$$;

call public.open_to_definer('files.holding', 'select');
call public.open_to_definer('registers.outgoing', 'select');
call public.open_to_definer('registers.copies', 'select');
call public.open_to_definer('copies.copy', 'select');
call public.open_to_definer('organisation.authority', 'select');
call public.across_agencies('portal.issued_as(text[])');
call public.across_agencies('portal.print_of(text)');

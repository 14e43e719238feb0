-- Hands the acting post over to the walls, for this transaction only, and answers on the same journey what nearly every act asks
-- first: who that is, and for which issuing authorities the post receives, numbers and seals on that day. Without such a post
-- behind the wall, id is null.
create function organisation.hand_over(
        p_agency uuid, p_post uuid, p_day date,
        out id uuid, out person_id uuid, out full_name text, out agency_id uuid, out unit_id uuid, out title text,
        out roles text[], out valid_from date, out valid_to date, out serves uuid[])
    language plpgsql as $$
begin
    perform set_config('congvan.agency_id', p_agency::text, true), set_config('congvan.post_id', p_post::text, true);
    select p.id, p.person_id, h.full_name, p.agency_id, p.unit_id, p.title, p.roles, p.valid_from, p.valid_to,
           array(select s.authority_id from organisation.served_authority s
               where s.agency_id = p_agency and s.post_id = p_post
                 and p_day between s.valid_from and coalesce(s.valid_to, 'infinity'))
        into id, person_id, full_name, agency_id, unit_id, title, roles, valid_from, valid_to, serves
        from organisation.held_post p join organisation.person h on h.id = p.person_id
        where p.agency_id = p_agency and p.id = p_post;
end
$$;
create index served_authority_by_post on organisation.served_authority (agency_id, post_id);

-- The tenancy walls. Three roles exist before the first migration (made by the supervisor of the embedded database, or by the
-- administrator of an external one): congvan_owner (runs migrations), congvan_app (the server; no superuser, no BYPASSRLS),
-- congvan_definer (owns the listed cross-agency functions; nobody signs in as it).

-- The agency acted for in this transaction; null where nobody acts, and then no row is seen.
create function public.current_agency() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('congvan.agency_id', true), '')::uuid;

-- The held post that acts in this transaction; null for a job of the system.
create function public.current_post() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('congvan.post_id', true), '')::uuid;

-- Puts a table behind the wall: rows of another agency can be neither seen nor written, not even by the table's owner.
-- Grants the server reading, inserting and updating; never deleting, which a module must grant itself, with its reason.
create procedure public.put_behind_wall(walled regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy own_agency on %s to congvan_app using (agency_id = public.current_agency()) with check (agency_id = public.current_agency())', walled);
    execute format('grant select, insert, update on %s to congvan_app', walled);
end
$$;

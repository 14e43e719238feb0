-- Makes a function one of the listed cross-agency functions (docs/cross-agency-functions.md): it runs as congvan_definer, and only
-- congvan_app may call it. Call it as: call public.across_agencies('module.name(uuid, text)'). The function itself must be written
-- `security definer set search_path = <module>, pg_temp`. Tables it reads or writes need a policy and grants to congvan_definer:
-- call public.open_to_definer('module.table', 'select, insert').
create procedure public.across_agencies(chosen regprocedure)
    language plpgsql as $$
declare
    house name := (select n.nspname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.oid = chosen);
begin
    if not (select prosecdef from pg_proc where oid = chosen) then
        raise exception '% is not security definer', chosen;
    end if;
    execute format('grant usage, create on schema %I to congvan_definer', house);
    execute format('revoke all on function %s from public', chosen);
    execute format('grant execute on function %s to congvan_app', chosen);
    execute format('alter function %s owner to congvan_definer', chosen);
    execute format('revoke create on schema %I from congvan_definer', house);
end
$$;

-- Opens a walled table to the listed cross-agency functions, for exactly these commands.
create procedure public.open_to_definer(walled regclass, commands text)
    language plpgsql as $$
begin
    execute format('create policy across_agencies on %s to congvan_definer using (true) with check (true)', walled);
    execute format('grant %s on %s to congvan_definer', commands, walled);
end
$$;

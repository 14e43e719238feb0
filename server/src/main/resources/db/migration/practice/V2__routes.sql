-- The agency's own routes: which examiners a document of this type, authority and signer (each empty for all) passes before it is
-- signed, stage by stage. As with settings, a row is never changed: a new decision for the same scope is a later row, and one
-- without stages ends the scope's own route.
create table practice.route (
    agency_id     uuid        not null,
    id            uuid        not null,
    document_type text,
    authority_id  uuid,
    signer        uuid,
    stages        jsonb,
    valid_from    date        not null,
    reason        text        not null check (length(reason) between 1 and 500),
    decided_by    uuid        not null,
    decided_at    timestamptz not null,
    primary key (agency_id, id)
);
call public.put_behind_wall('practice.route');

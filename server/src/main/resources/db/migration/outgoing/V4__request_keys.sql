-- The key under which software asked for the draft: asked again with the same key, the draft is not made twice.
alter table outgoing.document add column request_key text check (length(request_key) between 1 and 100);
create unique index document_once_per_request on outgoing.document (agency_id, drafter, request_key)
    where request_key is not null;

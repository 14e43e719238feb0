-- The post that entered a document by hand, and the key under which its software asked for it: asked again with the same key,
-- the document gets no second number.
alter table incoming.documents add column request_post uuid;
alter table incoming.documents add column request_key text check (length(request_key) between 1 and 100);
alter table incoming.documents add check ((request_post is null) = (request_key is null));
create unique index document_once_per_request on incoming.documents (agency_id, request_post, request_key)
    where request_key is not null;

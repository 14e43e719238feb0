-- What the request with the key asked for, as one digest: the key repeated with anything else is refused. Empty in drafts that were
-- made before; of them the main file is compared.
alter table outgoing.document add column request_digest text check (request_digest ~ '^[0-9a-f]{64}$');

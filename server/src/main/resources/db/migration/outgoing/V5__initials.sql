-- The initials under the document as it stands: the fields that its file has for them, those given with the file each made, and the
-- one that is asked for. Empty where there are none.
alter table outgoing.document add column initials jsonb;

-- Whether an act was done by an initial of the actor's own.
alter table outgoing.act add column initialled boolean not null default false;

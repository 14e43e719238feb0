-- The edition of the law under which a document was numbered and issued, with what was found then: legal weight, deadlines. A
-- later change of rules leaves it as it is. Empty in documents that were numbered before.
alter table outgoing.document add column law jsonb;

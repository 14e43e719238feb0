-- The edition of the law under which a document was checked and decided, with what was found then: legal weight, name of the
-- ground. A later change of rules leaves it as it is. Empty in rows that were written before.
alter table incoming.documents
    add column law_edition text,
    add column law_day     date,
    add column ground_name text,
    add check ((law_edition is null) = (law_day is null));
alter table incoming.checks
    add column law_edition text,
    add column law_day     date,
    add column weight      jsonb,
    add check ((law_edition is null) = (law_day is null)),
    add check ((law_edition is null) = (weight is null));

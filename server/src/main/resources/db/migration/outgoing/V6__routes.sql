-- The route under which a document was submitted, how far it is on it, who has approved and who was skipped; empty in documents of the
-- time before there were routes, which go the standard way. The two lists say who has it as a further examiner, for the lists of work.
alter table outgoing.document
    add column circuit         jsonb,
    add column examining_units uuid[] not null default '{}',
    add column examining_posts uuid[] not null default '{}';

-- Chỉ dẫn phạm vi lưu hành, as its stable word.
alter table outgoing.document add column circulation text;

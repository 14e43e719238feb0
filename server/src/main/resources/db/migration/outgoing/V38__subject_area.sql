-- Lĩnh vực of a document, as the province's list of how documents are sent names it.
alter table outgoing.document add column subject_area text check (length(subject_area) between 1 and 200);

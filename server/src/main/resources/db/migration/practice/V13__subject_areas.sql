-- Lĩnh vực: a rule of the province's list may speak of one subject area only.
alter table practice.sending_rule add column subject_area text check (length(subject_area) between 1 and 200);

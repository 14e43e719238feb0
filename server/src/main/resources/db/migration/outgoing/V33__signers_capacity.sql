-- In which capacity somebody signs beside others: chủ tọa, thư ký, đại diện một bên. Empty where the list does not say.
alter table outgoing.listed_signer add column capacity text check (length(capacity) between 1 and 100);

-- For which kind of document the list was made: with another kind the agency's decision on the seal is that kind's. Empty in lists
-- that were made before.
alter table outgoing.signer_list add column document_type text;

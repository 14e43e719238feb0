-- In which capacity somebody signs beside others: chủ tọa, thư ký, đại diện một bên. Empty where the list does not say.
alter table outgoing.listed_signer add column capacity text check (length(capacity) between 1 and 100);

-- For which kind of document the list was made: with another kind the agency's decision on the seal is that kind's.
alter table outgoing.signer_list add column document_type text;
alter table outgoing.signer_list no force row level security;
alter table outgoing.document no force row level security;
update outgoing.signer_list l set document_type = d.document_type
from outgoing.document d where d.agency_id = l.agency_id and d.id = l.document_id;
alter table outgoing.document force row level security;
alter table outgoing.signer_list force row level security;
alter table outgoing.signer_list alter column document_type set not null;

-- An assignment that another of the same first day replaces (a mistake put right) stays on record and counts no more.
alter table certificates.custody add column replaced boolean not null default false;
drop index certificates.custody_agency_id_certificate_id_idx1;
create unique index custody_open on certificates.custody (agency_id, certificate_id) where valid_to is null and not replaced;
create index on certificates.state_change (agency_id, certificate_id);

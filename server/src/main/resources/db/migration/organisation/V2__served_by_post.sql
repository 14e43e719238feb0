-- Which authorities a post serves is asked at the beginning of every transaction of a person.
create index served_authority_by_post on organisation.served_authority (agency_id, post_id);

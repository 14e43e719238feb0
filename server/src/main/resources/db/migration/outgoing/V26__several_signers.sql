-- The people who sign a document such as biên bản, hợp đồng one after the other, also from outside of the agency. `sealed`: whether
-- the agency seals it afterwards, as it had decided when the list was made.
create table outgoing.signer_list (
    agency_id   uuid        not null,
    document_id uuid        not null,
    sealed      boolean     not null,
    changed_by  uuid        not null,
    changed_at  timestamptz not null,
    primary key (agency_id, document_id),
    foreign key (agency_id, document_id) references outgoing.document
);
call public.put_behind_wall('outgoing.signer_list');
-- The list is replaced as a whole; what was signed under it stays in signer_signature.
grant delete on outgoing.signer_list to congvan_app;

create table outgoing.listed_signer (
    agency_id    uuid    not null,
    document_id  uuid    not null,
    number       integer not null check (number between 1 and 20),
    way          text    not null check (way in ('HERE', 'OWN_CERTIFICATE', 'PAPER')),
    post_id      uuid,
    name         text    not null check (length(name) between 1 and 200),
    title        text    not null check (length(title) <= 200),
    organisation text    not null check (length(organisation) between 1 and 300),
    email        text    check (length(email) <= 254),
    signature    uuid,
    primary key (agency_id, document_id, number),
    foreign key (agency_id, document_id) references outgoing.signer_list,
    check ((way = 'HERE') = (post_id is not null))
);
create index listed_signer_of_post on outgoing.listed_signer (agency_id, post_id) where signature is null;
call public.put_behind_wall('outgoing.listed_signer');
grant delete on outgoing.listed_signer to congvan_app;

-- Every signature that was given in such a list. A row is only changed to say that it no longer counts.
create table outgoing.signer_signature (
    agency_id    uuid        not null,
    id           uuid        not null,
    document_id  uuid        not null,
    number       integer     not null,
    way          text        not null,
    name         text        not null,
    title        text        not null,
    organisation text        not null,
    request      text,
    base         text        not null,
    file         text        not null,
    certificate  text,
    issuer       text,
    signed_at    timestamptz not null,
    taken_by     text        not null,
    taken_at     timestamptz not null,
    accepted_because text,
    void_because jsonb,
    primary key (agency_id, id),
    foreign key (agency_id, document_id) references outgoing.document
);
create index signer_signature_of_document on outgoing.signer_signature (agency_id, document_id, id);
call public.put_behind_wall('outgoing.signer_signature');

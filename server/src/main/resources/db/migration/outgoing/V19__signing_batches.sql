-- Several documents that a leader signs in one go: what was chosen, as it stood then, and what became of each.
create table outgoing.signing_batch (
    agency_id uuid        not null,
    id        uuid        not null,
    post_id   uuid        not null,
    made_at   timestamptz not null,
    ticket    text check (length(ticket) between 1 and 100),
    closed_at timestamptz,
    primary key (agency_id, id)
);
create index signing_batch_open on outgoing.signing_batch (agency_id, post_id) where closed_at is null;
call public.put_behind_wall('outgoing.signing_batch');

create table outgoing.signing_item (
    agency_id       uuid        not null,
    batch_id        uuid        not null,
    ordinal         integer     not null,
    document_id     uuid        not null,
    version         integer     not null,
    since           timestamptz not null,
    urgency         text        not null,
    outcome         text        not null check (outcome in ('WAITING', 'ORDERED', 'SIGNED', 'REFUSED')),
    because         jsonb,
    signature_order text,
    primary key (agency_id, batch_id, ordinal),
    unique (agency_id, batch_id, document_id),
    foreign key (agency_id, batch_id) references outgoing.signing_batch,
    foreign key (agency_id, document_id) references outgoing.document,
    check ((outcome = 'REFUSED') = (because is not null))
);
call public.put_behind_wall('outgoing.signing_item');

-- Who said of a document that he has read it, without opening it here.
create table outgoing.read_mark (
    agency_id   uuid        not null,
    document_id uuid        not null,
    post_id     uuid        not null,
    marked_at   timestamptz not null,
    primary key (agency_id, document_id, post_id),
    foreign key (agency_id, document_id) references outgoing.document
);
call public.put_behind_wall('outgoing.read_mark');

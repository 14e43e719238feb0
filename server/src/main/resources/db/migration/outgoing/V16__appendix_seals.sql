-- The agency's own signature on each appendix in a file of its own (Nghị định 30/2020, Phụ lục I, Phần I Mục II điểm 8). A row is made
-- when the seals of the document are asked for, and its base never changes: asked for again, the same bytes are sealed. `sealed` is set
-- together with the document's seal, `issued` together with its issue: all of them or none.
create table outgoing.appendix_seal (
    agency_id   uuid not null,
    document_id uuid not null,
    holding     uuid not null,
    base        text not null check (base ~ '^[0-9a-f]{64}$'),
    seal_order  text not null,
    sealed      text check (sealed ~ '^[0-9a-f]{64}$'),
    issued      uuid,
    primary key (agency_id, document_id, holding),
    foreign key (agency_id, document_id) references outgoing.document,
    check (issued is null or sealed is not null)
);
call public.put_behind_wall('outgoing.appendix_seal');

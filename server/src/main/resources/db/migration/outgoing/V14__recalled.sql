-- Recall of issued documents (thu hồi): by whose order, why, who carried it out. From then on the document and what is kept with it are
-- frozen (Nghị định 30/2020, Phụ lục VI Phần I.III.8).
create table outgoing.recall (
    agency_id       uuid        not null,
    document_id     uuid        not null,
    order_sign      text        not null check (length(order_sign) between 1 and 200),
    ordered_on      date        not null,
    ordered_by      uuid        not null,
    ordered_by_name text        not null,
    reason          text        not null check (length(reason) between 1 and 1000),
    done_by_name    text        not null,
    done_at         timestamptz not null,
    primary key (agency_id, document_id),
    foreign key (agency_id, document_id) references outgoing.document
);
call public.put_behind_wall('outgoing.recall');

-- Paper that was given back after a recall, recipient by recipient.
create table outgoing.paper_return (
    agency_id   uuid        not null,
    document_id uuid        not null,
    recipient   text        not null,
    words       text        not null check (length(words) between 1 and 500),
    by_name     text        not null,
    at          timestamptz not null,
    primary key (agency_id, document_id, recipient),
    foreign key (agency_id, document_id) references outgoing.recall
);
call public.put_behind_wall('outgoing.paper_return');

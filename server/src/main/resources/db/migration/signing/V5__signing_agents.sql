-- For each account that has paired a signing agent: the key that seals the orders made for it. An agent keeps the public half and answers no
-- order without the seal. The private half seals orders and signs nothing else; it stands here, behind the wall, so that every node has it.
create table signing.order_key (
    agency_id   uuid        not null,
    id          uuid        not null,
    person_id   uuid        not null,
    private_key bytea       not null,
    public_key  bytea       not null,
    made_at     timestamptz not null,
    ended_at    timestamptz,
    primary key (agency_id, id)
);
create unique index on signing.order_key (agency_id, person_id) where ended_at is null;
call public.put_behind_wall('signing.order_key');

-- The computers whose agent has taken the key, for its owner to see. `address` is where pages reach the agent there.
create table signing.paired_computer (
    agency_id uuid        not null,
    id        uuid        not null,
    key_id    uuid        not null,
    computer  text        not null check (length(computer) <= 200),
    address   text        not null check (length(address) between 1 and 200),
    paired_at timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, key_id) references signing.order_key (agency_id, id)
);
create index on signing.paired_computer (agency_id, key_id, paired_at);
call public.put_behind_wall('signing.paired_computer');

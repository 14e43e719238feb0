-- How the agency is reached, as it stands on envelopes and at the foot of letters (Nghị định 30/2020, Phụ lục I, ô số 11; Phụ lục IV,
-- mẫu II), each time from a day on. A row is never changed; the latest one for a day counts.
create table practice.contact (
    agency_id   uuid        not null,
    id          uuid        not null,
    valid_from  date        not null,
    address     text        not null check (length(address) between 1 and 300),
    phone       text        not null check (length(phone) <= 50),
    fax         text        not null check (length(fax) <= 50),
    email       text        not null check (length(email) <= 200),
    website     text        not null check (length(website) <= 200),
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    primary key (agency_id, id)
);
call public.put_behind_wall('practice.contact');
revoke update, delete on practice.contact from congvan_app;

-- Requests to use a kept copy (bản lưu) of an issued document: asked for, permitted, lent with a line in sổ sử dụng bản lưu, returned.
create table copies.kept_use (
    agency_id     uuid        not null,
    id            uuid        not null,
    document_id   uuid        not null,
    authority_id  uuid        not null,
    type_name     text        not null,
    sign          text        not null,
    document_date date        not null,
    subject       text        not null,
    purpose       text        not null,
    asked_by      uuid        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    state         text        not null check (state in ('REQUESTED', 'REFUSED', 'PERMITTED', 'LENT', 'RETURNED')),
    decided_by    uuid,
    decided_name  text,
    decided_at    timestamptz,
    remark        text,
    line_year     integer,
    line_number   integer,
    lent_at       timestamptz,
    returned_at   timestamptz,
    primary key (agency_id, id),
    check ((state = 'REQUESTED') = (decided_at is null)),
    check ((state in ('LENT', 'RETURNED')) = (lent_at is not null and line_year is not null and line_number is not null)),
    check ((state = 'RETURNED') = (returned_at is not null))
);
create index on copies.kept_use (agency_id, asked_at desc);
call public.put_behind_wall('copies.kept_use');

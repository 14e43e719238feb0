-- Templates of an agency's own (DOCX with merge fields). A new one is on trial until the administrator puts it into use; what it is
-- never changes, another file is another template.
create table practice.template (
    agency_id        uuid        not null,
    id               uuid        not null,
    document_type    text        not null,
    name             text        not null check (length(name) between 1 and 200),
    file             uuid        not null,
    preview          uuid        not null,
    uploaded_by      uuid        not null,
    uploaded_at      timestamptz not null,
    valid_from       date,
    valid_to         date,
    used_by          uuid,
    used_at          timestamptz,
    withdrawn_by     uuid,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    primary key (agency_id, id),
    foreign key (agency_id, file) references files.holding,
    foreign key (agency_id, preview) references files.holding,
    check (valid_to is null or valid_to >= valid_from),
    check ((valid_from is null) = (used_by is null) and (used_by is null) = (used_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_reason is null))
);
call public.put_behind_wall('practice.template');

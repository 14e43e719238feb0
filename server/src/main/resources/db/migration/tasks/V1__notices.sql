create schema tasks;
grant usage on schema tasks to congvan_app;

-- Who must be told what. The sentence is not stored: the code names it and the values fill it, so that it can be read in both languages.
create table tasks.notice (
    agency_id   uuid        not null,
    id          uuid        not null,
    post_id     uuid        not null,
    code        text        not null,
    named       jsonb       not null default '{}',
    document_id uuid,
    told_at     timestamptz not null,
    read_at     timestamptz,
    primary key (agency_id, id)
);
create index notice_of_post on tasks.notice (agency_id, post_id, id desc);
create index notice_unread on tasks.notice (agency_id, post_id) where read_at is null;
call public.put_behind_wall('tasks.notice');

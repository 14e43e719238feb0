-- What has to happen after a commit and must not be forgotten: Modulith's publication registry and db-scheduler's jobs.
-- Neither is agency-owned: an entry names the agency it works for in its content, and the work itself runs behind the wall.
create schema platform;
grant usage on schema platform to congvan_app;

create table platform.event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion on platform.event_publication (completion_date);
-- Deleted when completed: the trail, not this table, tells what happened.
grant select, insert, update, delete on platform.event_publication to congvan_app;

create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on platform.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on platform.scheduled_tasks (priority desc, execution_time asc);
-- Deleted when done, as db-scheduler works.
grant select, insert, update, delete on platform.scheduled_tasks to congvan_app;

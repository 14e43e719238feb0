-- When the server last said that it runs, and the times in which it did not: of the installation, so that neither is agency-owned.
-- What an outage means for an agency's books is the registers' matter.
create table platform.heartbeat (
    one  boolean     primary key default true check (one),
    beat timestamptz not null
);
grant select, insert, update on platform.heartbeat to congvan_app;

create table platform.silence (
    id     uuid        primary key,
    began  timestamptz not null,
    ended  timestamptz not null,
    closed boolean     not null default false,
    check (ended > began)
);
create index silence_open on platform.silence (began) where not closed;
grant select, insert on platform.silence to congvan_app;
grant update (closed) on platform.silence to congvan_app;
